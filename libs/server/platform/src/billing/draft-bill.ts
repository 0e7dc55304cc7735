import { Bill, BillLine, type Tx } from '@medicare/data';
import { type BillDiscount, billFaults, billTotals, invalidInput } from '@medicare/domain';
import { type Env, newId } from '../context';
import { moveBillTotal } from './bill-total';
import { billFactsOf, derivedOf, saveBill } from './save-bill';

/** A line of a draft: where it comes from and what it costs. Amounts in paise, `taxRate` in basis points. */
export type DraftLine = Pick<
  BillLine,
  | 'kind'
  | 'description'
  | 'code'
  | 'quantity'
  | 'unitPrice'
  | 'discount'
  | 'taxCategory'
  | 'taxRate'
  | 'doctorId'
  | 'priceListItemId'
  | 'itemId'
  | 'dispenseId'
> & {
  /** Of a line that stays what it was. */
  id?: string | null;
};

/** What a draft consists of. */
export interface DraftContent {
  appointmentId: string | null;
  lines: DraftLine[];
  discount: BillDiscount | null;
  discountReason: string | null;
}

/** The discount of a bill as it was given. */
export function givenDiscountOf(bill: Pick<Bill, 'discountAmount' | 'discountBasisPoints'>): BillDiscount | null {
  if (bill.discountAmount !== null) return { kind: 'AMOUNT', paise: bill.discountAmount };
  return bill.discountBasisPoints === null ? null : { kind: 'PERCENT', basisPoints: bill.discountBasisPoints };
}

const NOTHING_PAID = { credited: 0, paid: 0, refunded: 0 };

/**
 * Writes a new draft with its lines, counts it and says so in the log. The caller has seen to it that patient,
 * appointment and branch belong together. Throws BAD_USER_INPUT for lines and discounts that cannot be.
 */
export async function insertDraft(
  { clock, actor }: Pick<Env, 'clock' | 'actor'>,
  tx: Tx,
  { patientId, branchId }: Pick<Bill, 'patientId' | 'branchId'>,
  content: DraftContent,
): Promise<Bill> {
  const [id, now] = [newId(), clock()];
  const { columns, lineRows } = rowsOf(id, content, now);
  const bill = Object.assign(new Bill(), {
    ...BLANK_BILL,
    ...NOTHING_PAID,
    ...columns,
    id,
    patientId,
    branchId,
    createdById: actor.accountId,
    createdAt: now,
    updatedAt: now,
  });
  Object.assign(bill, derivedOf(bill));
  await tx.manager.insert(Bill, bill);
  if (lineRows.length) await tx.manager.insert(BillLine, lineRows);
  await moveBillTotal(tx, null, bill);
  await recordDraft(tx, 'bill.drafted', bill, lineRows.length);
  return bill;
}

const BLANK_BILL = {
  number: null,
  issuedAt: null,
  issuedOn: null,
  cancelledAt: null,
  cancelReason: null,
  upiReference: null,
  issuedById: null,
  version: 1,
};

/** Replaces what a draft consists of; the draft is locked by the caller. Throws as {@link insertDraft}. */
export async function rewriteDraft(env: Pick<Env, 'clock'>, tx: Tx, draft: Bill, content: DraftContent): Promise<Bill> {
  const { columns, lineRows } = rowsOf(draft.id, content, env.clock());
  await tx.manager.delete(BillLine, { billId: draft.id });
  if (lineRows.length) await tx.manager.insert(BillLine, lineRows);
  const bill = await saveBill(env, tx, draft, columns);
  await recordDraft(tx, 'bill.updated', bill, lineRows.length);
  return bill;
}

async function recordDraft(tx: Tx, type: 'bill.drafted' | 'bill.updated', bill: Bill, lines: number): Promise<void> {
  const { id, patientId, branchId, total } = bill;
  const facts = { ...(await billFactsOf(tx, bill)), lines, totalPaise: total };
  tx.record({ type, subject: id, patientId, branchId, facts });
}

/** The columns of a bill and the rows of its lines, by the domain's arithmetic. */
function rowsOf(billId: string, { appointmentId, lines, discount, discountReason }: DraftContent, now: Date) {
  const faults = billFaults(lines, discount);
  if (faults.length) throw invalidInput(...faults);
  const { lines: figures, ...totals } = billTotals(lines, discount);
  const lineRows = lines.map((line, position) => ({
    ...line,
    ...figures[position],
    id: line.id ?? newId(),
    billId,
    position,
    creditedQuantity: 0,
    credited: 0,
    createdAt: now,
    updatedAt: now,
  }));
  const columns = {
    ...totals,
    appointmentId,
    discountAmount: discount?.kind === 'AMOUNT' ? discount.paise : null,
    discountBasisPoints: discount?.kind === 'PERCENT' ? discount.basisPoints : null,
    discountReason: discount ? discountReason : null,
  };
  return { columns, lineRows };
}
