import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { LocalDateField, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Bill, BillLine } from './bill.entity';
import { Branch } from './branch.entity';
import { Patient } from './patient.entity';
import { Row, To } from './row';

/** What corrects an issued bill: it takes back some of its lines, or some of their amount. */
@ObjectType()
@Entity()
@Check('ck_credit_note_amount', '"amount" > 0')
@Index(['number'], { unique: true })
@Index(['billId', 'createdAt', 'id'])
@Index(['patientId', 'createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['issuedById'], { where: '"issued_by_id" IS NOT NULL' })
export class CreditNote extends Row {
  /** `<branch>/CN/<financial year>/<6 digits>`. */
  @TextField(30)
  number: string;
  @LocalDateField()
  issuedOn: string;
  @TextField(200)
  reason: string;
  /** With tax. */
  @PaiseField()
  amount: number;
  @PaiseField()
  taxable: number;
  @PaiseField()
  cgst: number;
  @PaiseField()
  sgst: number;
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
  issuedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  issuedBy?: Account;
}

/** What a credit note takes back of one line. */
@ObjectType()
@Entity()
@Check('ck_credit_note_line_amount', '"amount" >= 0 AND "quantity" >= 0')
@Index(['creditNoteId', 'position', 'id'])
@Index(['billLineId'])
export class CreditNoteLine extends Row {
  @Field(() => Int)
  @Column('integer')
  position: number;
  /** How many of the line; 0 when an amount is taken back and not a number of things. */
  @Field(() => Int)
  @Column('integer')
  quantity: number;
  @PaiseField()
  amount: number;
  @PaiseField()
  taxable: number;
  @PaiseField()
  cgst: number;
  @PaiseField()
  sgst: number;
  @ReferenceColumn()
  creditNoteId: string;
  @To(() => CreditNote)
  creditNote?: CreditNote;
  @ReferenceColumn()
  billLineId: string;
  @Field(() => BillLine, { nullable: true })
  @To(() => BillLine)
  billLine?: BillLine;
}
