import { TAX_CATEGORIES, type TaxCategoryName } from '@medicare/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CodeColumn, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Branch } from './branch.entity';
import { Row, To } from './row';
import { Supplier } from './supplier.entity';
import { TaxCategory } from './tax-category';

/** Something kept in stock at a branch. Its quantity is the sum of its movements; only they change it. */
@ObjectType()
@Entity()
@Check('ck_inventory_item_quantity', '"quantity" >= 0')
@Check('ck_inventory_item_min_quantity', '"min_quantity" >= 0')
@Check('ck_inventory_item_unit_price', '"unit_price" >= 0')
@Check('ck_inventory_item_is_low', '"is_low" = ("quantity" <= "min_quantity")')
@Index(['name', 'id'])
@Index(['branchId', 'name', 'id'])
@Index(['isLow', 'name', 'id'])
@Index(['category', 'name', 'id'])
@Index(['branchId', 'code'], { unique: true, where: '"code" IS NOT NULL' })
@Index(['supplierId'], { where: '"supplier_id" IS NOT NULL' })
export class InventoryItem extends Row {
  @TextField(160)
  name: string;
  /** The hospital's own code, or the barcode. */
  @TextField(40, { nullable: true })
  code: string | null;
  @TextField(80)
  category: string;
  @TextField(40)
  unit: string;
  @Field(() => Int)
  @Column('integer')
  quantity: number;
  @Field(() => Int)
  @Column('integer')
  minQuantity: number;
  /** Whether the stock has fallen to its minimum: the alert has been given, and is armed again above it. */
  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isLow: boolean;
  /** For one unit, before tax. */
  @PaiseField()
  unitPrice: number;
  /** Of the goods and services tax. */
  @TextField(8, { nullable: true })
  hsn: string | null;
  @Field(() => TaxCategory)
  @CodeColumn(TAX_CATEGORIES, { default: 'MEDICINE' })
  taxCategory: TaxCategoryName;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  /** Counts up with every change of its values, not of its stock; a writer names the one it has read. */
  @Field(() => Int)
  @Column('integer', { default: 1 })
  version: number;
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

/** What an item cost before, and from when on. */
@ObjectType()
@Entity()
@Index(['itemId', 'createdAt', 'id'])
@Index(['changedById'], { where: '"changed_by_id" IS NOT NULL' })
export class PriceChange extends Row {
  @PaiseField()
  fromPrice: number;
  @PaiseField()
  toPrice: number;
  @ReferenceColumn()
  itemId: string;
  @Field(() => InventoryItem, { nullable: true })
  @To(() => InventoryItem)
  item?: InventoryItem;
  @ReferenceColumn({ nullable: true })
  changedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  changedBy?: Account;
}
