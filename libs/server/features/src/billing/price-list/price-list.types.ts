import { BillLineKind, type BillLineKindName, Paise, PriceListItem, TaxCategory } from '@medicare/data';
import type { TaxCategoryName } from '@medicare/domain';
import { pageOf } from '@medicare/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const PriceListItemPage = pageOf(PriceListItem);

/** Something that a line of a bill can be made from, with what the line would say. */
@ObjectType()
export class Billable {
  @Field(() => BillLineKind)
  kind: BillLineKindName;
  @Field(() => ID, { nullable: true })
  doctorId: string | null;
  @Field(() => ID, { nullable: true })
  priceListItemId: string | null;
  @Field(() => ID, { nullable: true })
  itemId: string | null;
  @Field(() => String)
  description: string;
  @Field(() => String, { nullable: true, description: 'SAC or HSN.' })
  code: string | null;
  @Field(() => Paise, { nullable: true, description: 'Null for a doctor without a fee: give one.' })
  unitPrice: number | null;
  @Field(() => TaxCategory)
  taxCategory: TaxCategoryName;
  @Field(() => Int, { description: 'Of today, in basis points.' })
  taxRate: number;
}
