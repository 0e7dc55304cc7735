import { InventoryItem, StockBatch } from '@medicare/data';
import { Access, type Context, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { exportItems } from './csv/export-items';
import { importItems } from './csv/import-items';
import { ItemImport } from './csv/import.types';
import { createInventoryItem } from './items/create-inventory-item';
import {
  CreateInventoryItemInput,
  ExpiringBatchesArgs,
  InventoryItemsArgs,
  LowStockArgs,
  UpdateInventoryItemInput,
} from './items/item.inputs';
import { expiringAsked, itemCategories, itemsAsked } from './items/item.queries';
import { setItemActive } from './items/set-item-active';
import { updateInventoryItem } from './items/update-inventory-item';
import { StockBatchPage } from './stock/stock.types';

export const InventoryItemPage = pageOf(InventoryItem);

@Resolver()
export class InventoryResolver {
  @Access('inventory:read')
  @Query(() => InventoryItem, { nullable: true })
  inventoryItem(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<InventoryItem>(context, info, one(InventoryItem, { id }));
  }

  @Access('inventory:read')
  @Query(() => InventoryItemPage, { description: 'In the order of their names.' })
  inventoryItems(
    @Args(() => InventoryItemsArgs) args: InventoryItemsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<InventoryItem>>(context, info, itemsAsked(args));
  }

  @Access('inventory:read')
  @Query(() => InventoryItemPage, { description: 'Active items whose stock has fallen to their minimum, or below.' })
  lowStockItems(
    @Args(() => LowStockArgs) { branchId, ...args }: LowStockArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = { isLow: true, isActive: true, branchId };
    return read<Page<InventoryItem>>(context, info, page(InventoryItem, where, { by: 'name' }, args));
  }

  @Access('inventory:read')
  @Query(() => StockBatchPage, {
    description: 'Batches in stock whose last day comes within 30, 60 or 90 days. Expired ones come first, marked.',
  })
  async expiringBatches(
    @Args(() => ExpiringBatchesArgs) args: ExpiringBatchesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<StockBatch>>(context, info, await expiringAsked(context, args));
  }

  @Access('inventory:read')
  @Query(() => [String], { description: 'Categories of active items, in alphabetical order.' })
  inventoryCategories(@Ctx() context: Context) {
    return itemCategories(context);
  }

  @Access('inventory:read')
  @Query(() => String, {
    description:
      'Active items as CSV, a line for each batch in stock, safe to open in a spreadsheet. `importInventoryItems` reads it back.',
  })
  inventoryItemsCsv(
    @Ctx() context: Context,
    @Arg('branchId', () => ID, { nullable: true }) branchId?: string,
    @Arg('category', () => String, { nullable: true }) category?: string,
  ) {
    return exportItems(context, { branchId, category });
  }

  @Access('inventory:write')
  @Mutation(() => InventoryItem, { description: 'With nothing in stock yet: `receiveStock` brings it in.' })
  async createInventoryItem(
    @Arg('input', () => CreateInventoryItemInput) input: CreateInventoryItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<InventoryItem>(context, info, one(InventoryItem, { id: await createInventoryItem(context, input) }));
  }

  @Access('inventory:write')
  @Mutation(() => InventoryItem, {
    description:
      'Only the given fields change; null clears. A new price is kept in `priceChanges`. Another version in the database gives STALE_WRITE.',
  })
  async updateInventoryItem(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateInventoryItemInput) input: UpdateInventoryItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const updated = await updateInventoryItem(context, id, version, input);
    return read<InventoryItem>(context, info, one(InventoryItem, { id: updated }));
  }

  @Access('inventory:write')
  @Mutation(() => InventoryItem, {
    description: 'Neither received nor handed out any more; what is left can be written off.',
  })
  async deactivateInventoryItem(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<InventoryItem>(context, info, one(InventoryItem, { id: await setItemActive(context, id, false) }));
  }

  @Access('inventory:write')
  @Mutation(() => InventoryItem)
  async reactivateInventoryItem(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<InventoryItem>(context, info, one(InventoryItem, { id: await setItemActive(context, id, true) }));
  }

  @Access('inventory:write')
  @Mutation(() => ItemImport, {
    description:
      'Columns name, code, category, unit, minQuantity, unitPrice (rupees), hsn, taxCategory, supplier, quantity, batch, expiry. Good lines are kept, the others reported; the same text again changes nothing.',
  })
  importInventoryItems(
    @Arg('csv', () => String) csv: string,
    @Ctx() context: Context,
    @Arg('branchId', () => ID, { nullable: true }) branchId?: string,
    @Arg('dryRun', () => Boolean, { nullable: true, description: 'Tells what would happen.' }) dryRun?: boolean,
  ) {
    return importItems(context, { csv, branchId, dryRun });
  }
}
