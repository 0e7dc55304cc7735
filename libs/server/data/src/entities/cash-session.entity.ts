import { CASH_ENTRY_KINDS, type CashEntryKindName } from '@medicare/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CodeColumn, InstantField, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Paise } from '../scalars';
import { Account } from './account.entity';
import { Branch } from './branch.entity';
import { enumOf } from './enum-of';
import { Row, To } from './row';

export const CashEntryKind = enumOf(CASH_ENTRY_KINDS);
registerEnumType(CashEntryKind, { name: 'CashEntryKind' });

/** So many notes or coins of one value. */
@ObjectType()
export class DenominationCount {
  @Field(() => Paise, { description: 'The value of one, in paise.' })
  denomination: number;
  @Field(() => Int)
  count: number;
}

/** A drawer of cash from its opening with a float to its closing with a count. */
@ObjectType()
@Entity()
@Check('ck_cash_session_closed', '("closed_at" IS NULL) = ("counted" IS NULL)')
@Index(['openedById'], { unique: true, where: '"closed_at" IS NULL' })
@Index(['openedById', 'createdAt', 'id'])
@Index(['createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['closedById'], { where: '"closed_by_id" IS NOT NULL' })
export class CashSession extends Row {
  /** What should be in the drawer: the sum of its entries. */
  @PaiseField()
  expected: number;
  @PaiseField({ nullable: true })
  counted: number | null;
  @Field(() => [DenominationCount], { nullable: true })
  @Column('simple-json', { nullable: true })
  counts: DenominationCount[] | null;
  @InstantField({ nullable: true })
  closedAt: Date | null;
  /** What explains a difference. */
  @TextField(500, { nullable: true })
  note: string | null;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
  @ReferenceColumn()
  openedById: string;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  openedBy?: Account;
  @ReferenceColumn({ nullable: true })
  closedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  closedBy?: Account;
}

/** Cash that came into a drawer, or left it. */
@ObjectType()
@Entity()
@Index(['sessionId', 'createdAt', 'id'])
@Index(['paymentId'], { where: '"payment_id" IS NOT NULL' })
export class CashEntry extends Row {
  @Field(() => CashEntryKind)
  @CodeColumn(CASH_ENTRY_KINDS)
  kind: CashEntryKindName;
  /** Negative for what left the drawer. */
  @PaiseField()
  amount: number;
  @TextField(200, { nullable: true })
  reason: string | null;
  @ReferenceColumn()
  sessionId: string;
  @Field(() => CashSession, { nullable: true })
  @To(() => CashSession)
  session?: CashSession;
  /** The id of the payment that was taken, or given back. */
  @Field(() => String, { nullable: true })
  @Column({ type: 'varchar', length: 36, nullable: true })
  paymentId: string | null;
}
