import { Appointment, type SealedEvent } from '@medicare/data';
import { Access, type Context, fromLog, one, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { DoctorQueue, QueueChanged, QueueEntry } from './appointments.types';
import { callNext } from './call-next';
import { queues } from './queue-view';
import { recallAppointment, skipAppointment } from './skip-and-recall';

@Resolver()
export class QueueResolver {
  @Access('queue:read')
  @Query(() => [DoctorQueue], {
    description:
      "Today's queues of doctors who have somebody booked. Patients see those of the doctors they visit today.",
  })
  queues(
    @Arg('branchId', () => ID, { nullable: true }) branchId: string | null,
    @Arg('doctorId', () => ID, { nullable: true }) doctorId: string | null,
    @Ctx() context: Context,
  ) {
    return queues(context, { branchId, doctorId });
  }

  @Access('queue:call')
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Calls whose turn it is, or answers null when nobody waits. While somebody is with the doctor it needs `completing`: the visit to complete first.',
  })
  async callNext(
    @Arg('doctorId', () => ID) doctorId: string,
    @Arg('completing', () => ID, { nullable: true }) completing: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await callNext(context, doctorId, completing);
    return id && read<Appointment>(context, info, one(Appointment, { id }));
  }

  @Access('queue:call')
  @Mutation(() => Appointment, {
    description: 'Passes over somebody who does not come; `recallAppointment` brings back.',
  })
  async skipAppointment(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Appointment>(context, info, one(Appointment, { id: await skipAppointment(context, id) }));
  }

  @Access('queue:call')
  @Mutation(() => Appointment, { description: 'Calls again: who was called and does not come, or who was skipped.' })
  async recallAppointment(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Appointment>(context, info, one(Appointment, { id: await recallAppointment(context, id) }));
  }

  @Access('queue:read')
  @Subscription(() => QueueChanged, { subscribe: fromLog })
  queueChanged(
    @Root() event: SealedEvent,
    @Arg('since', () => Int, { nullable: true }) _since?: number,
    @Arg('doctorId', () => ID, { nullable: true }) _doctorId?: string,
  ): QueueChanged {
    const { doctorId } = event.facts as { doctorId: string };
    return { seq: event.seq, change: event.type.slice('appointment.'.length), doctorId, branchId: event.branchId };
  }
}

@Resolver(() => QueueChanged)
export class QueueChangedResolver {
  @FieldResolver(() => DoctorQueue, { nullable: true })
  async queue(@Root() { doctorId, branchId }: QueueChanged, @Ctx() context: Context) {
    return (await queues(context, { doctorId, branchId }))[0] ?? null;
  }
}

@Resolver(() => QueueEntry)
export class QueueEntryResolver {
  @FieldResolver(() => Appointment, { nullable: true })
  appointment(@Root() entry: QueueEntry, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return entry.appointmentId && read<Appointment>(context, info, one(Appointment, { id: entry.appointmentId }));
  }
}
