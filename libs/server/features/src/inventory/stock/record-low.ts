import type { InventoryItem, Tx } from '@medicare/data';

/** Says that an item has just come down to its minimum. Nobody orders what is deactivated. */
export function recordLow(
  tx: Tx,
  {
    id,
    branchId,
    isActive,
    quantity,
    minQuantity,
  }: Pick<InventoryItem, 'id' | 'branchId' | 'isActive' | 'quantity' | 'minQuantity'>,
): void {
  if (isActive) tx.record({ type: 'stock.low', subject: id, branchId, facts: { quantity, minQuantity } });
}
