import { BILL_STATUSES, type BillStatusName, TAX_CATEGORIES, type TaxCategoryName } from '@medicare/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantField, LocalDateField, PaiseColumn, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Appointment } from './appointment.entity';
import { Branch } from './branch.entity';
import { Doctor } from './doctor.entity';
import { enumOf } from './enum-of';
import { InventoryItem } from './inventory-item.entity';
import { Patient } from './patient.entity';
import { PriceListItem } from './price-list-item.entity';
import { Row, To } from './row';
import { TaxCategory } from './tax-category';

export const BillStatus = enumOf(BILL_STATUSES);
/** Where a line's description and price come from. */
export const BILL_LINE_KINDS = ['FREE', 'CONSULTATION', 'PRICE_LIST', 'STOCK'] as const;
export type BillLineKindName = (typeof BILL_LINE_KINDS)[number];
export const BillLineKind = enumOf(BILL_LINE_KINDS);
registerEnumType(BillStatus, { name: 'BillStatus' });
registerEnumType(BillLineKind, { name: 'BillLineKind' });

/**
 * What a patient owes for. Changes as a draft only; once issued, credit notes correct it. Its figures are those of
 * `billTotals` and its status that of `billStatusOf`, written together with every change.
 */
@ObjectType()
@Entity()
@Check('ck_bill_amounts', '"total" >= 0 AND "due" >= 0 AND "credited" BETWEEN 0 AND "total" AND "refunded" BETWEEN 0 AND "paid" AND "paid" - "refunded" <= "total"')
@Check('ck_bill_number', `("number" IS NULL) = ("issued_at" IS NULL) AND ("number" IS NOT NULL OR "status" IN ('DRAFT', 'CANCELLED'))`)
@Check('ck_bill_cancel_reason', `"status" <> 'CANCELLED' OR "cancel_reason" IS NOT NULL`)
@Check('ck_bill_one_discount', '"discount_amount" IS NULL OR "discount_basis_points" IS NULL')
@Check('ck_bill_is_open', '"is_open" = ("due" > 0)')
@Index(['number'], { unique: true })
@Index(['upiReference'], { unique: true })
@Index(['createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['isOpen', 'createdAt', 'id'])
@Index(['due', 'createdAt', 'id'])
@Index(['status', 'createdAt', 'id'])
@Index(['patientId', 'createdAt', 'id'])
@Index(['appointmentId'], { where: '"appointment_id" IS NOT NULL' })
@Index(['createdById'], { where: '"created_by_id" IS NOT NULL' })
@Index(['issuedById'], { where: '"issued_by_id" IS NOT NULL' })
export class Bill extends Row {
  /** `<branch>/<financial year>/<6 digits>`, given at issue. */
  @TextField(30, { nullable: true })
  number: string | null;
  @Field(() => BillStatus, {
    description: 'Follows from the figures. A bill that is credited in full before anything was paid is CANCELLED.',
  })
  @CodeColumn(BILL_STATUSES)
  status: BillStatusName;
  /** Whether something is due. */
  @Field(() => Boolean)
  @Column('boolean')
  isOpen: boolean;
  @InstantField({ nullable: true })
  issuedAt: Date | null;
  /** The day of issue where the branch is: it decides the financial year and the rates of tax. */
  @LocalDateField({ nullable: true })
  issuedOn: string | null;
  @InstantField({ nullable: true })
  cancelledAt: Date | null;
  @TextField(200, { nullable: true })
  cancelReason: string | null;
  /** The discount on the whole bill as it was given: an amount, or basis points; its value is `billDiscount`. */
  @PaiseField({ nullable: true })
  discountAmount: number | null;
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  discountBasisPoints: number | null;
  @TextField(200, { nullable: true })
  discountReason: string | null;
  @PaiseField({}, 'Quantities times prices, before any discount.')
  gross: number;
  @PaiseField()
  lineDiscount: number;
  @PaiseField()
  billDiscount: number;
  @PaiseField({}, 'What is taxed: after all discounts, before tax.')
  subtotal: number;
  @PaiseField()
  cgst: number;
  @PaiseField()
  sgst: number;
  @PaiseField()
  tax: number;
  @PaiseField({}, 'After discounts, with tax; credit notes do not lower it.')
  total: number;
  @PaiseField({}, 'Taken back by credit notes.')
  credited: number;
  @PaiseField({}, 'Verified payments, those that were paid back later included.')
  paid: number;
  @PaiseField({}, 'Paid back to the payer.')
  refunded: number;
  @PaiseField({}, 'What is still to be paid; 0 for drafts and cancelled bills.')
  due: number;
  /** The `tr` of its UPI link. */
  @TextField(35, { nullable: true })
  upiReference: string | null;
  /** Counts up with every change; a writer names the one it has read. */
  @Field(() => Int)
  @Column('integer')
  version: number;
  @ReferenceColumn()
  patientId: string;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  @ReferenceColumn({ nullable: true })
  appointmentId: string | null;
  @Field(() => Appointment, { nullable: true })
  @To(() => Appointment)
  appointment?: Appointment;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
  @ReferenceColumn({ nullable: true })
  createdById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  createdBy?: Account;
  @ReferenceColumn({ nullable: true })
  issuedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  issuedBy?: Account;
}

/** One line of a bill. Amounts in whole paise, as `billTotals` gives them. */
@ObjectType()
@Entity()
@Check('ck_bill_line_quantity', '"quantity" > 0 AND "credited_quantity" BETWEEN 0 AND "quantity"')
@Check('ck_bill_line_figures', '"unit_price" >= 0 AND "discount" BETWEEN 0 AND "gross" AND "total" >= 0 AND "credited" BETWEEN 0 AND "total"')
@Check('ck_bill_line_tax_rate', '"tax_rate" BETWEEN 0 AND 10000')
@Index(['billId', 'position', 'id'])
@Index(['doctorId'], { where: '"doctor_id" IS NOT NULL' })
@Index(['priceListItemId'], { where: '"price_list_item_id" IS NOT NULL' })
@Index(['itemId'], { where: '"item_id" IS NOT NULL' })
@Index(['dispenseId'], { where: '"dispense_id" IS NOT NULL' })
export class BillLine extends Row {
  @Field(() => Int)
  @Column('integer')
  position: number;
  @Field(() => BillLineKind)
  @CodeColumn(BILL_LINE_KINDS)
  kind: BillLineKindName;
  @TextField(200)
  description: string;
  /** SAC of a service, HSN of goods. */
  @TextField(8, { nullable: true })
  code: string | null;
  @Field(() => Int)
  @Column('integer')
  quantity: number;
  @PaiseField()
  unitPrice: number;
  @PaiseField()
  discount: number;
  @Field(() => TaxCategory)
  @CodeColumn(TAX_CATEGORIES)
  taxCategory: TaxCategoryName;
  /** In basis points: 500 is 5 %. */
  @Field(() => Int)
  @Column('integer')
  taxRate: number;
  @PaiseField()
  gross: number;
  /** Its share of the discount on the whole bill. */
  @PaiseField()
  billDiscountShare: number;
  @PaiseField()
  taxable: number;
  @PaiseField()
  cgst: number;
  @PaiseField()
  sgst: number;
  @PaiseField()
  tax: number;
  @PaiseField()
  total: number;
  @Field(() => Int)
  @Column('integer')
  creditedQuantity: number;
  @PaiseField()
  credited: number;
  /** The dispensing that it charges for. */
  @Field(() => String, { nullable: true })
  @Column({ type: 'varchar', length: 36, nullable: true })
  dispenseId: string | null;
  @ReferenceColumn()
  billId: string;
  @Field(() => Bill, { nullable: true })
  @To(() => Bill)
  bill?: Bill;
  @ReferenceColumn({ nullable: true })
  doctorId: string | null;
  @Field(() => Doctor, { nullable: true })
  @To(() => Doctor)
  doctor?: Doctor;
  @ReferenceColumn({ nullable: true })
  priceListItemId: string | null;
  @Field(() => PriceListItem, { nullable: true })
  @To(() => PriceListItem)
  priceListItem?: PriceListItem;
  @ReferenceColumn({ nullable: true })
  itemId: string | null;
  @Field(() => InventoryItem, { nullable: true })
  @To(() => InventoryItem)
  item?: InventoryItem;
}

/** How many bills of a status a branch has, and what they amount to: kept in the transaction that changes a bill. */
@Entity()
@Index(['branchId'])
export class BillTotal {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  branchId: string;
  @PrimaryColumn({ type: 'varchar', length: 40 })
  status: string;
  @Column('integer')
  n: number;
  @PaiseColumn()
  total: number;
  @PaiseColumn()
  due: number;
  @To(() => Branch)
  branch?: Branch;
}
