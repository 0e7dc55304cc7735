import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { TextField } from '../columns';
import { Row } from './row';

/** A place where the hospital works. A new installation has one, `MAIN`. */
@ObjectType()
@Entity()
@Index(['code'], { unique: true })
@Index(['name', 'id'])
export class Branch extends Row {
  @TextField(5)
  code: string;
  @TextField(120)
  name: string;
  @TextField(500, { nullable: true })
  address: string | null;
  /** IANA name; all wall-clock arithmetic of the branch happens in it. */
  @TextField(60)
  timeZone: string;
  @TextField(20, { nullable: true })
  phone: string | null;
  @TextField(15, { nullable: true })
  gstin: string | null;
  /** Where UPI payments go, and the name the payer sees. */
  @TextField(320, { nullable: true })
  payeeVpa: string | null;
  @TextField(120, { nullable: true })
  payeeName: string | null;
  /** Of a merchant's VPA, where the bank gave them: category code, mode and purpose of the UPI link. */
  @TextField(4, { nullable: true })
  upiMerchantCode: string | null;
  @TextField(2, { nullable: true })
  upiMode: string | null;
  @TextField(2, { nullable: true })
  upiPurpose: string | null;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  /** Counts up with every change; a writer names the one it has read. */
  @Field(() => Int)
  @Column('integer', { default: 1 })
  version: number;
}
