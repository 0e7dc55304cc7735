import { Bill, BillLine, type Tx } from '@medicare/data';
import { type BillDiscount, invalidInput, Refusal, shareHalfUp, type TaxCategoryName } from '@medicare/domain';
import type { Env } from '../context';
import { type DraftContent, type DraftLine, givenDiscountOf, insertDraft, rewriteDraft } from './draft-bill';
import { lockBill } from './save-bill';

/** Something from the stock that a patient is charged for. Amounts in paise, the rate in basis points. */
export interface StockLine {
  itemId: string;
  description: string;
  hsn: string | null;
  quantity: number;
  unitPrice: number;
  taxCategory: TaxCategoryName;
  taxRate: number;
}

/** Whose bill it is. */
export interface DraftOwner {
  patientId: string;
  branchId: string;
  appointmentId: string | null;
}

/**
 * Adds what was dispensed to the patient's open draft, or begins one, and gives the bill's id. Locks the patient, then
 * the bill. Throws BAD_USER_INPUT at `addToBill` when the bill would not hold it.
 */
export async function addToDraft(
  env: Env,
  tx: Tx,
  owner: DraftOwner,
  dispenseId: string,
  added: StockLine[],
): Promise<string> {
  const draft = await openDraft(env, tx, owner);
  const lines = added.map(({ hsn: code, ...line }) => ({ ...BLANK_LINE, ...line, code, dispenseId }));
  try {
    if (!draft) return (await insertDraft(env, tx, owner, { ...NO_DISCOUNT, ...owner, lines })).id;
    const content = contentOf(draft, [...(await linesOf(tx, draft.id)), ...lines]);
    return (await rewriteDraft(env, tx, draft, content)).id;
  } catch (error) {
    const fault = error instanceof Refusal && error.facts.fields?.[0];
    throw fault ? invalidInput({ ...fault, path: 'addToBill' }) : error;
  }
}

/**
 * Takes back from a draft what has come back to the stock; its line shrinks or goes. An issued bill is left alone: it
 * needs a credit note.
 */
export async function takeBackFromDraft(
  env: Env,
  tx: Tx,
  { dispenseId, itemId, quantity }: { dispenseId: string; itemId: string; quantity: number },
): Promise<void> {
  const charged = await tx.manager.findOneBy(BillLine, { dispenseId, itemId });
  const bill = charged && (await lockBill(env, tx, charged.billId));
  if (bill?.status !== 'DRAFT') return;
  const lines = (await linesOf(tx, bill.id)).flatMap((line) =>
    line.id === charged!.id ? without(line, quantity) : [line],
  );
  await rewriteDraft(env, tx, bill, contentOf(bill, lines));
}

const BLANK_LINE = { kind: 'STOCK' as const, discount: 0, doctorId: null, priceListItemId: null };
const NO_DISCOUNT = { discount: null, discountReason: null };

const linesOf = (tx: Tx, billId: string): Promise<BillLine[]> =>
  tx.manager.find(BillLine, { where: { billId }, order: { position: 'ASC', id: 'ASC' } });

const contentOf = (bill: Bill, lines: DraftLine[]): DraftContent => ({
  lines,
  appointmentId: bill.appointmentId,
  discount: withinReach(givenDiscountOf(bill), lines),
  discountReason: bill.discountReason,
});

/** The line with so much less, and its own discount in proportion; nothing when none is left. */
function without(line: BillLine, quantity: number): BillLine[] {
  const left = line.quantity - quantity;
  if (left <= 0) return [];
  return [Object.assign(line, { quantity: left, discount: shareHalfUp(line.discount, left, line.quantity) })];
}

/** A discount in rupees is never more than what is left to pay; of nothing there is none. */
function withinReach(discount: BillDiscount | null, lines: DraftLine[]): BillDiscount | null {
  if (discount?.kind !== 'AMOUNT') return discount;
  const net = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice - line.discount, 0);
  return net ? { kind: 'AMOUNT', paise: Math.min(discount.paise, net) } : null;
}

/** The patient's newest draft, locked; null when there is none. The patient is locked first, so that two at once begin one. */
async function openDraft(env: Env, tx: Tx, owner: DraftOwner): Promise<Bill | null> {
  const lock = env.store.engine === 'postgres' ? ' FOR NO KEY UPDATE' : '';
  await tx.query(`SELECT id FROM patient WHERE id = $1${lock}`, [owner.patientId]);
  for (const id of await draftIdsOf(tx, owner)) {
    const bill = await lockBill(env, tx, id);
    if (bill?.status === 'DRAFT') return bill; // it may have been issued while we waited for it
  }
  return null;
}

/** Of a visit its own draft or one without a visit; otherwise any of the patient's at the branch. The newest first. */
async function draftIdsOf(tx: Tx, { patientId, branchId, appointmentId }: DraftOwner): Promise<string[]> {
  const rows = await tx.query<{ id: string; appointment_id: string | null }>(
    `SELECT id, appointment_id FROM bill WHERE patient_id = $1 AND branch_id = $2 AND status = 'DRAFT'
     ORDER BY created_at DESC, id DESC`,
    [patientId, branchId],
  );
  if (!appointmentId) return rows.map(({ id }) => id);
  const isOwn = (row: { appointment_id: string | null }): boolean => row.appointment_id === appointmentId;
  const others = rows.filter(({ appointment_id }) => appointment_id === null);
  return [...rows.filter(isOwn), ...others].map(({ id }) => id);
}
