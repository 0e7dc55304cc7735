import { StockBatch, StockMovement } from '@medicare/data';
import { pageOf } from '@medicare/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const StockMovementPage = pageOf(StockMovement);
export const StockBatchPage = pageOf(StockBatch);

/** What was handed out in one go. */
@ObjectType()
export class Dispensing {
  @Field(() => ID, { description: 'The `dispenseId` of its movements.' })
  id: string;
}

/** What came back, and what became of the bill that charged for it. */
@ObjectType()
export class StockReturn {
  movementId: string;
}

/** An item after its stock or its values changed, with its place in the log. */
@ObjectType()
export class StockChanged {
  @Field(() => Int)
  seq: number;
  @Field(() => String, { description: 'moved, created, updated, deactivated or reactivated' })
  change: string;
  @Field(() => ID)
  itemId: string;
}

/** An item that has come down to its minimum, with its place in the log. Told once, until the stock has been above it again. */
@ObjectType()
export class LowStockAlert {
  @Field(() => Int)
  seq: number;
  @Field(() => ID)
  itemId: string;
  @Field(() => Int, { description: 'What was left at that moment.' })
  quantity: number;
  @Field(() => Int)
  minQuantity: number;
}
