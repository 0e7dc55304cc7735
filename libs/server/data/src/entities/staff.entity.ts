import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { LocalDateField, PaiseField, ReferenceColumn, TextField, TimeField } from '../columns';
import { Branch } from './branch.entity';
import { Row, To } from './row';

/** A part of a branch that staff belong to. */
@ObjectType()
@Entity()
@Index(['branchId', 'name'], { unique: true })
@Index(['name', 'id'])
export class Department extends Row {
  @TextField(80)
  name: string;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}

/** Hours that staff are rostered for. One that ends before it begins goes over midnight. */
@ObjectType()
@Entity()
@Index(['branchId', 'name'], { unique: true })
@Index(['name', 'id'])
export class Shift extends Row {
  @TextField(40)
  name: string;
  @TimeField()
  fromTime: string;
  @TimeField()
  toTime: string;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}

/** Somebody who works here. Never deleted, only deactivated. */
@ObjectType()
@Entity()
@Index(['fullName', 'id'])
@Index(['branchId', 'fullName', 'id'])
@Index(['departmentId'], { where: '"department_id" IS NOT NULL' })
@Index(['shiftId'], { where: '"shift_id" IS NOT NULL' })
export class Staff extends Row {
  @TextField(160)
  fullName: string;
  @TextField(80)
  jobTitle: string;
  @TextField(20, { nullable: true })
  phone: string | null;
  @TextField(254, { nullable: true })
  email: string | null;
  @LocalDateField({ nullable: true })
  joinedOn: string | null;
  /** Per month; a column rule shows it to administrators only. */
  @PaiseField({ nullable: true })
  salary: number | null;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  /** Counts up with every change; a writer names the one it has read. */
  @Field(() => Int)
  @Column('integer', { default: 1 })
  version: number;
  @ReferenceColumn({ nullable: true })
  departmentId: string | null;
  @Field(() => Department, { nullable: true })
  @To(() => Department)
  department?: Department;
  /** The usual one; the roster says which it is on a day. */
  @ReferenceColumn({ nullable: true })
  shiftId: string | null;
  @Field(() => Shift, { nullable: true })
  @To(() => Shift)
  shift?: Shift;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}

/** Who works which shift on a day. */
@ObjectType()
@Entity()
@Index(['staffId', 'day'], { unique: true })
@Index(['branchId', 'day', 'id'])
@Index(['shiftId'])
export class ShiftAssignment extends Row {
  @LocalDateField()
  day: string;
  @ReferenceColumn()
  staffId: string;
  @Field(() => Staff, { nullable: true })
  @To(() => Staff)
  staff?: Staff;
  @ReferenceColumn()
  shiftId: string;
  @Field(() => Shift, { nullable: true })
  @To(() => Shift)
  shift?: Shift;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
