import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { LocalDateField, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { Row, To } from './row';

/** Somebody who works here. Never deleted, only deactivated. */
@ObjectType()
@Entity()
@Index(['fullName', 'id'])
@Index(['branchId', 'fullName', 'id'])
export class Staff extends Row {
  @TextField(160)
  fullName: string;
  @TextField(80)
  jobTitle: string;
  @TextField(80, { nullable: true })
  department: string | null;
  @TextField(20, { nullable: true })
  phone: string | null;
  @TextField(254, { nullable: true })
  email: string | null;
  @TextField(40, { nullable: true })
  shift: string | null;
  @LocalDateField({ nullable: true })
  joinedOn: string | null;
  /** Per month; a column rule shows it to administrators only. */
  @PaiseField({ nullable: true })
  salary: number | null;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
