import { type Bill, BillLine, type Tx } from '@medicare/data';
import { billFaults, invalidInput } from '@medicare/domain';
import { branchDay, type Env, givenDiscountOf, rewriteDraft, write } from '@medicare/platform';
import type { UpdateBillInput } from './bills.inputs';
import { appointmentFor } from './create-bill';
import { draftLines } from './draft-lines';
import { demandWithinRole, readDiscount } from './given-discount';
import { loadDraft } from './load-bill';

/**
 * Changes a draft: what is given replaces what was, what is left out stays. A discount that somebody granted before may
 * stay; raising it needs the right. Throws STALE_WRITE, INVALID_TRANSITION and what `createBill` throws.
 */
export async function updateBill(env: Env, id: string, version: number, input: UpdateBillInput): Promise<string> {
  await write(env, async (tx) => {
    const draft = await loadDraft(env, tx, id, version);
    const former = await linesOf(tx, id);
    const day = await branchDay(tx, draft.branchId, env.clock());
    const lines = input.lines
      ? await draftLines(env, tx, input.lines, { branchId: draft.branchId, day, former })
      : former;
    const { discount, reason } = discountOf(draft, input);
    const faults = billFaults(lines, discount);
    if (faults.length) throw invalidInput(...faults);
    const granted = { discountPaise: draft.lineDiscount + draft.billDiscount, grossPaise: draft.gross };
    demandWithinRole(env.actor, lines, discount, granted);
    const appointmentId = await appointmentOf(env, tx, draft, input);
    await rewriteDraft(env, tx, draft, { appointmentId, lines, discount, discountReason: reason });
  });
  return id;
}

/** The lines of a bill in their order. */
export const linesOf = (tx: Tx, billId: string): Promise<BillLine[]> =>
  tx.manager.find(BillLine, { where: { billId }, order: { position: 'ASC' } });

function discountOf(draft: Bill, input: UpdateBillInput) {
  if (input.discount === undefined) return { discount: givenDiscountOf(draft), reason: draft.discountReason };
  const given = readDiscount(input.discount);
  return { discount: given?.discount ?? null, reason: given?.reason ?? null };
}

async function appointmentOf(
  env: Env,
  tx: Tx,
  draft: Bill,
  { appointmentId }: UpdateBillInput,
): Promise<string | null> {
  if (appointmentId === undefined) return draft.appointmentId;
  if (appointmentId && appointmentId !== draft.appointmentId)
    await appointmentFor(env, tx, appointmentId, draft.patientId);
  return appointmentId;
}
