import { StockBatch, StockMovement } from '@medicare/data';
import { Access, type Context, list, one, page, type Page, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { adjustStock } from './adjust-stock';
import { billOfDispensing, billToCredit } from './charged-bill';
import { dispenseStock } from './dispense-stock';
import { receiveStock } from './receive-stock';
import { returnStock } from './return-stock';
import {
  AdjustStockInput,
  DispenseStockInput,
  ReceiveStockInput,
  ReturnStockInput,
  StockBatchesArgs,
  StockMovementsArgs,
  WriteOffStockInput,
} from './stock.inputs';
import { Dispensing, StockBatchPage, StockMovementPage, StockReturn } from './stock.types';
import { writeOffStock } from './write-off-stock';

@Resolver()
export class StockResolver {
  @Access('inventory:read')
  @Query(() => StockMovementPage, { description: 'The ledger, the newest entries first.' })
  stockMovements(
    @Args(() => StockMovementsArgs) { first, after, skip, limit, ...where }: StockMovementsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ask = page(StockMovement, { ...where }, { by: 'createdAt', desc: true }, { first, after, skip, limit });
    return read<Page<StockMovement>>(context, info, ask);
  }

  @Access('inventory:read')
  @Query(() => StockBatchPage, { description: 'Of an item, those received last first.' })
  stockBatches(
    @Args(() => StockBatchesArgs) { itemId, isInStock, ...args }: StockBatchesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ask = page(StockBatch, { itemId, isInStock }, { by: 'receivedOn', desc: true }, args);
    return read<Page<StockBatch>>(context, info, ask);
  }

  @Access('stock:move')
  @Mutation(() => StockMovement)
  async receiveStock(
    @Arg('input', () => ReceiveStockInput) input: ReceiveStockInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<StockMovement>(context, info, one(StockMovement, { id: await receiveStock(context, input) }));
  }

  @Access('stock:dispense')
  @Mutation(() => Dispensing, {
    description:
      'First expired, first out, over several batches; all lines or none. INSUFFICIENT_STOCK names the line, with `available`, `wanted` and `expired`.',
  })
  async dispenseStock(
    @Arg('input', () => DispenseStockInput) input: DispenseStockInput,
    @Ctx() context: Context,
  ): Promise<Dispensing> {
    return { id: await dispenseStock(context, input) };
  }

  @Access('stock:dispense')
  @Mutation(() => StockReturn, { description: 'Into the batch it came from, and not more than was handed out of it.' })
  async returnStock(
    @Arg('input', () => ReturnStockInput) input: ReturnStockInput,
    @Ctx() context: Context,
  ): Promise<StockReturn> {
    return { movementId: await returnStock(context, input) };
  }

  @Access('stock:move')
  @Mutation(() => StockMovement)
  async adjustStock(
    @Arg('input', () => AdjustStockInput) input: AdjustStockInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<StockMovement>(context, info, one(StockMovement, { id: await adjustStock(context, input) }));
  }

  @Access('stock:move')
  @Mutation(() => StockMovement)
  async writeOffStock(
    @Arg('input', () => WriteOffStockInput) input: WriteOffStockInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<StockMovement>(context, info, one(StockMovement, { id: await writeOffStock(context, input) }));
  }
}

@Resolver(() => Dispensing)
export class DispensingResolver {
  @FieldResolver(() => [StockMovement], { description: 'One for each batch that something was taken from.' })
  movements(@Root() { id }: Dispensing, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const where = { dispenseId: id, kind: 'DISPENSE' };
    return read<StockMovement[]>(context, info, list(StockMovement, where, { by: 'createdAt' }, { first: 100 }));
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The draft that it was added to.' })
  billId(@Root() { id }: Dispensing, @Ctx() context: Context) {
    return billOfDispensing(context, id);
  }
}

@Resolver(() => StockReturn)
export class StockReturnResolver {
  @FieldResolver(() => StockMovement)
  movement(@Root() { movementId }: StockReturn, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<StockMovement>(context, info, one(StockMovement, { id: movementId }));
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'An issued bill that still charges for it: it needs a credit note. A draft was corrected by itself.',
  })
  billToCreditId(@Root() { movementId }: StockReturn, @Ctx() context: Context) {
    return billToCredit(context, movementId);
  }
}
