import { type InventoryItem, type StockBatch, type Tx } from '@medicare/data';
import { invalidInput, isLow, type MovementKindName, Refusal } from '@medicare/domain';
import { countItem, Env, newId } from '@medicare/platform';
import { recordLow } from './record-low';

/** The most that an item's stock comes to: far beyond any store, and within what a column of numbers holds. */
const MAX_STOCK = 1_000_000_000;

/** What is moved, and why. */
export interface Move {
  kind: MovementKindName;
  /** With its sign: negative takes. */
  quantity: number;
  reason?: string | null;
  dispenseId?: string | null;
  patientId?: string | null;
  prescriptionId?: string | null;
  stocktakeId?: string | null;
}

type Counted = Pick<InventoryItem, 'id' | 'branchId' | 'quantity' | 'minQuantity' | 'isLow' | 'isActive'>;

const INSERT = `INSERT INTO stock_movement (id, created_at, updated_at, kind, quantity, balance, reason, dispense_id, item_id, batch_id,
  patient_id, prescription_id, stocktake_id, recorded_by_id, branch_id) VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

/**
 * The one way in which stock moves: batch, item and ledger together. The item must be locked; `item` and `batch` are
 * brought up to date. Gives the movement's id. Throws INSUFFICIENT_STOCK when the batch does not hold so much.
 */
export async function moveStock(
  env: Env,
  tx: Tx,
  item: Counted,
  batch: Pick<StockBatch, 'id' | 'quantity'>,
  move: Move,
): Promise<string> {
  if (batch.quantity + move.quantity < 0) throw batchTooSmall(batch.quantity, -move.quantity);
  if (item.quantity + move.quantity > MAX_STOCK) throw tooMuch();
  const [id, now] = [newId(), env.clock()];
  const before = { ...item };
  batch.quantity += move.quantity;
  item.quantity += move.quantity;
  item.isLow = isLow(item.quantity, item.minQuantity);
  await addTo(tx, 'stock_batch', batch.id, move.quantity, now);
  await addTo(tx, 'inventory_item', item.id, move.quantity, now);
  const { kind, quantity, reason, dispenseId, patientId, prescriptionId, stocktakeId } = move;
  const links = [patientId, prescriptionId, stocktakeId, env.actor.accountId].map((link) => link ?? null);
  await tx.query(INSERT, [
    id,
    now,
    kind,
    quantity,
    item.quantity,
    reason || null,
    dispenseId ?? null,
    item.id,
    batch.id,
    ...links,
    item.branchId,
  ]);
  const facts = { kind, quantity, balance: item.quantity };
  tx.record({ type: 'stock.moved', subject: item.id, branchId: item.branchId, patientId: patientId ?? null, facts });
  countItem(tx, before, item);
  if (item.isLow && !before.isLow) recordLow(tx, item);
  return id;
}

/** Adds to what the database holds, so that its check of the quantity is the last word. */
async function addTo(
  tx: Tx,
  table: 'stock_batch' | 'inventory_item',
  id: string,
  quantity: number,
  now: Date,
): Promise<void> {
  const low = table === 'inventory_item' ? ', is_low = (quantity + $2 <= min_quantity)' : '';
  await tx.query(`UPDATE ${table} SET quantity = quantity + $2, updated_at = $3${low} WHERE id = $1`, [
    id,
    quantity,
    now,
  ]);
}

function batchTooSmall(available: number, wanted: number): Refusal {
  const message = `This batch holds ${available}; ${wanted} are wanted. Take less, or take the rest from another batch.`;
  const fields = [{ path: 'quantity', rule: 'stock', message }];
  return new Refusal('INSUFFICIENT_STOCK', message, { available, wanted, expired: 0, fields });
}

const tooMuch = (): Refusal =>
  invalidInput({
    path: 'quantity',
    rule: 'range',
    message: `More than ${MAX_STOCK} of one item cannot be kept. Look at the quantity again.`,
  });
