import { LocalDate, MovementKind, Paise } from '@medicare/data';
import { MAX_PRICE_PAISE, type MovementKindName } from '@medicare/domain';
import { Line, PageArguments, RowId } from '@medicare/platform';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';

const COST = { message: 'Give what one unit cost, from ₹0.00 to ₹10,00,00,000.00.' };
const KEY = 'A new one for each new request, such as a UUID: the same request sent again is done once.';

/** Why something is thrown away. */
export const WriteOffCause = { EXPIRED: 'EXPIRED', DAMAGED: 'DAMAGED', OTHER: 'OTHER' } as const;
export type WriteOffCauseName = keyof typeof WriteOffCause;
registerEnumType(WriteOffCause, { name: 'WriteOffCause' });

@InputType()
export class ReceiveStockInput {
  @RowId()
  itemId: string;
  @Line({ max: 60, description: 'As it stands on the pack.' })
  batchNumber: string;
  @Field(() => LocalDate, { nullable: true, description: 'The last day of use; none for what keeps.' })
  expiresOn?: string | null;
  @Field(() => Int)
  quantity: number;
  @Field(() => Paise, { nullable: true, description: 'Of one unit.' })
  @IsOptional()
  @Min(0, COST)
  @Max(MAX_PRICE_PAISE, COST)
  cost?: number | null;
  @RowId({ optional: true, description: "Defaults to the item's supplier." })
  supplierId?: string | null;
  @Line({ max: 200, optional: true, description: 'Such as the number of the delivery note.' })
  reason?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType()
export class DispenseLineInput {
  @RowId()
  itemId: string;
  @Field(() => Int)
  quantity: number;
  @RowId({ optional: true, description: "The line of the patient's prescription that it is handed out for." })
  prescriptionId?: string | null;
}

@InputType()
export class DispenseStockInput {
  @Field(() => [DispenseLineInput])
  @ArrayNotEmpty({ message: 'Choose at least one item.' })
  @ArrayMaxSize(50, { message: 'Dispense at most 50 items at a time.' })
  @ValidateNested({ each: true })
  lines: DispenseLineInput[];
  @RowId({ optional: true })
  patientId?: string | null;
  @RowId({ optional: true, description: 'The visit that it belongs to; decides which draft is added to.' })
  appointmentId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Adds the lines to the patient's draft bill, or begins one.",
  })
  addToBill?: boolean | null;
  @Line({ max: 200, optional: true, description: 'Needed to hand out more than was prescribed.' })
  reason?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType()
export class ReturnStockInput {
  @RowId({ description: 'The movement by which it was handed out: it goes back into that batch.' })
  movementId: string;
  @Field(() => Int)
  quantity: number;
  @Line({ max: 200, optional: true })
  reason?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType()
export class AdjustStockInput {
  @RowId()
  batchId: string;
  @Field(() => Int, { description: 'What to add; negative to take away.' })
  quantity: number;
  @Line({ max: 200, min: 3, description: 'Why the books were wrong.' })
  reason: string;
  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType()
export class WriteOffStockInput {
  @RowId()
  batchId: string;
  @Field(() => Int)
  quantity: number;
  @Field(() => WriteOffCause)
  cause: WriteOffCauseName;
  @Line({ max: 180, optional: true, description: 'Needed for OTHER.' })
  reason?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@ArgsType()
export class StockMovementsArgs extends PageArguments {
  @RowId({ optional: true })
  itemId?: string | null;
  @RowId({ optional: true })
  batchId?: string | null;
  @Field(() => MovementKind, { nullable: true })
  kind?: MovementKindName | null;
  @RowId({ optional: true, description: 'What was handed out in one go, and what came back of it.' })
  dispenseId?: string | null;
  @RowId({ optional: true })
  patientId?: string | null;
  @RowId({ optional: true })
  branchId?: string | null;
}

@ArgsType()
export class StockBatchesArgs extends PageArguments {
  @RowId()
  itemId: string;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Only what is left; null for all.' })
  isInStock?: boolean | null;
}
