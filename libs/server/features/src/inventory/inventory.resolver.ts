import { InventoryItem } from '@medicare/data';
import { Access, type Context, one, page, type Page, PageArguments, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

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
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<InventoryItem>>(context, info, page(InventoryItem, { category }, { by: 'name' }, args));
  }
}
