import { BillLineKind, type BillLineKindName, BillStatus, Paise, TaxCategory } from '@medicare/data';
import { type BillStatusName, MAX_BILL_LINES, type TaxCategoryName } from '@medicare/domain';
import { Line, OptionalDay, PageArguments, RowId } from '@medicare/platform';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

const PRICE_RULE =
  'For one piece, before tax. Left out: the price of the list. Above it needs the right to issue bills, below it an administrator (others give a discount).';

@InputType()
export class BillLineEntry {
  @RowId({ optional: true, description: 'The line of the draft that this is, when it stays.' })
  id?: string | null;
  @Field(() => BillLineKind)
  kind: BillLineKindName;
  @RowId({ optional: true, description: 'For CONSULTATION: whose fee it is.' })
  doctorId?: string | null;
  @RowId({ optional: true, description: 'For PRICE_LIST.' })
  priceListItemId?: string | null;
  @RowId({ optional: true, description: 'For STOCK: the inventory item.' })
  itemId?: string | null;
  @Line({ max: 200, optional: true, description: 'Needed for FREE; else the name on the list unless told.' })
  description?: string | null;
  @Line({ max: 8, optional: true, description: 'SAC or HSN; else that of the list.' })
  code?: string | null;
  @Field(() => Int)
  quantity: number;
  @Field(() => Paise, { nullable: true, description: PRICE_RULE })
  unitPrice?: number | null;
  @Field(() => Paise, { nullable: true, description: 'Off the whole line, before tax.' })
  discount?: number | null;
  @Field(() => TaxCategory, { nullable: true, description: 'For FREE; HEALTHCARE_SERVICE unless told.' })
  taxCategory?: TaxCategoryName | null;
}

@InputType({ description: 'On the whole bill: an amount or a percentage.' })
export class BillDiscountInput {
  @Field(() => Paise, { nullable: true })
  amount?: number | null;
  @Field(() => Int, { nullable: true, description: 'Hundredths of a percent: 500 is 5 %.' })
  basisPoints?: number | null;
  @Line({ max: 200, optional: true, description: 'Needed.' })
  reason?: string | null;
}

@InputType()
export class UpdateBillInput {
  @RowId({ optional: true, description: 'Null takes it away.' })
  appointmentId?: string | null;
  @Field(() => [BillLineEntry], { nullable: true, description: 'All lines of the bill, in their order.' })
  @IsOptional()
  @ArrayMaxSize(MAX_BILL_LINES, { message: `A bill holds at most ${MAX_BILL_LINES} lines.` })
  @ValidateNested({ each: true })
  lines?: BillLineEntry[] | null;
  @Field(() => BillDiscountInput, { nullable: true, description: 'Null takes it away.' })
  @IsOptional()
  @ValidateNested()
  discount?: BillDiscountInput | null;
}

@InputType()
export class CreateBillInput extends UpdateBillInput {
  @RowId()
  patientId: string;
  @RowId({ optional: true, description: "The appointment's branch, or the account's first one, unless told." })
  branchId?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same bill.' })
  idempotencyKey?: string | null;
}

@InputType()
export class CreditLineInput {
  @RowId()
  billLineId: string;
  @Field(() => Int)
  quantity: number;
}

@InputType({ description: 'Either lines or an amount.' })
export class CreditBillInput {
  @Field(() => [CreditLineInput], { nullable: true })
  @IsOptional()
  @ArrayNotEmpty({ message: 'Choose at least one line.' })
  @ArrayMaxSize(MAX_BILL_LINES, { message: `A bill holds at most ${MAX_BILL_LINES} lines.` })
  @ValidateNested({ each: true })
  lines?: CreditLineInput[] | null;
  @Field(() => Paise, { nullable: true, description: 'With tax; it is split over what is left of the lines.' })
  amount?: number | null;
  @Line({ max: 200 })
  reason: string;
  @Field(() => String)
  idempotencyKey: string;
}

@ArgsType()
export class BillsArgs extends PageArguments {
  @RowId({ optional: true })
  branchId?: string | null;
  @RowId({ optional: true })
  patientId?: string | null;
  @RowId({ optional: true })
  appointmentId?: string | null;
  @Field(() => BillStatus, { nullable: true })
  status?: BillStatusName | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether something is due.' })
  isOpen?: boolean | null;
  @Field(() => Paise, { nullable: true, description: 'Just so much is due.' })
  due?: number | null;
  @Field(() => String, { nullable: true, description: 'The whole number, such as MAIN/2627/000123.' })
  number?: string | null;
  @OptionalDay('The first day on which they were begun, where the branch is.')
  from?: string | null;
  @OptionalDay('The last day.')
  to?: string | null;
}

@ArgsType()
export class BillChangedArgs {
  @Field(() => ID, { nullable: true })
  billId?: string;
  @Field(() => ID, { nullable: true })
  patientId?: string;
  @Field(() => Int, { nullable: true })
  since?: number;
}
