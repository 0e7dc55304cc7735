import { InventoryItem } from '@medicare/data';
import { Access, type Context, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';

export const InventoryItemPage = pageOf(InventoryItem);

@Resolver()
export class InventoryResolver {
  @Access('inventory:read')
  @Query(() => InventoryItem, { nullable: true })
  inventoryItem(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<InventoryItem>(context, info, one(InventoryItem, { id }));
  }

  @Access('inventory:read')
  @Query(() => InventoryItemPage)
  inventoryItems(
    @Arg('category', () => String, { nullable: true }) category: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('skip', () => Int, { nullable: true }) skip: number | null,
    @Arg('limit', () => Int, { nullable: true }) limit: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<InventoryItem>>(context, info, page(InventoryItem, { category }, { by: 'name' }, { first, after, skip, limit }));
  }
}
