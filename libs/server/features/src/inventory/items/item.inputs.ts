import { Paise, TaxCategory } from '@medicare/data';
import { MAX_MOVEMENT_QUANTITY, MAX_PRICE_PAISE, type TaxCategoryName } from '@medicare/domain';
import { Line, OptionalWhole, PageArguments, RowId } from '@medicare/platform';
import { IsOptional, Max, Min } from 'class-validator';
import { ArgsType, Field, InputType, Int } from 'type-graphql';

const PRICE = { message: 'Give a price from ₹0.00 to ₹10,00,00,000.00, to the paisa.' };
const LEAST = { message: `Give a whole number from 0 to ${MAX_MOVEMENT_QUANTITY}.` };

@InputType()
export class UpdateInventoryItemInput {
  @Line({ max: 160, min: 2, optional: true })
  name?: string | null;
  @Line({ max: 40, optional: true, description: "The hospital's own code, or the barcode; unique in the branch." })
  code?: string | null;
  @Line({ max: 80, min: 2, optional: true })
  category?: string | null;
  @Line({ max: 40, optional: true, description: 'What is counted, such as tablet or bottle.' })
  unit?: string | null;
  @Field(() => Int, { nullable: true, description: 'At this quantity and below, the stock is low.' })
  @IsOptional()
  @Min(0, LEAST)
  @Max(MAX_MOVEMENT_QUANTITY, LEAST)
  minQuantity?: number | null;
  @Field(() => Paise, { nullable: true, description: 'For one unit, before tax.' })
  @IsOptional()
  @Min(0, PRICE)
  @Max(MAX_PRICE_PAISE, PRICE)
  unitPrice?: number | null;
  @Line({ max: 8, optional: true, description: 'Of the goods and services tax: 4, 6 or 8 digits.' })
  hsn?: string | null;
  @Field(() => TaxCategory, { nullable: true })
  taxCategory?: TaxCategoryName | null;
  @RowId({ optional: true })
  supplierId?: string | null;
}

@InputType()
export class CreateInventoryItemInput extends UpdateInventoryItemInput {
  @Line({ max: 160, min: 2 })
  declare name: string;
  @Line({ max: 80, min: 2 })
  declare category: string;
  @Line({ max: 40 })
  declare unit: string;
  @Field(() => Paise)
  @Min(0, PRICE)
  @Max(MAX_PRICE_PAISE, PRICE)
  declare unitPrice: number;
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
}

@ArgsType()
export class InventoryItemsArgs extends PageArguments {
  @Line({ max: 100, optional: true, description: 'Words of the name, the code or the category, in any order.' })
  search?: string | null;
  @Line({ max: 80, optional: true })
  category?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the stock has fallen to its minimum.' })
  isLow?: boolean | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
  isActive?: boolean | null;
  @RowId({ optional: true })
  branchId?: string | null;
  @RowId({ optional: true })
  supplierId?: string | null;
}

@ArgsType()
export class LowStockArgs extends PageArguments {
  @RowId({ optional: true })
  branchId?: string | null;
}

@ArgsType()
export class ExpiringBatchesArgs extends PageArguments {
  @OptionalWhole(1, 90, '30, 60 or 90, 90 unless told. What has expired already comes first, marked.')
  days?: number | null;
  @RowId({ optional: true })
  branchId?: string | null;
}
