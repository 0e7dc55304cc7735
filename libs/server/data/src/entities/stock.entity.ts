import { MOVEMENT_KINDS, type MovementKindName } from '@medicare/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CodeColumn, InstantField, LocalDateField, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Branch } from './branch.entity';
import { enumOf } from './enum-of';
import { InventoryItem } from './inventory-item.entity';
import { Patient } from './patient.entity';
import { Prescription } from './prescription.entity';
import { Row, To } from './row';
import { Supplier } from './supplier.entity';

export const MovementKind = enumOf(MOVEMENT_KINDS);
registerEnumType(MovementKind, { name: 'MovementKind' });

/** What came of an item under one number with one day of expiry. */
@ObjectType()
@Entity()
@Check('ck_stock_batch_quantity', '"quantity" >= 0')
@Check('ck_stock_batch_cost', '"cost" IS NULL OR "cost" >= 0')
@Index(['itemId', 'number'], { unique: true })
@Index(['itemId', 'expiresOn', 'id'])
@Index(['expiresOn', 'id'], { where: '"quantity" > 0' })
@Index(['branchId'])
@Index(['supplierId'], { where: '"supplier_id" IS NOT NULL' })
export class StockBatch extends Row {
  @TextField(60)
  number: string;
  /** The last day on which it may be used; null for what does not expire. */
  @LocalDateField({ nullable: true })
  expiresOn: string | null;
  @Field(() => Int)
  @Column('integer')
  quantity: number;
  /** What one unit cost; a column rule shows it to those who keep the stock. */
  @PaiseField({ nullable: true })
  cost: number | null;
  @LocalDateField()
  receivedOn: string;
  /** Whether its last day has passed: it must not be handed out. */
  @Field(() => Boolean)
  isExpired?: boolean;
  @ReferenceColumn()
  itemId: string;
  @Field(() => InventoryItem, { nullable: true })
  @To(() => InventoryItem)
  item?: InventoryItem;
  @ReferenceColumn({ nullable: true })
  supplierId: string | null;
  @Field(() => Supplier, { nullable: true })
  @To(() => Supplier)
  supplier?: Supplier;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}

/** A count of what is really there, from its start to the day its differences are booked. */
@ObjectType()
@Entity()
@Index(['createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['startedById'])
@Index(['closedById'], { where: '"closed_by_id" IS NOT NULL' })
export class Stocktake extends Row {
  /** The one category that is counted; null for everything. */
  @TextField(80, { nullable: true })
  category: string | null;
  @TextField(200, { nullable: true })
  note: string | null;
  @InstantField({ nullable: true })
  closedAt: Date | null;
  /** Given up: nothing was booked. */
  @InstantField({ nullable: true })
  droppedAt: Date | null;
  /** Whether it is under way: neither closed nor given up. */
  @Field(() => Boolean)
  isOpen?: boolean;
  /** How many batches are on its list. */
  @Field(() => Int)
  batches?: number;
  /** How many of them have been counted. */
  @Field(() => Int)
  counted?: number;
  /** How many batches differed. */
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  differences: number | null;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
  @ReferenceColumn()
  startedById: string;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  startedBy?: Account;
  @ReferenceColumn({ nullable: true })
  closedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  closedBy?: Account;
}

/** An entry of the ledger of stock. Never changed and never deleted: a mistake is moved back. */
@ObjectType()
@Entity()
@Check('ck_stock_movement_quantity', `"quantity" <> 0 AND ("kind" NOT IN ('RECEIPT', 'RETURN') OR "quantity" > 0) AND ("kind" NOT IN ('DISPENSE', 'WRITE_OFF') OR "quantity" < 0)`)
@Check('ck_stock_movement_balance', '"balance" >= 0')
@Index(['itemId', 'createdAt', 'id'])
@Index(['branchId', 'createdAt', 'id'])
@Index(['batchId'])
@Index(['dispenseId'], { where: '"dispense_id" IS NOT NULL' })
@Index(['patientId', 'createdAt', 'id'], { where: '"patient_id" IS NOT NULL' })
@Index(['recordedById'], { where: '"recorded_by_id" IS NOT NULL' })
@Index(['stocktakeId'], { where: '"stocktake_id" IS NOT NULL' })
@Index(['prescriptionId'], { where: '"prescription_id" IS NOT NULL' })
export class StockMovement extends Row {
  @Field(() => MovementKind)
  @CodeColumn(MOVEMENT_KINDS)
  kind: MovementKindName;
  /** Negative for what left the stock. */
  @Field(() => Int)
  @Column('integer')
  quantity: number;
  /** What the item had afterwards, over all batches. */
  @Field(() => Int)
  @Column('integer')
  balance: number;
  @TextField(200, { nullable: true })
  reason: string | null;
  /** Of what was handed out from this batch, so much has come back. */
  @Field(() => Int)
  returned?: number;
  /** The same for everything that was handed out in one go, and for what came back of it. */
  @Field(() => String, { nullable: true })
  @Column({ type: 'varchar', length: 36, nullable: true })
  dispenseId: string | null;
  @ReferenceColumn()
  itemId: string;
  @Field(() => InventoryItem, { nullable: true })
  @To(() => InventoryItem)
  item?: InventoryItem;
  @ReferenceColumn()
  batchId: string;
  @Field(() => StockBatch, { nullable: true })
  @To(() => StockBatch)
  batch?: StockBatch;
  @ReferenceColumn({ nullable: true })
  patientId: string | null;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  /** The line of a prescription that it was handed out for, or came back of. */
  @ReferenceColumn({ nullable: true })
  prescriptionId: string | null;
  @Field(() => Prescription, { nullable: true })
  @To(() => Prescription)
  prescription?: Prescription;
  @ReferenceColumn({ nullable: true })
  stocktakeId: string | null;
  @Field(() => Stocktake, { nullable: true })
  @To(() => Stocktake)
  stocktake?: Stocktake;
  @ReferenceColumn({ nullable: true })
  recordedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  recordedBy?: Account;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}

/** One batch in a count. */
@ObjectType()
@Entity()
@Check('ck_stocktake_line_counted', '"counted" IS NULL OR "counted" >= 0')
@Index(['stocktakeId', 'position', 'id'])
@Index(['itemId'])
@Index(['batchId'])
export class StocktakeLine extends Row {
  @Field(() => Int)
  @Column('integer')
  position: number;
  /** What the ledger said when the batch was counted. */
  @Field(() => Int)
  @Column('integer')
  expected: number;
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  counted: number | null;
  @ReferenceColumn()
  stocktakeId: string;
  @Field(() => Stocktake, { nullable: true })
  @To(() => Stocktake)
  stocktake?: Stocktake;
  @ReferenceColumn()
  itemId: string;
  @Field(() => InventoryItem, { nullable: true })
  @To(() => InventoryItem)
  item?: InventoryItem;
  @ReferenceColumn()
  batchId: string;
  @Field(() => StockBatch, { nullable: true })
  @To(() => StockBatch)
  batch?: StockBatch;
}
