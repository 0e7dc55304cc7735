import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { InstantField, LocalDateField, ReferenceColumn, TextField, TimeField } from '../columns';
import { Branch } from './branch.entity';
import { Doctor } from './doctor.entity';
import { Row, To } from './row';

/** When a doctor sees patients on one weekday at one branch, in that branch's wall-clock time. */
@ObjectType()
@Entity()
@Check('ck_doctor_hours_weekday', '"weekday" BETWEEN 1 AND 7')
@Check('ck_doctor_hours_order', '"from_time" < "to_time"')
@Check('ck_doctor_hours_slot', '"slot_minutes" BETWEEN 5 AND 240')
@Index(['doctorId', 'validFrom', 'id'])
@Index(['branchId'])
export class DoctorHours extends Row {
  @ReferenceColumn()
  doctorId: string;
  @To(() => Doctor)
  doctor?: Doctor;
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' })
  @Column('integer')
  weekday: number;
  @TimeField()
  fromTime: string;
  @TimeField()
  toTime: string;
  @Field(() => Int)
  @Column('integer')
  slotMinutes: number;
  @TextField(20, { nullable: true })
  room: string | null;
  @LocalDateField()
  validFrom: string;
  /** The last day on which they hold; null: until further notice. */
  @LocalDateField({ nullable: true })
  validTo: string | null;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}

/** A half-open stretch of time in which a doctor does not see patients. */
@ObjectType()
@Entity()
@Check('ck_doctor_leave_order', '"starts_at" < "ends_at"')
@Index(['doctorId', 'startsAt', 'id'])
export class DoctorLeave extends Row {
  @ReferenceColumn()
  doctorId: string;
  @To(() => Doctor)
  doctor?: Doctor;
  @InstantField()
  startsAt: Date;
  @InstantField()
  endsAt: Date;
  /** For the staff alone. */
  @TextField(200, { nullable: true })
  reason: string | null;
}

/** A session beyond the weekly hours. */
@ObjectType()
@Entity()
@Check('ck_extra_session_order', '"starts_at" < "ends_at"')
@Check('ck_extra_session_slot', '"slot_minutes" BETWEEN 5 AND 240')
@Index(['doctorId', 'startsAt', 'id'])
@Index(['branchId'])
export class ExtraSession extends Row {
  @ReferenceColumn()
  doctorId: string;
  @To(() => Doctor)
  doctor?: Doctor;
  @InstantField()
  startsAt: Date;
  @InstantField()
  endsAt: Date;
  @Field(() => Int)
  @Column('integer')
  slotMinutes: number;
  @TextField(20, { nullable: true })
  room: string | null;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
