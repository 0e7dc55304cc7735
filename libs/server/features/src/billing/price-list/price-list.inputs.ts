import { Paise, TaxCategory } from '@medicare/data';
import type { TaxCategoryName } from '@medicare/domain';
import { Line, OptionalWhole, PageArguments, RowId } from '@medicare/platform';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType()
export class UpdatePriceListItemInput {
  @Line({ max: 20, optional: true, description: 'To type instead of the name; unique at the branch.' })
  code?: string | null;
  @Line({ max: 160, min: 2, optional: true })
  name?: string | null;
  @Line({ max: 80, min: 2, optional: true })
  category?: string | null;
  @Field(() => Paise, { nullable: true, description: 'Before tax.' })
  unitPrice?: number | null;
  @Line({ max: 8, optional: true, description: 'Services accounting code: 4 to 8 digits.' })
  sac?: string | null;
  @Field(() => TaxCategory, { nullable: true })
  taxCategory?: TaxCategoryName | null;
}

@InputType()
export class CreatePriceListItemInput extends UpdatePriceListItemInput {
  @Line({ max: 160, min: 2 })
  declare name: string;
  @Line({ max: 80, min: 2 })
  declare category: string;
  @Field(() => Paise, { description: 'Before tax.' })
  declare unitPrice: number;
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
}

@ArgsType()
export class PriceListItemsArgs extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Words of the name, or the beginning of the code.' })
  search?: string | null;
  @Field(() => String, { nullable: true })
  category?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
  isActive?: boolean | null;
  @RowId({ optional: true })
  branchId?: string | null;
}

@ArgsType()
export class BillablesArgs {
  @Field(() => String, { nullable: true, description: 'Words of the name, or the beginning of the code.' })
  search?: string | null;
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
  @OptionalWhole(1, 20, 'Of each kind, at most 20.')
  first?: number | null;
}
