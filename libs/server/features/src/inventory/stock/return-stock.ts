import { StockBatch, StockMovement, type Tx } from '@medicare/data';
import { invalidInput, movementFaults } from '@medicare/domain';
import { doneOnce, Env, takeBackCharge, write } from '@medicare/platform';
import { lockItem, notFoundAt } from './lock-stock';
import { moveStock } from './move-stock';
import type { ReturnStockInput } from './stock.inputs';

/**
 * Takes back what was handed out, into the batch it came from, and gives the movement's id. A draft bill that charges
 * for it charges less; an issued one needs a credit note. Throws BAD_USER_INPUT at `quantity` for more than is outside.
 */
export async function returnStock(env: Env, input: ReturnStockInput): Promise<string> {
  const faults = movementFaults('RETURN', input.quantity);
  if (faults.length) throw invalidInput(...faults);
  const { idempotencyKey: key } = input;
  return write(env, (tx) => doneOnce(env, tx, { key, command: 'returnStock', input }, () => takeBack(env, tx, input)));
}

async function takeBack(env: Env, tx: Tx, { movementId, quantity, reason }: ReturnStockInput): Promise<string> {
  const handedOut = await visibleDispensing(env, tx, movementId);
  const { itemId, batchId, patientId, prescriptionId } = handedOut;
  const dispenseId = handedOut.dispenseId!;
  const item = await lockItem(env, tx, itemId);
  await demandOutside(tx, handedOut, quantity);
  const batch = await tx.manager.findOneByOrFail(StockBatch, { id: batchId });
  const links = { dispenseId, patientId, prescriptionId };
  const id = await moveStock(env, tx, item, batch, { kind: 'RETURN', quantity, reason, ...links });
  await takeBackCharge(env, tx, { dispenseId, itemId, quantity });
  return id;
}

async function visibleDispensing(env: Env, tx: Tx, id: string): Promise<StockMovement> {
  const { sql, values } = env.reads.visibleRow(env.actor, StockMovement, id);
  if (!(await tx.query(sql, values)).length) throw notFoundAt('movementId', 'entry');
  const movement = await tx.manager.findOneByOrFail(StockMovement, { id });
  if (movement.kind !== 'DISPENSE' || !movement.dispenseId)
    throw invalidInput({
      path: 'movementId',
      rule: 'kind',
      message: 'Only what was handed out comes back. Choose an entry of a dispensing.',
    });
  return movement;
}

/** Throws unless so much of what was handed out from this batch has not come back yet. */
async function demandOutside(tx: Tx, { dispenseId, batchId, quantity }: StockMovement, wanted: number): Promise<void> {
  const [row] = await tx.query<{ n: number | string }>(
    `SELECT coalesce(sum(quantity), 0) AS n FROM stock_movement WHERE dispense_id = $1 AND batch_id = $2 AND kind = 'RETURN'`,
    [dispenseId, batchId],
  );
  const [handedOut, returned] = [-quantity, Number(row.n)];
  if (wanted <= handedOut - returned) return;
  const before = returned ? `, and ${returned} came back already` : '';
  throw invalidInput({
    path: 'quantity',
    rule: 'limit',
    message: `${handedOut} were handed out${before}: at most ${handedOut - returned} can come back.`,
  });
}
