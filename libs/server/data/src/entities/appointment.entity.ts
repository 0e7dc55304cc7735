import { APPOINTMENT_STATUSES, type AppointmentStatusName, QUEUE_STATES, type QueueStateName } from '@medicare/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CodeColumn, InstantField, LocalDateField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Branch } from './branch.entity';
import { Doctor } from './doctor.entity';
import { enumOf } from './enum-of';
import { Patient } from './patient.entity';
import { Row, To } from './row';

export const AppointmentStatus = enumOf(APPOINTMENT_STATUSES);
export const QueueState = enumOf(QUEUE_STATES);
/** By which way an appointment came about. */
export const BOOKING_WAYS = ['DESK', 'PORTAL', 'API', 'SEED'] as const;
export type BookingWayName = (typeof BOOKING_WAYS)[number];
export const BookingWay = enumOf(BOOKING_WAYS);
registerEnumType(AppointmentStatus, { name: 'AppointmentStatus' });
registerEnumType(QueueState, { name: 'QueueState' });
registerEnumType(BookingWay, { name: 'BookingWay' });

/** A patient's time with a doctor. Never deleted: cancelled, with a reason. */
@ObjectType()
@Entity()
@Check('ck_appointment_order', '"starts_at" < "ends_at"')
@Check('ck_appointment_cancel_reason', `"status" <> 'CANCELLED' OR "cancel_reason" IS NOT NULL`)
@Check('ck_appointment_overbook_reason', '"overbook_reason" IS NOT NULL OR "is_overbooked" = false')
@Index(['startsAt', 'id'])
@Index(['branchId', 'startsAt', 'id'])
@Index(['doctorId', 'startsAt', 'id'])
@Index(['patientId', 'startsAt', 'id'])
@Index(['status', 'startsAt', 'id'])
@Index(['doctorId', 'day', 'token'], { unique: true, where: '"token" IS NOT NULL' })
@Index(['bookedById'], { where: '"booked_by_id" IS NOT NULL' })
export class Appointment extends Row {
  @InstantField()
  startsAt: Date;
  @InstantField()
  endsAt: Date;
  /** The calendar day of `startsAt` where the branch is. */
  @LocalDateField()
  day: string;
  @Field(() => AppointmentStatus)
  @CodeColumn(APPOINTMENT_STATUSES)
  status: AppointmentStatusName;
  /** The number to wait with, given at check-in; counts from 1 for each doctor and day. */
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  token: number | null;
  /** Where a checked-in patient stands in the doctor's queue. */
  @Field(() => QueueState, { nullable: true })
  @CodeColumn(QUEUE_STATES, { nullable: true })
  queueState: QueueStateName | null;
  /** Why the patient comes, in the words of whoever booked. */
  @TextField(500, { nullable: true })
  reason: string | null;
  /** Of the staff, for the staff. */
  @TextField(2000, { nullable: true })
  notes: string | null;
  @TextField(20, { nullable: true })
  room: string | null;
  @Field(() => Boolean)
  @Column('boolean')
  isOverbooked: boolean;
  @TextField(200, { nullable: true })
  overbookReason: string | null;
  @TextField(200, { nullable: true })
  cancelReason: string | null;
  @Field(() => BookingWay)
  @CodeColumn(BOOKING_WAYS)
  bookedVia: BookingWayName;
  @InstantField({ nullable: true })
  checkedInAt: Date | null;
  /** When the patient was last called to the doctor. */
  @InstantField({ nullable: true })
  calledAt: Date | null;
  @InstantField({ nullable: true })
  completedAt: Date | null;
  /** What the patient was told at check-in; compared with the wait that came about. */
  @Column('integer', { nullable: true })
  estimatedWaitMs: number | null;
  /** Counts up with every change; a writer names the one it has read. */
  @Field(() => Int)
  @Column('integer')
  version: number;
  @ReferenceColumn({ nullable: true })
  bookedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  bookedBy?: Account;
  @ReferenceColumn()
  patientId: string;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  @ReferenceColumn()
  doctorId: string;
  @Field(() => Doctor, { nullable: true })
  @To(() => Doctor)
  doctor?: Doctor;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
