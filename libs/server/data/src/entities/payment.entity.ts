import {
  PAYMENT_METHODS,
  PAYMENT_STATUSES,
  type PaymentMethodName,
  type PaymentStatusName,
} from '@medicare/domain';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantField, LocalDateField, PaiseColumn, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Bill } from './bill.entity';
import { Branch } from './branch.entity';
import { CashSession } from './cash-session.entity';
import { CreditNote } from './credit-note.entity';
import { enumOf } from './enum-of';
import { Patient } from './patient.entity';
import { Row, To } from './row';

export const PaymentMethod = enumOf(PAYMENT_METHODS);
export const PaymentStatus = enumOf(PAYMENT_STATUSES);
/** By what a payment was found to be real. */
export const VERIFIED_VIA = ['CASHIER', 'STATEMENT', 'WEBHOOK'] as const;
export type VerifiedViaName = (typeof VERIFIED_VIA)[number];
export const VerifiedVia = enumOf(VERIFIED_VIA);
registerEnumType(PaymentMethod, { name: 'PaymentMethod' });
registerEnumType(PaymentStatus, { name: 'PaymentStatus' });
registerEnumType(VerifiedVia, { name: 'VerifiedVia' });

/** Money for a bill. A claim counts as paid once it is verified. Never deleted: rejected, or refunded. */
@ObjectType()
@Entity()
@Check('ck_payment_amount', '"amount" > 0 AND "refunded" BETWEEN 0 AND "amount"')
@Check('ck_payment_verified', `("status" = 'VERIFIED') = ("verified_at" IS NOT NULL) AND ("status" = 'VERIFIED') = ("receipt_number" IS NOT NULL) AND ("refunded" = 0 OR "status" = 'VERIFIED')`)
@Check('ck_payment_reject_reason', `"status" <> 'REJECTED' OR "reject_reason" IS NOT NULL`)
@Check('ck_payment_utr', `"utr" IS NULL OR length("utr") = 12`)
@Index(['utr'], { unique: true, where: `"utr" IS NOT NULL AND "status" <> 'REJECTED'` })
@Index(['receiptNumber'], { unique: true })
@Index(['billId', 'createdAt', 'id'])
@Index(['createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['status', 'createdAt', 'id'])
@Index(['patientId', 'createdAt', 'id'])
@Index(['recordedById'], { where: '"recorded_by_id" IS NOT NULL' })
@Index(['verifiedById'], { where: '"verified_by_id" IS NOT NULL' })
@Index(['cashSessionId'], { where: '"cash_session_id" IS NOT NULL' })
export class Payment extends Row {
  @Field(() => PaymentMethod)
  @CodeColumn(PAYMENT_METHODS)
  method: PaymentMethodName;
  @Field(() => PaymentStatus)
  @CodeColumn(PAYMENT_STATUSES)
  status: PaymentStatusName;
  @PaiseField()
  amount: number;
  /** What card slip, bank or insurer call it. */
  @TextField(80, { nullable: true })
  reference: string | null;
  /** Twelve digits that the banks give to a UPI payment. */
  @TextField(12, { nullable: true })
  utr: string | null;
  /** The day it was received where the branch is. */
  @LocalDateField()
  receivedOn: string;
  @InstantField({ nullable: true })
  verifiedAt: Date | null;
  @Field(() => VerifiedVia, { nullable: true })
  @CodeColumn(VERIFIED_VIA, { nullable: true })
  verifiedVia: VerifiedViaName | null;
  @TextField(200, { nullable: true })
  rejectReason: string | null;
  /** `<branch>/R/<financial year>/<6 digits>`, given when it counts. */
  @TextField(30, { nullable: true })
  receiptNumber: string | null;
  @PaiseField()
  refunded: number;
  @ReferenceColumn()
  billId: string;
  @Field(() => Bill, { nullable: true })
  @To(() => Bill)
  bill?: Bill;
  @ReferenceColumn()
  patientId: string;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
  @ReferenceColumn({ nullable: true })
  recordedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  recordedBy?: Account;
  @ReferenceColumn({ nullable: true })
  verifiedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  verifiedBy?: Account;
  @ReferenceColumn({ nullable: true })
  cashSessionId: string | null;
  @Field(() => CashSession, { nullable: true })
  @To(() => CashSession)
  cashSession?: CashSession;
}

/** Money given back for a payment. */
@ObjectType()
@Entity()
@Check('ck_refund_amount', '"amount" > 0')
@Index(['billId', 'createdAt', 'id'])
@Index(['paymentId'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['creditNoteId'], { where: '"credit_note_id" IS NOT NULL' })
@Index(['recordedById'], { where: '"recorded_by_id" IS NOT NULL' })
@Index(['cashSessionId'], { where: '"cash_session_id" IS NOT NULL' })
export class Refund extends Row {
  @PaiseField()
  amount: number;
  @Field(() => PaymentMethod)
  @CodeColumn(PAYMENT_METHODS)
  method: PaymentMethodName;
  @TextField(80, { nullable: true })
  reference: string | null;
  @TextField(200)
  reason: string;
  @LocalDateField()
  refundedOn: string;
  @ReferenceColumn()
  billId: string;
  @Field(() => Bill, { nullable: true })
  @To(() => Bill)
  bill?: Bill;
  @ReferenceColumn()
  paymentId: string;
  @Field(() => Payment, { nullable: true })
  @To(() => Payment)
  payment?: Payment;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
  /** The credit note that says what is no longer owed; without one the bill is due again. */
  @ReferenceColumn({ nullable: true })
  creditNoteId: string | null;
  @Field(() => CreditNote, { nullable: true })
  @To(() => CreditNote)
  creditNote?: CreditNote;
  @ReferenceColumn({ nullable: true })
  recordedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  recordedBy?: Account;
  @ReferenceColumn({ nullable: true })
  cashSessionId: string | null;
  @Field(() => CashSession, { nullable: true })
  @To(() => CashSession)
  cashSession?: CashSession;
}

/** What a branch took on a day by each method, and gave back: kept in the transaction that moves the money. */
@Entity()
@Index(['branchId'])
export class Takings {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  branchId: string;
  @PrimaryColumn({ type: 'varchar', length: 40 })
  method: string;
  @PaiseColumn()
  received: number;
  @PaiseColumn()
  refunded: number;
  @To(() => Branch)
  branch?: Branch;
}
