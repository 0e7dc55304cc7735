import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { PaiseField, ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { Row, To } from './row';

/** A doctor who sees patients at a branch. Never deleted, only deactivated. */
@ObjectType()
@Entity()
@Index(['fullName', 'id'])
@Index(['branchId', 'fullName', 'id'])
@Index(['specialization', 'fullName', 'id'])
export class Doctor extends Row {
  @TextField(160)
  fullName: string;
  @TextField(80)
  specialization: string;
  @TextField(160, { nullable: true })
  qualification: string | null;
  @TextField(60, { nullable: true })
  registrationNumber: string | null;
  @TextField(20, { nullable: true })
  phone: string | null;
  @TextField(254, { nullable: true })
  email: string | null;
  @PaiseField({ nullable: true })
  consultationFee: number | null;
  @Field(() => Boolean)
  @Column('boolean')
  isAvailable: boolean;
  @TextField(20, { nullable: true })
  room: string | null;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  /** Counts up with every change; a writer names the one it has read. */
  @Field(() => Int)
  @Column('integer', { default: 1 })
  version: number;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
