import { BANKS, type BankName, QUEUE_REASONS, type QueueReasonName } from '@medicare/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, InstantField, LocalDateField, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Bill } from './bill.entity';
import { Branch } from './branch.entity';
import { enumOf } from './enum-of';
import { Payment } from './payment.entity';
import { Row, To } from './row';

export const Bank = enumOf(BANKS);
/** Where a line stands: it found its payment, waits for a person, was settled by one, or is not for a bill. */
export const STATEMENT_LINE_STATES = ['MATCHED', 'QUEUED', 'SETTLED', 'IGNORED'] as const;
export type StatementLineStateName = (typeof STATEMENT_LINE_STATES)[number];
export const StatementLineState = enumOf(STATEMENT_LINE_STATES);
export const QueueReason = enumOf(QUEUE_REASONS);
registerEnumType(Bank, { name: 'Bank' });
registerEnumType(StatementLineState, { name: 'StatementLineState' });
registerEnumType(QueueReason, { name: 'QueueReason' });

/** A bank's statement that was brought in. */
@ObjectType()
@Entity()
@Index(['createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['importedById'])
export class BankStatement extends Row {
  @Field(() => Bank)
  @CodeColumn(BANKS)
  bank: BankName;
  @TextField(160)
  fileName: string;
  /** Credits that were new. */
  @Field(() => Int)
  @Column('integer')
  newLines: number;
  /** Lines that an earlier statement has brought already. */
  @Field(() => Int)
  @Column('integer')
  knownLines: number;
  @Field(() => Int)
  @Column('integer')
  matchedLines: number;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
  @ReferenceColumn()
  importedById: string;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  importedBy?: Account;
}

/** A credit in a bank's statement. */
@ObjectType()
@Entity()
@Index(['branchId', 'digest'], { unique: true })
@Index(['statementId'])
@Index(['state', 'createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['paymentId'], { where: '"payment_id" IS NOT NULL' })
@Index(['billId'], { where: '"bill_id" IS NOT NULL' })
@Index(['settledById'], { where: '"settled_by_id" IS NOT NULL' })
export class StatementLine extends Row {
  @LocalDateField()
  day: string;
  @PaiseField()
  amount: number;
  @TextField(12, { nullable: true })
  utr: string | null;
  @TextField(300)
  narration: string;
  @Field(() => StatementLineState)
  @CodeColumn(STATEMENT_LINE_STATES)
  state: StatementLineStateName;
  /** Why it could not be matched. */
  @Field(() => QueueReason, { nullable: true })
  @CodeColumn(QUEUE_REASONS, { nullable: true })
  queueReason: QueueReasonName | null;
  @TextField(200, { nullable: true })
  note: string | null;
  @InstantField({ nullable: true })
  settledAt: Date | null;
  /** Of day, amount, reference and place among equal ones: the same line of another file is known by it. */
  @Column({ type: 'varchar', length: 64 })
  digest: string;
  @ReferenceColumn()
  statementId: string;
  @Field(() => BankStatement, { nullable: true })
  @To(() => BankStatement)
  statement?: BankStatement;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
  @ReferenceColumn({ nullable: true })
  paymentId: string | null;
  @Field(() => Payment, { nullable: true })
  @To(() => Payment)
  payment?: Payment;
  /** The bill that its narration names, whether or not it could be paid. */
  @ReferenceColumn({ nullable: true })
  billId: string | null;
  @Field(() => Bill, { nullable: true })
  @To(() => Bill)
  bill?: Bill;
  @ReferenceColumn({ nullable: true })
  settledById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  settledBy?: Account;
}
