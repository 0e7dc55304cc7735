import { Appointment, type SealedEvent } from '@medicare/data';
import { Access, anyOf, Between, type Context, fromLog, one, page, type Page, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import {
  AppointmentsArgs,
  BookAppointmentInput,
  DayCountsArgs,
  MovesArgs,
  RescheduleAppointmentInput,
  TodaysAppointmentsArgs,
  UpdateAppointmentInput,
} from './appointments.inputs';
import { doctorsOf, timesAsked, todaysSpan } from './appointments.queries';
import { AppointmentChanged, AppointmentDayCount, AppointmentPage } from './appointments.types';
import { bookAppointment } from './book-appointment';
import { appointmentCalendar } from './calendar';
import { cancelAppointment } from './cancel-appointment';
import { checkInAppointment } from './check-in-appointment';
import { completeAppointment } from './complete-appointment';
import { confirmAppointment } from './confirm-appointment';
import { appointmentDayCounts } from './day-counts';
import { markAppointmentNoShow } from './mark-no-show';
import { moveAppointments } from './move-appointments';
import { updateAppointment } from './update-appointment';

@Resolver()
export class AppointmentsResolver {
  @Access('appointments:read')
  @Query(() => Appointment, { nullable: true })
  appointment(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Appointment>(context, info, one(Appointment, { id }));
  }

  @Access('appointments:read')
  @Query(() => AppointmentPage, { description: 'In the order of their beginning.' })
  async appointments(
    @Args(() => AppointmentsArgs) args: AppointmentsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { statuses, patientId, branchId } = args;
    const where = {
      startsAt: await timesAsked(context, args),
      status: statuses && anyOf(statuses),
      patientId,
      branchId,
      doctorId: await doctorsOf(context, args),
    };
    return read<Page<Appointment>>(
      context,
      info,
      page(Appointment, where, { by: 'startsAt', desc: args.descending }, args),
    );
  }

  @Access('appointments:read')
  @Query(() => AppointmentPage, { description: 'Those of today where the branch is, in the order of their beginning.' })
  async todaysAppointments(
    @Args(() => TodaysAppointmentsArgs) args: TodaysAppointmentsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { branchId, doctorId, statuses } = args;
    const { start, end } = await todaysSpan(context, branchId);
    const where = { startsAt: new Between(start, end), branchId, doctorId, status: statuses && anyOf(statuses) };
    return read<Page<Appointment>>(context, info, page(Appointment, where, { by: 'startsAt' }, args));
  }

  @Access('appointments:read')
  @Query(() => [AppointmentDayCount], { description: 'From counters: as cheap for a month as for a day.' })
  appointmentDayCounts(@Args(() => DayCountsArgs) args: DayCountsArgs, @Ctx() context: Context) {
    return appointmentDayCounts(context, args);
  }

  @Access('appointments:read')
  @Query(() => String, { description: 'The appointment as an iCalendar file (RFC 5545).' })
  appointmentCalendar(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return appointmentCalendar(context, id);
  }

  @Access('appointments:book')
  @Mutation(() => Appointment, {
    description:
      'The loser of a race gets SLOT_TAKEN with `nextFree` (three open times) and `inTheWay` (what the caller may see of it).',
  })
  async bookAppointment(
    @Arg('input', () => BookAppointmentInput) input: BookAppointmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Appointment>(context, info, one(Appointment, { id: await bookAppointment(context, input) }));
  }

  @Access('appointments:book')
  @Mutation(() => Appointment, { description: 'One move: either the new time is had, or the old one stays.' })
  async rescheduleAppointment(
    @Arg('id', () => ID) appointmentId: string,
    @Arg('input', () => RescheduleAppointmentInput) input: RescheduleAppointmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const [id] = await moveAppointments(context, [{ ...input, appointmentId }]);
    return read<Appointment>(context, info, one(Appointment, { id }));
  }

  @Access('appointments:book')
  @Mutation(() => [ID], {
    description: 'All of the moves or none. SLOT_TAKEN names the appointment that could not move.',
  })
  moveAppointments(@Args(() => MovesArgs) { moves }: MovesArgs, @Ctx() context: Context) {
    return moveAppointments(context, moves);
  }

  @Access('appointments:book')
  @Mutation(() => Appointment)
  async updateAppointment(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateAppointmentInput) input: UpdateAppointmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Appointment>(
      context,
      info,
      one(Appointment, { id: await updateAppointment(context, id, version, input) }),
    );
  }

  @Access('appointments:book')
  @Mutation(() => Appointment)
  async cancelAppointment(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Appointment>(context, info, one(Appointment, { id: await cancelAppointment(context, id, reason) }));
  }

  @Access('appointments:confirm')
  @Mutation(() => Appointment)
  async confirmAppointment(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Appointment>(context, info, one(Appointment, { id: await confirmAppointment(context, id) }));
  }

  @Access('appointments:check-in')
  @Mutation(() => Appointment, {
    description: 'On the day itself. Gives the token and tells the wait that is expected.',
  })
  async checkInAppointment(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Appointment>(context, info, one(Appointment, { id: await checkInAppointment(context, id) }));
  }

  @Access('appointments:complete')
  @Mutation(() => Appointment)
  async completeAppointment(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Appointment>(context, info, one(Appointment, { id: await completeAppointment(context, id) }));
  }

  @Access('appointments:confirm')
  @Mutation(() => Appointment, { description: 'Once the time has come and nobody has.' })
  async markAppointmentNoShow(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Appointment>(context, info, one(Appointment, { id: await markAppointmentNoShow(context, id) }));
  }

  @Access('appointments:read')
  @Subscription(() => AppointmentChanged, { subscribe: fromLog })
  appointmentChanged(
    @Root() event: SealedEvent,
    @Arg('since', () => Int, { nullable: true }) _since?: number,
  ): AppointmentChanged {
    return { seq: event.seq, change: event.type.slice('appointment.'.length), appointmentId: event.subject };
  }
}

@Resolver(() => AppointmentChanged)
export class AppointmentChangedResolver {
  @FieldResolver(() => Appointment, { nullable: true })
  appointment(@Root() changed: AppointmentChanged, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Appointment>(context, info, one(Appointment, { id: changed.appointmentId }));
  }
}
