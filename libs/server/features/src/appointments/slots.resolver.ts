import { Appointment, Doctor, Instant, type SealedEvent } from '@medicare/data';
import { Access, type Context, fromLog, one, plainList, read } from '@medicare/platform';
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
import { DisplacedArgs, FirstOpenSlotsArgs, OpenSlotsArgs } from './appointments.inputs';
import { DisplacedAppointment, HeldSlot, MoveProposal, OpenSlot, SlotsChanged } from './appointments.types';
import { displacedAppointments } from './displaced-appointments';
import { holdSlot, releaseSlot } from './hold-slot';
import { demandAffordable, firstOpenSlots, openSlotsOf, shownSlot, SLOT_WRITERS } from './open-slots';

@Resolver()
export class SlotsResolver {
  @Access('doctors:read')
  @Query(() => [OpenSlot], {
    description: 'Times that can be booked, by doctor and in order. Past ones are never offered.',
  })
  async openSlots(
    @Args(() => OpenSlotsArgs) args: OpenSlotsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpenSlot[]> {
    const slots = await openSlotsOf(context, args);
    demandAffordable(context, slots.length);
    return plainList(context, info, slots, SLOT_WRITERS, shownSlot);
  }

  @Access('doctors:read')
  @Query(() => [OpenSlot], { description: 'The first open times of any of the doctors, earliest first.' })
  async firstOpenSlots(
    @Args(() => FirstOpenSlotsArgs) args: FirstOpenSlotsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpenSlot[]> {
    return plainList(context, info, await firstOpenSlots(context, args), SLOT_WRITERS, shownSlot);
  }

  @Access('schedules:write')
  @Query(() => [DisplacedAppointment], {
    description:
      'Coming appointments that no longer fit the hours and leave of their doctor, with times to move them to.',
  })
  displacedAppointments(@Args(() => DisplacedArgs) args: DisplacedArgs, @Ctx() context: Context) {
    return displacedAppointments(context, args);
  }

  @Access('appointments:book')
  @Mutation(() => HeldSlot, {
    description: 'Keeps a time for two minutes while a form is filled in. Holding another lets go of the first.',
  })
  holdSlot(
    @Arg('doctorId', () => ID) doctorId: string,
    @Arg('startsAt', () => Instant) startsAt: string,
    @Arg('endsAt', () => Instant, { nullable: true }) endsAt: string | null,
    @Ctx() context: Context,
  ) {
    return holdSlot(context, doctorId, startsAt, endsAt);
  }

  @Access('appointments:book')
  @Mutation(() => Boolean, { description: 'False: it was gone already.' })
  releaseSlot(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return releaseSlot(context, id);
  }

  @Access('doctors:read')
  @Subscription(() => SlotsChanged, { subscribe: fromLog })
  slotsChanged(
    @Root() event: SealedEvent,
    @Arg('since', () => Int, { nullable: true }) _since?: number,
    @Arg('doctorId', () => ID, { nullable: true }) _doctorId?: string,
  ): SlotsChanged {
    const { doctorId, fromDoctorId, until } = event.facts as Partial<
      Record<'doctorId' | 'fromDoctorId' | 'until', string>
    >;
    const touched = [doctorId ?? event.subject, fromDoctorId].filter((id): id is string => id !== undefined);
    return { seq: event.seq, doctorIds: [...new Set(touched)], heldUntil: until ?? null };
  }
}

@Resolver(() => OpenSlot)
export class OpenSlotResolver {
  @FieldResolver(() => Doctor)
  doctor(@Root() slot: OpenSlot, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Doctor>(context, info, one(Doctor, { id: slot.doctorId }));
  }
}

@Resolver(() => MoveProposal)
export class MoveProposalResolver {
  @FieldResolver(() => Doctor)
  doctor(@Root() slot: MoveProposal, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Doctor>(context, info, one(Doctor, { id: slot.doctorId }));
  }
}

@Resolver(() => DisplacedAppointment)
export class DisplacedAppointmentResolver {
  @FieldResolver(() => Appointment, { nullable: true })
  appointment(@Root() displaced: DisplacedAppointment, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Appointment>(context, info, one(Appointment, { id: displaced.appointmentId }));
  }
}
