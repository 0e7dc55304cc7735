import { Line, PageArguments, RowId } from '@medicare/platform';
import { ArrayMaxSize, ArrayNotEmpty, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@ArgsType()
export class StartStocktakeArgs {
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
  @Line({ max: 80, optional: true, description: 'Counts this category alone.' })
  category?: string | null;
  @Line({ max: 200, optional: true })
  note?: string | null;
}

@InputType()
export class BatchCountInput {
  @RowId()
  batchId: string;
  @Field(() => Int, { nullable: true, description: 'What was found; null takes a count back.' })
  counted?: number | null;
}

@ArgsType()
export class CountBatchesArgs {
  @Field(() => ID)
  stocktakeId: string;
  @Field(() => [BatchCountInput])
  @ArrayNotEmpty({ message: 'Give at least one count.' })
  @ArrayMaxSize(200, { message: 'Send at most 200 counts at a time.' })
  @ValidateNested({ each: true })
  counts: BatchCountInput[];
}

@ArgsType()
export class StocktakesArgs extends PageArguments {
  @RowId({ optional: true })
  branchId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Those under way, or those that are over.' })
  isOpen?: boolean | null;
}

@ArgsType()
export class StocktakeLinesArgs extends PageArguments {
  @Field(() => ID)
  stocktakeId: string;
  @Field(() => Boolean, { nullable: true, description: 'Those counted already, or those still to count.' })
  isCounted?: boolean | null;
}
