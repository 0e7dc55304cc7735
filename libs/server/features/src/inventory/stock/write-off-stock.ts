import type { StockBatch, Tx } from '@medicare/data';
import { invalidInput, isExpired, movementFaults } from '@medicare/domain';
import { doneOnce, Env, write } from '@medicare/platform';
import { lockBatch, todayOf } from './lock-stock';
import { moveStock } from './move-stock';
import type { WriteOffCauseName, WriteOffStockInput } from './stock.inputs';

const WORDS: Record<WriteOffCauseName, string> = { EXPIRED: 'Expired', DAMAGED: 'Damaged', OTHER: '' };

/** Takes out of the books what is thrown away and gives the movement's id. Throws INSUFFICIENT_STOCK for more than the batch holds. */
export async function writeOffStock(env: Env, input: WriteOffStockInput): Promise<string> {
  const { quantity, cause, reason, idempotencyKey: key } = input;
  const faults = movementFaults('WRITE_OFF', quantity);
  if (cause === 'OTHER' && !reason) faults.push({ path: 'reason', rule: 'required', message: 'Say why.' });
  if (faults.length) throw invalidInput(...faults);
  return write(env, (tx) =>
    doneOnce(env, tx, { key, command: 'writeOffStock', input }, () => writeOff(env, tx, input)),
  );
}

async function writeOff(env: Env, tx: Tx, { batchId, quantity, cause, reason }: WriteOffStockInput): Promise<string> {
  const { item, batch } = await lockBatch(env, tx, batchId);
  if (cause === 'EXPIRED') demandExpired(batch, await todayOf(env, tx, item.branchId));
  const words = [WORDS[cause], reason].filter(Boolean).join(': ');
  return moveStock(env, tx, item, batch, { kind: 'WRITE_OFF', quantity: -quantity, reason: words });
}

function demandExpired(batch: StockBatch, today: string): void {
  if (!isExpired(batch, today))
    throw invalidInput({
      path: 'cause',
      rule: 'not-expired',
      message: 'This batch has not expired. Choose another cause.',
    });
}
