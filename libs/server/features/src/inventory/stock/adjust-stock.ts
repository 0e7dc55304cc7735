import { invalidInput, movementFaults } from '@medicare/domain';
import { doneOnce, Env, write } from '@medicare/platform';
import { lockBatch } from './lock-stock';
import { moveStock } from './move-stock';
import type { AdjustStockInput } from './stock.inputs';

/** Corrects a batch whose books were wrong and gives the movement's id. Throws INSUFFICIENT_STOCK for more than it holds. */
export async function adjustStock(env: Env, input: AdjustStockInput): Promise<string> {
  const { batchId, quantity, reason, idempotencyKey: key } = input;
  const faults = movementFaults('ADJUST', quantity);
  if (faults.length) throw invalidInput(...faults);
  return write(env, (tx) =>
    doneOnce(env, tx, { key, command: 'adjustStock', input }, async () => {
      const { item, batch } = await lockBatch(env, tx, batchId);
      return moveStock(env, tx, item, batch, { kind: 'ADJUST', quantity, reason });
    }),
  );
}
