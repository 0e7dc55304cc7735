import { Appointment, AppointmentStatus, Doctor, Instant, LocalDate, QueueState } from '@medicare/data';
import type { AppointmentStatusName, QueueStateName } from '@medicare/domain';
import { pageOf } from '@medicare/platform';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const AppointmentPage = pageOf(Appointment);

/** A time that can be booked. */
@ObjectType()
export class OpenSlot {
  @Field(() => ID)
  doctorId: string;
  @Field(() => ID)
  branchId: string;
  @Field(() => Instant)
  startsAt: string;
  @Field(() => Instant)
  endsAt: string;
  @Field(() => String, { nullable: true })
  room: string | null;
}

/** A time that the caller keeps until `expiresAt`: to others it is taken. */
@ObjectType()
export class HeldSlot {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  doctorId: string;
  @Field(() => Instant)
  startsAt: Date;
  @Field(() => Instant)
  endsAt: Date;
  @Field(() => Instant)
  expiresAt: Date;
}

/** Where a displaced appointment could go. */
export const MoveKind = {
  SAME_DOCTOR_LATER: 'SAME_DOCTOR_LATER',
  SAME_SPECIALIZATION_SAME_DAY: 'SAME_SPECIALIZATION_SAME_DAY',
} as const;
registerEnumType(MoveKind, { name: 'MoveKind' });

@ObjectType()
export class MoveProposal extends OpenSlot {
  @Field(() => MoveKind)
  kind: keyof typeof MoveKind;
}

/** An appointment that leave or changed hours have put in question, with times that are free for doctor and patient. */
@ObjectType()
export class DisplacedAppointment {
  @Field(() => ID)
  appointmentId: string;
  @Field(() => [MoveProposal], {
    description: 'At most one of each kind; all proposals of one answer can be taken together.',
  })
  proposals: MoveProposal[];
}

/** How many appointments of a doctor stand in a status on a day. */
@ObjectType()
export class AppointmentDayCount {
  @Field(() => LocalDate)
  day: string;
  @Field(() => ID)
  doctorId: string;
  @Field(() => AppointmentStatus)
  status: AppointmentStatusName;
  @Field(() => Int)
  count: number;
}

/** Somebody in a doctor's queue, as a wall screen may show it. */
@ObjectType()
export class QueueEntry {
  @Field(() => Int)
  token: number;
  @Field(() => QueueState)
  state: QueueStateName;
  @Field(() => String, { nullable: true, description: 'Of the name; null for patients.' })
  initials: string | null;
  @Field(() => Instant)
  startsAt: string;
  @Field(() => Instant, { nullable: true, description: 'For those who wait: when the call is expected.' })
  expectedAt: string | null;
  @Field(() => Int, { nullable: true })
  expectedMinutes: number | null;
  @Field(() => ID, { nullable: true, description: 'Null where the caller may not see the appointment.' })
  appointmentId: string | null;
}

/** A doctor's queue of today. */
@ObjectType()
export class DoctorQueue {
  @Field(() => ID)
  doctorId: string;
  @Field(() => String)
  doctorName: string;
  @Field(() => String)
  specialization: string;
  @Field(() => String, { nullable: true })
  room: string | null;
  @Field(() => ID)
  branchId: string;
  @Field(() => String)
  branchName: string;
  @Field(() => String, { description: 'IANA name: the clocks by which times are meant.' })
  timeZone: string;
  @Field(() => LocalDate)
  day: string;
  @Field(() => QueueEntry, { nullable: true, description: 'Who was called last and is with the doctor.' })
  nowServing: QueueEntry | null;
  @Field(() => [QueueEntry], { description: 'In the order of their turns.' })
  waiting: QueueEntry[];
  @Field(() => [QueueEntry])
  skipped: QueueEntry[];
  @Field(() => Int, { description: 'Booked for today and not yet here.' })
  expected: number;
  @Field(() => Int, {
    nullable: true,
    description: "The running mean of this doctor's consultations; null before the first.",
  })
  meanConsultationMinutes: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'By how many minutes the waits that were told have been wrong, as a running mean.',
  })
  waitErrorMinutes: number | null;
}

/** An appointment after a change, with its place in the log. */
@ObjectType()
export class AppointmentChanged {
  @Field(() => Int)
  seq: number;
  @Field(() => String, {
    description: 'booked, updated, rescheduled, confirmed, checked-in, called, skipped, completed, cancelled or missed',
  })
  change: string;
  @Field(() => ID)
  appointmentId: string;
}

/** A doctor's queue after a change, with its place in the log. */
@ObjectType()
export class QueueChanged {
  @Field(() => Int)
  seq: number;
  @Field(() => String, { description: 'checked-in, called, skipped, completed or cancelled' })
  change: string;
  @Field(() => ID)
  doctorId: string;
  @Field(() => ID, { nullable: true })
  branchId: string | null;
}

/** Open times of doctors may be others now: ask again. */
@ObjectType()
export class SlotsChanged {
  @Field(() => Int)
  seq: number;
  @Field(() => [ID])
  doctorIds: string[];
  @Field(() => Instant, {
    nullable: true,
    description: 'Of a hold: when it ends unless it is used. Nothing is said then; ask again.',
  })
  heldUntil: string | null;
}

export { Appointment, Doctor };
