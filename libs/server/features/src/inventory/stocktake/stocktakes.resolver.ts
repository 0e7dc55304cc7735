import { Stocktake, StocktakeLine } from '@medicare/data';
import { Access, type Context, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { closeStocktake } from './close-stocktake';
import { countBatches } from './count-batches';
import { dropStocktake } from './drop-stocktake';
import { startStocktake } from './start-stocktake';
import { CountBatchesArgs, StartStocktakeArgs, StocktakeLinesArgs, StocktakesArgs } from './stocktake.inputs';

export const StocktakePage = pageOf(Stocktake);
export const StocktakeLinePage = pageOf(StocktakeLine);

@Resolver()
export class StocktakesResolver {
  @Access('stock:move')
  @Query(() => Stocktake, { nullable: true })
  stocktake(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Stocktake>(context, info, one(Stocktake, { id }));
  }

  @Access('stock:move')
  @Query(() => StocktakePage, { description: 'The newest first.' })
  stocktakes(
    @Args(() => StocktakesArgs) { branchId, isOpen, ...args }: StocktakesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const sort = { by: 'createdAt', desc: true };
    return read<Page<Stocktake>>(context, info, page(Stocktake, { branchId, isOpen }, sort, args));
  }

  @Access('stock:move')
  @Query(() => StocktakeLinePage, { description: 'In the order in which they are counted.' })
  stocktakeLines(
    @Args(() => StocktakeLinesArgs) { stocktakeId, isCounted, ...args }: StocktakeLinesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = { stocktakeId, isCounted };
    return read<Page<StocktakeLine>>(context, info, page(StocktakeLine, where, { by: 'position' }, args));
  }

  @Access('stock:move')
  @Mutation(() => Stocktake, {
    description: 'CONFLICT with `stocktakeId` while a count of the same things is under way.',
  })
  async startStocktake(
    @Args(() => StartStocktakeArgs) args: StartStocktakeArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Stocktake>(context, info, one(Stocktake, { id: await startStocktake(context, args) }));
  }

  @Access('stock:move')
  @Mutation(() => Stocktake, { description: 'Expected is what the books say now, at the time of counting.' })
  async countBatches(
    @Args(() => CountBatchesArgs) args: CountBatchesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Stocktake>(context, info, one(Stocktake, { id: await countBatches(context, args) }));
  }

  @Access('stock:move')
  @Mutation(() => Stocktake, {
    description:
      'Books counted less expected on top of what each batch holds now, never below zero. What nobody counted stays as it is.',
  })
  async closeStocktake(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Stocktake>(context, info, one(Stocktake, { id: await closeStocktake(context, id) }));
  }

  @Access('stock:move')
  @Mutation(() => Stocktake, { description: 'Nothing is booked.' })
  async dropStocktake(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Stocktake>(context, info, one(Stocktake, { id: await dropStocktake(context, id) }));
  }
}
