import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { Row, To } from './row';

/** Who delivers stock to a branch. */
@ObjectType()
@Entity()
@Index(['name', 'id'])
@Index(['branchId', 'name', 'id'])
export class Supplier extends Row {
  @TextField(160)
  name: string;
  @TextField(20, { nullable: true })
  phone: string | null;
  @TextField(254, { nullable: true })
  email: string | null;
  @TextField(15, { nullable: true })
  gstin: string | null;
  @TextField(500, { nullable: true })
  address: string | null;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  /** Counts up with every change; a writer names the one it has read. */
  @Field(() => Int)
  @Column('integer')
  version: number;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
