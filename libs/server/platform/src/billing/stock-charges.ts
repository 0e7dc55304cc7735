import { Bill, BillLine, type Tx } from '@medicare/data';
import { type BillDiscount, billFaults, invalidInput, shareHalfUp, type TaxCategoryName } from '@medicare/domain';
import type { Env } from '../context';
import { type DraftLine, givenDiscountOf, insertDraft, rewriteDraft } from './draft-bill';
import { lockBill } from './save-bill';

/** Something from the stock that a patient is charged for. Amounts in paise, the rate in basis points. */
export interface StockCharge {
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
 * Adds what was dispensed to the patient's open draft, or begins one, and gives the bill's id. The patient is locked
 * first, so that two at once begin one; then the bill. Throws BAD_USER_INPUT at `addToBill` when the bill would not hold it.
 */
export async function chargeDispensing(
  env: Env,
  tx: Tx,
  owner: DraftOwner,
  dispenseId: string,
  charges: StockCharge[],
): Promise<string> {
  if (env.store.engine === 'postgres')
    await tx.query('SELECT id FROM patient WHERE id = $1 FOR NO KEY UPDATE', [owner.patientId]);
  const draft = await openDraftOf(env, tx, owner);
  const added = charges.map((charge) => lineOf(charge, dispenseId));
  const lines = [...(draft ? await linesOf(tx, draft.id) : []), ...added];
  const discount = draft && givenDiscountOf(draft);
  const [fault] = billFaults(lines, discount);
  if (fault) throw invalidInput({ ...fault, path: 'addToBill' });
  if (draft) return (await rewriteDraft(env, tx, draft, { ...draft, lines, discount })).id;
  const { appointmentId } = owner;
  return (await insertDraft(env, tx, owner, { appointmentId, lines, discount: null, discountReason: null })).id;
}

/**
 * Takes what has come back to the stock off the draft that charges for it; its line shrinks or goes. A bill that was
 * issued is left alone: it needs a credit note.
 */
export async function takeBackCharge(
  env: Env,
  tx: Tx,
  { dispenseId, itemId, quantity }: { dispenseId: string; itemId: string; quantity: number },
): Promise<void> {
  const charged = await tx.manager.findOneBy(BillLine, { dispenseId, itemId });
  const draft = charged && (await lockBill(env, tx, charged.billId));
  if (draft?.status !== 'DRAFT') return;
  const before = await linesOf(tx, draft.id);
  const lines = before.flatMap((line) => (line.id === charged?.id ? without(line, quantity) : [line]));
  await rewriteDraft(env, tx, draft, { ...draft, lines, discount: withinReach(givenDiscountOf(draft), lines) });
}

/** The newest draft, locked: of a visit its own or one without a visit; otherwise any of the patient's at the branch. */
async function openDraftOf(env: Env, tx: Tx, { patientId, branchId, appointmentId }: DraftOwner): Promise<Bill | null> {
  const order = { createdAt: 'DESC', id: 'DESC' } as const;
  const drafts = await tx.manager.find(Bill, { where: { patientId, branchId, status: 'DRAFT' }, order });
  const own = drafts.filter((draft) => draft.appointmentId === appointmentId);
  const free = drafts.filter((draft) => draft.appointmentId === null);
  for (const { id } of appointmentId ? [...own, ...free] : drafts) {
    const draft = await lockBill(env, tx, id);
    if (draft?.status === 'DRAFT') return draft; // may have been issued while we waited for it
  }
  return null;
}

const linesOf = (tx: Tx, billId: string): Promise<BillLine[]> =>
  tx.manager.find(BillLine, { where: { billId }, order: { position: 'ASC', id: 'ASC' } });

const lineOf = ({ hsn: code, ...charge }: StockCharge, dispenseId: string): DraftLine => ({
  ...charge,
  kind: 'STOCK',
  code,
  discount: 0,
  doctorId: null,
  priceListItemId: null,
  dispenseId,
});

/** The line with so much less, and its own discount in proportion; nothing when none is left. */
function without(line: BillLine, quantity: number): BillLine[] {
  const left = line.quantity - quantity;
  if (left <= 0) return [];
  return [{ ...line, quantity: left, discount: shareHalfUp(line.discount, left, line.quantity) }];
}

/** A discount in rupees is never more than what is left to pay; of nothing there is none. */
function withinReach(discount: BillDiscount | null, lines: BillLine[]): BillDiscount | null {
  if (discount?.kind !== 'AMOUNT') return discount;
  const net = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice - line.discount, 0);
  return net ? { kind: 'AMOUNT', paise: Math.min(discount.paise, net) } : null;
}
