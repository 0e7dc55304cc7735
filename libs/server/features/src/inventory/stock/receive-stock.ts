import { type InventoryItem, StockBatch, type Tx } from '@medicare/data';
import { invalidInput, isExpired, movementFaults } from '@medicare/domain';
import { doneOnce, Env, newId, write } from '@medicare/platform';
import { demandSupplier } from '../items/item-references';
import { lockVisibleItem, todayOf } from './lock-stock';
import { moveStock } from './move-stock';
import type { ReceiveStockInput } from './stock.inputs';

/**
 * Takes a delivery in and gives the movement's id. Throws NOT_FOUND for an unknown item, BAD_USER_INPUT for a quantity
 * that is none, for what has expired, and for a batch that the books have with another day of expiry.
 */
export async function receiveStock(env: Env, input: ReceiveStockInput): Promise<string> {
  const faults = movementFaults('RECEIPT', input.quantity);
  if (faults.length) throw invalidInput(...faults);
  const { idempotencyKey: key } = input;
  return write(env, (tx) => doneOnce(env, tx, { key, command: 'receiveStock', input }, () => receive(env, tx, input)));
}

async function receive(env: Env, tx: Tx, input: ReceiveStockInput): Promise<string> {
  const item = await lockVisibleItem(env, tx, input.itemId, 'itemId');
  demandActive(item, 'itemId');
  await demandSupplier(env, tx, input.supplierId, item.branchId);
  return takeIn(env, tx, item, input);
}

/** A delivery of an item that is locked. */
export type Delivery = Pick<
  ReceiveStockInput,
  'batchNumber' | 'expiresOn' | 'quantity' | 'cost' | 'supplierId' | 'reason'
>;

/** Puts a delivery of a locked item into its batch, a new one if need be, and gives the movement's id. */
async function takeIn(env: Env, tx: Tx, item: InventoryItem, delivery: Delivery): Promise<string> {
  const today = await todayOf(env, tx, item.branchId);
  const known = await batchNumbered(tx, item.id, delivery.batchNumber);
  const expiresOn = delivery.expiresOn ?? known?.expiresOn ?? null;
  if (known && known.expiresOn !== expiresOn) throw otherExpiry(known);
  if (isExpired({ expiresOn }, today)) throw expired();
  if (!known) return fillNewBatch(env, tx, item, { ...delivery, expiresOn }, today);
  if (delivery.cost != null) await tx.manager.update(StockBatch, { id: known.id }, { cost: delivery.cost });
  return moveStock(env, tx, item, known, { kind: 'RECEIPT', quantity: delivery.quantity, reason: delivery.reason });
}

/** Puts a delivery of a locked item into a batch that the books do not have yet, and gives the movement's id. */
export async function fillNewBatch(
  env: Env,
  tx: Tx,
  item: InventoryItem,
  { batchNumber: number, expiresOn, cost, supplierId, quantity, reason }: Delivery,
  receivedOn: string,
): Promise<string> {
  const [id, now] = [newId(), env.clock()];
  const batch = { id, number, expiresOn: expiresOn ?? null, quantity: 0, cost: cost ?? null, receivedOn };
  const links = { itemId: item.id, branchId: item.branchId, supplierId: supplierId ?? item.supplierId };
  await tx.manager.insert(StockBatch, { ...batch, ...links, createdAt: now, updatedAt: now });
  return moveStock(env, tx, item, batch, { kind: 'RECEIPT', quantity, reason });
}

/** The batch of an item by the number on its pack; capitals do not matter. */
async function batchNumbered(tx: Tx, itemId: string, number: string): Promise<StockBatch | null> {
  const [row] = await tx.query<{ id: string }>(
    'SELECT id FROM stock_batch WHERE item_id = $1 AND lower(number) = lower($2)',
    [itemId, number],
  );
  return row ? tx.manager.findOneByOrFail(StockBatch, { id: row.id }) : null;
}

/** Throws BAD_USER_INPUT at `path` for an item that has been taken out of the lists. */
export function demandActive({ isActive }: InventoryItem, path: string): void {
  if (!isActive)
    throw invalidInput({
      path,
      rule: 'inactive',
      message: 'This item is deactivated. Reactivate it first, or choose another one.',
    });
}

const inWords = (day: string): string => day.split('-').reverse().join('-');

const otherExpiry = ({ number, expiresOn }: StockBatch) =>
  invalidInput({
    path: 'expiresOn',
    rule: 'mismatch',
    message: `Batch ${number} is in the books ${expiresOn ? `with expiry ${inWords(expiresOn)}` : 'without an expiry'}. Look at the pack again; if it really differs, give this delivery a number of its own, such as ${number}-2.`,
  });

const expired = () =>
  invalidInput({
    path: 'expiresOn',
    rule: 'expired',
    message: 'This batch has expired already. Send it back; it cannot be taken in.',
  });
