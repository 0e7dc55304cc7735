import { Bill, BillLine, type Tx } from '@medicare/data';
import {
  type BillDiscount,
  billFaults,
  type BillTotals,
  billTotals,
  invalidInput,
  shareHalfUp,
  type TaxCategoryName,
} from '@medicare/domain';
import { Env, newId } from '../context';
import { type DraftOwner, lockedDraft, orBeginDraft } from './open-draft';

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

/**
 * Adds what was dispensed to the patient's open draft, or begins one, and gives the bill's id. Locks the patient, then
 * the bill, then its total. Throws BAD_USER_INPUT at `addToBill` when the bill would not hold it.
 */
export async function addToDraft(
  env: Env,
  tx: Tx,
  owner: DraftOwner,
  dispenseId: string,
  added: StockLine[],
): Promise<string> {
  const { bill, isNew } = await orBeginDraft(env, tx, owner);
  const lines = await linesOf(tx, bill.id);
  const [now, first] = [env.clock(), (lines.at(-1)?.position ?? -1) + 1];
  const rows = added.map(({ hsn: code, ...line }, i) => ({
    ...BLANK_LINE,
    ...line,
    code,
    dispenseId,
    billId: bill.id,
    position: first + i,
    id: newId(),
    createdAt: now,
    updatedAt: now,
  }));
  const all = [...lines, ...rows] as BillLine[];
  const [fault] = billFaults(all, discountOf(bill));
  if (fault) throw invalidInput({ ...fault, path: 'addToBill' });
  const totals = billTotals(all, discountOf(bill));
  await tx.manager.insert(
    BillLine,
    rows.map((row, i) => ({ ...row, ...totals.lines[lines.length + i] })),
  );
  await saveFigures(env, tx, bill, lines, totals, isNew);
  return bill.id;
}

/**
 * Takes back from a draft what has come back to the stock; its line shrinks or goes. Gives the id of the bill that
 * charged for it, and whether it still was a draft: an issued bill is left alone, it needs a credit note. Null when nothing was charged.
 */
export async function takeBackFromDraft(
  env: Env,
  tx: Tx,
  { dispenseId, itemId, quantity }: { dispenseId: string; itemId: string; quantity: number },
): Promise<{ billId: string; isDraft: boolean } | null> {
  const charged = await tx.manager.findOneBy(BillLine, { dispenseId, itemId });
  if (!charged) return null;
  const bill = await lockedDraft(env, tx, charged.billId);
  if (!bill) return { billId: charged.billId, isDraft: false };
  const before = await linesOf(tx, bill.id);
  const lines = before.flatMap((line) => (line.id === charged.id ? without(line, quantity) : [line]));
  if (lines.length < before.length) await tx.manager.delete(BillLine, { id: charged.id });
  const discount = withinReach(discountOf(bill), lines);
  if (discount?.kind === 'AMOUNT') bill.discountAmount = discount.paise;
  await saveFigures(env, tx, bill, lines, billTotals(lines, discount), false);
  return { billId: bill.id, isDraft: true };
}

/** The line with so much less, and its own discount in proportion; nothing when none is left. */
function without(line: BillLine, quantity: number): BillLine[] {
  const left = line.quantity - quantity;
  if (left <= 0) return [];
  return [{ ...line, quantity: left, discount: shareHalfUp(line.discount, left, line.quantity) }];
}

/** A discount in rupees is never more than what is left to pay. */
function withinReach(discount: BillDiscount | null, lines: BillLine[]): BillDiscount | null {
  if (discount?.kind !== 'AMOUNT') return discount;
  const net = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice - line.discount, 0);
  return { kind: 'AMOUNT', paise: Math.min(discount.paise, net) };
}

const BLANK_LINE = {
  kind: 'STOCK',
  discount: 0,
  creditedQuantity: 0,
  credited: 0,
  doctorId: null,
  priceListItemId: null,
} as const;

const linesOf = (tx: Tx, billId: string): Promise<BillLine[]> =>
  tx.manager.find(BillLine, { where: { billId }, order: { position: 'ASC', id: 'ASC' } });

function discountOf({ discountAmount, discountBasisPoints }: Bill): BillDiscount | null {
  if (discountAmount !== null) return { kind: 'AMOUNT', paise: discountAmount };
  return discountBasisPoints === null ? null : { kind: 'PERCENT', basisPoints: discountBasisPoints };
}

/** Writes the figures of the lines that were there and of the bill, moves the branch's total of drafts, and says so. */
async function saveFigures(
  env: Env,
  tx: Tx,
  bill: Bill,
  lines: BillLine[],
  { lines: figures, ...totals }: BillTotals,
  isNew: boolean,
): Promise<void> {
  const updatedAt = env.clock();
  for (const [i, { id, quantity }] of lines.entries())
    await tx.manager.update(BillLine, { id }, { quantity, ...figures[i], updatedAt });
  const { id, branchId, patientId, discountAmount } = bill;
  const version = isNew ? bill.version : bill.version + 1;
  await tx.manager.update(Bill, { id }, { ...totals, discountAmount, version, updatedAt });
  await moveDraftTotal(tx, branchId, isNew ? 1 : 0, totals.total - bill.total);
  tx.record({
    type: isNew ? 'bill.drafted' : 'bill.updated',
    subject: id,
    branchId,
    patientId,
    facts: {
      billId: id,
      doctorId: await doctorOf(tx, bill.appointmentId),
      lines: figures.length,
      totalPaise: totals.total,
    },
  });
}

/** The counter of the branch's drafts; nothing is due on a draft. */
async function moveDraftTotal(tx: Tx, branchId: string, n: number, total: number): Promise<void> {
  await tx.query(
    `INSERT INTO bill_total (branch_id, status, n, total, due) VALUES ($1, 'DRAFT', $2, $3, 0)
     ON CONFLICT (branch_id, status) DO UPDATE SET n = bill_total.n + $2, total = bill_total.total + $3`,
    [branchId, n, total],
  );
}

async function doctorOf(tx: Tx, appointmentId: string | null): Promise<string | null> {
  if (!appointmentId) return null;
  const [row] = await tx.query<{ doctor_id: string }>('SELECT doctor_id FROM appointment WHERE id = $1', [
    appointmentId,
  ]);
  return row.doctor_id;
}
