import type { SealedEvent } from '@medicare/data';
import { type Actor, inReach, LiveField, withinBranch } from '@medicare/platform';

/** For those of the branch who may see the stores. */
const scopeOf = (viewer: Actor, event: SealedEvent): { key: string; actor: Actor } | null =>
  viewer.permissions.has('inventory:read') && inReach(viewer, event) ? withinBranch(viewer, event.branchId!) : null;

/** `stockChanged`: of one item, or of all. */
export const stockChanged: LiveField = {
  wants: ({ type, subject }, { itemId }) =>
    (type === 'stock.moved' || type.startsWith('inventory-item.')) && (!itemId || itemId === subject),
  scopeOf,
};

/** `lowStockAlert`: once for each fall to the minimum. */
export const lowStockAlert: LiveField = {
  wants: ({ type, branchId }, args) => type === 'stock.low' && (!args['branchId'] || args['branchId'] === branchId),
  scopeOf,
};
