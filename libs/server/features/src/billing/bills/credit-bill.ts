import type { BillLine, Tx } from '@medicare/data';
import { demandIssued, invalidInput } from '@medicare/domain';
import { billFiguresOf, doneOnce, type Env, write } from '@medicare/platform';
import type { CreditBillInput } from './bills.inputs';
import { loadBill } from './load-bill';
import { linesOf } from './update-bill';
import { type CreditedLine, creditsByAmount, creditsByQuantity, writeCreditNote } from './write-credit-note';

/**
 * Takes back some of an issued bill and gives the credit note's id. What was paid beyond the rest is owed to the payer
 * until it is refunded. Throws BAD_USER_INPUT for more than is left, INVALID_TRANSITION, IDEMPOTENCY_MISMATCH.
 */
export async function creditBill(env: Env, billId: string, input: CreditBillInput): Promise<string> {
  if (!input.lines === (input.amount == null))
    throw invalidInput({ path: 'amount', rule: 'one-of', message: 'Choose lines or give an amount, one of the two.' });
  const { idempotencyKey: key } = input;
  return write(env, (tx) =>
    doneOnce(env, tx, { key, command: 'creditBill', input: { billId, input } }, async () => {
      const bill = await loadBill(env, tx, billId);
      demandIssued(billFiguresOf(bill));
      const credits = await creditsOf(tx, await linesOf(tx, billId), input);
      return writeCreditNote(env, tx, bill, credits, input.reason);
    }),
  );
}

const creditsOf = async (tx: Tx, lines: BillLine[], input: CreditBillInput): Promise<CreditedLine[]> =>
  input.lines ? creditsByQuantity(lines, input.lines) : creditsByAmount(tx, lines, input.amount!);
