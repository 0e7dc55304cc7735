import { InventoryItem, type SealedEvent } from '@medicare/data';
import { Access, type Context, fromLog, one, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Resolver, Root, Subscription } from 'type-graphql';
import { LowStockAlert, StockChanged } from './stock.types';

@Resolver()
export class StockLiveResolver {
  @Access('inventory:read')
  @Subscription(() => StockChanged, { subscribe: fromLog })
  stockChanged(
    @Root() event: SealedEvent,
    @Arg('itemId', () => ID, { nullable: true }) _itemId?: string,
    @Arg('since', () => Int, { nullable: true }) _since?: number,
  ): StockChanged {
    return { seq: event.seq, change: event.type.replace(/^.*\./, ''), itemId: event.subject };
  }

  @Access('inventory:read')
  @Subscription(() => LowStockAlert, { subscribe: fromLog })
  lowStockAlert(
    @Root() event: SealedEvent,
    @Arg('branchId', () => ID, { nullable: true }) _branchId?: string,
    @Arg('since', () => Int, { nullable: true }) _since?: number,
  ): LowStockAlert {
    const { quantity, minQuantity } = event.facts as { quantity: number; minQuantity: number };
    return { seq: event.seq, itemId: event.subject, quantity, minQuantity };
  }
}

@Resolver(() => StockChanged)
export class StockChangedResolver {
  @FieldResolver(() => InventoryItem, { nullable: true })
  item(@Root() { itemId }: StockChanged, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<InventoryItem>(context, info, one(InventoryItem, { id: itemId }));
  }
}

@Resolver(() => LowStockAlert)
export class LowStockAlertResolver {
  @FieldResolver(() => InventoryItem, { nullable: true })
  item(@Root() { itemId }: LowStockAlert, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<InventoryItem>(context, info, one(InventoryItem, { id: itemId }));
  }
}
