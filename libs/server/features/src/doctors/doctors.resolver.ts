import { Doctor, DoctorLeave, ExtraSession } from '@medicare/data';
import { Access, type Context, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { createDoctor } from './create-doctor';
import { addDoctorLeave, withdrawDoctorLeave } from './doctor-leave';
import {
  CreateDoctorInput,
  DoctorLeaveInput,
  DoctorsArgs,
  ExtraSessionInput,
  SetDoctorHoursInput,
  UpdateDoctorInput,
} from './doctors.inputs';
import { addExtraSession, removeExtraSession } from './extra-session';
import { setDoctorActive } from './set-doctor-active';
import { setDoctorHours } from './set-doctor-hours';
import { specializations } from './specializations';
import { updateDoctor } from './update-doctor';

export const DoctorPage = pageOf(Doctor);

@Resolver()
export class DoctorsResolver {
  @Access('doctors:read')
  @Query(() => Doctor, { nullable: true })
  doctor(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Doctor>(context, info, one(Doctor, { id }));
  }

  @Access('doctors:read')
  @Query(() => DoctorPage)
  doctors(@Args(() => DoctorsArgs) args: DoctorsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { specialization, isActive, isAvailable, branchId } = args;
    const where = { specialization, isActive, isAvailable, branchId };
    return read<Page<Doctor>>(context, info, page(Doctor, where, { by: 'fullName' }, args));
  }

  @Access('doctors:read')
  @Query(() => [String], { description: 'Specializations of active doctors, in alphabetical order.' })
  specializations(@Ctx() context: Context) {
    return specializations(context);
  }

  @Access('doctors:write')
  @Mutation(() => Doctor)
  async createDoctor(
    @Arg('input', () => CreateDoctorInput) input: CreateDoctorInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Doctor>(context, info, one(Doctor, { id: await createDoctor(context, input) }));
  }

  @Access('doctors:write')
  @Mutation(() => Doctor, {
    description:
      'Only the given fields change; null clears. `version` is the one that was read: another in the database gives STALE_WRITE.',
  })
  async updateDoctor(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateDoctorInput) input: UpdateDoctorInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Doctor>(context, info, one(Doctor, { id: await updateDoctor(context, id, version, input) }));
  }

  @Access('doctors:write')
  @Mutation(() => Doctor, { description: 'Refused with CONFLICT while appointments are still to come.' })
  async deactivateDoctor(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Doctor>(context, info, one(Doctor, { id: await setDoctorActive(context, id, false) }));
  }

  @Access('doctors:write')
  @Mutation(() => Doctor)
  async reactivateDoctor(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Doctor>(context, info, one(Doctor, { id: await setDoctorActive(context, id, true) }));
  }

  @Access('schedules:write')
  @Mutation(() => Doctor, {
    description:
      'Sets the whole week from a day on. What is booked stays; `displacedAppointments` lists what the new hours no longer hold.',
  })
  async setDoctorHours(
    @Arg('doctorId', () => ID) doctorId: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => SetDoctorHoursInput) input: SetDoctorHoursInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Doctor>(context, info, one(Doctor, { id: await setDoctorHours(context, doctorId, version, input) }));
  }

  @Access('schedules:write')
  @Mutation(() => DoctorLeave, {
    description:
      'From then on nothing can be booked into it. What is booked already stays until it is moved: see `displacedAppointments`.',
  })
  async addDoctorLeave(
    @Arg('doctorId', () => ID) doctorId: string,
    @Arg('input', () => DoctorLeaveInput) input: DoctorLeaveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<DoctorLeave>(context, info, one(DoctorLeave, { id: await addDoctorLeave(context, doctorId, input) }));
  }

  @Access('schedules:write')
  @Mutation(() => Doctor)
  async withdrawDoctorLeave(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Doctor>(context, info, one(Doctor, { id: await withdrawDoctorLeave(context, id) }));
  }

  @Access('schedules:write')
  @Mutation(() => ExtraSession)
  async addExtraSession(
    @Arg('doctorId', () => ID) doctorId: string,
    @Arg('input', () => ExtraSessionInput) input: ExtraSessionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<ExtraSession>(
      context,
      info,
      one(ExtraSession, { id: await addExtraSession(context, doctorId, input) }),
    );
  }

  @Access('schedules:write')
  @Mutation(() => Doctor)
  async removeExtraSession(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Doctor>(context, info, one(Doctor, { id: await removeExtraSession(context, id) }));
  }
}
