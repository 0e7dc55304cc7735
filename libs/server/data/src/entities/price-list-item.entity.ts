import { TAX_CATEGORIES, type TaxCategoryName } from '@medicare/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CodeColumn, PaiseField, ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { Row, To } from './row';
import { TaxCategory } from './tax-category';

/** A service with its price at a branch: a procedure, a test, a room. Fees of doctors and prices of stock are theirs. */
@ObjectType()
@Entity()
@Check('ck_price_list_item_unit_price', '"unit_price" >= 0')
@Index(['branchId', 'name', 'id'])
@Index(['name', 'id'])
@Index(['branchId', 'code'], { unique: true, where: '"code" IS NOT NULL' })
export class PriceListItem extends Row {
  /** A short code of the hospital's own, to type instead of the name. */
  @TextField(20, { nullable: true })
  code: string | null;
  @TextField(160)
  name: string;
  @TextField(80)
  category: string;
  @PaiseField()
  unitPrice: number;
  /** Services accounting code, for tax. */
  @TextField(8, { nullable: true })
  sac: string | null;
  @Field(() => TaxCategory)
  @CodeColumn(TAX_CATEGORIES)
  taxCategory: TaxCategoryName;
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
