import { Refusal } from '../errors';

/** Where a bill stands. Derived from its figures, never set. */
export const BILL_STATUSES = ['DRAFT', 'UNPAID', 'PARTIALLY_PAID', 'PAID', 'CANCELLED', 'REFUNDED'] as const;
export type BillStatusName = (typeof BILL_STATUSES)[number];

/** What a bill's status follows from. Amounts in paise, from 0. */
export interface BillFigures {
  isIssued: boolean;
  isCancelled: boolean;
  total: number;
  /** Sum of the verified payments. */
  paid: number;
  /** Sum of what was paid back; never above `paid`. */
  refunded: number;
  /** Sum of the credit notes; never above `total`. */
  credited: number;
}

/** What is still to be paid, in paise. Nothing on a draft or a cancelled bill. */
export const dueOf = (bill: BillFigures): number =>
  bill.isIssued && !bill.isCancelled ? Math.max(0, bill.total - bill.credited - keptOf(bill)) : 0;

/** What can be paid back at most, in paise: all that was paid and not paid back yet. */
export const refundableOf = (bill: BillFigures): number => Math.max(0, keptOf(bill));

/** What the hospital owes the payer, in paise: kept beyond what the bill comes to after credit notes. */
export const owedBackOf = (bill: BillFigures): number =>
  Math.max(0, keptOf(bill) - (bill.isCancelled ? 0 : bill.total - bill.credited));

const keptOf = ({ paid, refunded }: BillFigures): number => paid - refunded;

/**
 * The status. A bill of nothing is paid the moment it is issued. One that was credited wholly before anybody paid is
 * CANCELLED: nothing is owed and nothing was received, so it counts neither as paid nor as refunded.
 */
export function billStatusOf(bill: BillFigures): BillStatusName {
  if (bill.isCancelled) return 'CANCELLED';
  if (!bill.isIssued) return 'DRAFT';
  if (dueOf(bill) > 0) return keptOf(bill) > 0 ? 'PARTIALLY_PAID' : 'UNPAID';
  if (keptOf(bill) > 0) return 'PAID';
  if (bill.refunded > 0) return 'REFUNDED';
  return bill.credited > 0 ? 'CANCELLED' : 'PAID';
}

const WORDS: Record<BillStatusName, string> = {
  DRAFT: 'still a draft',
  UNPAID: 'issued and unpaid',
  PARTIALLY_PAID: 'partly paid',
  PAID: 'paid',
  CANCELLED: 'cancelled',
  REFUNDED: 'refunded',
};

const refusal = (from: BillStatusName, to: BillStatusName, advice: string): Refusal =>
  new Refusal('INVALID_TRANSITION', `This bill is ${WORDS[from]} (${from}, not ${to}). ${advice}`, { from, to });

/** Throws INVALID_TRANSITION unless the bill is a draft, which alone can be changed or issued. */
export function demandDraft(bill: BillFigures): void {
  const from = billStatusOf(bill);
  if (from === 'DRAFT') return;
  const advice =
    from === 'CANCELLED' ? 'Make a new bill.' : 'An issued bill never changes: make a credit note instead.';
  throw refusal(from, 'DRAFT', advice);
}

/** Throws INVALID_TRANSITION unless the bill is issued and stands, so that it can be paid, credited or refunded. */
export function demandIssued(bill: BillFigures): void {
  if (bill.isIssued && !bill.isCancelled) return;
  const from = billStatusOf(bill);
  throw refusal(from, 'UNPAID', from === 'DRAFT' ? 'Issue it first.' : 'Make a new bill.');
}

/**
 * Throws INVALID_TRANSITION unless the bill can be cancelled: no money is kept for it and no credit note corrects it
 * already, because a bill that is cancelled and credited would be taken back twice in the books.
 */
export function demandCancellable(bill: BillFigures): void {
  const from = billStatusOf(bill);
  if (from === 'CANCELLED') throw refusal(from, from, 'There is nothing left to do.');
  if (keptOf(bill) > 0)
    throw refusal(from, 'CANCELLED', 'Money was received for it: make a credit note and pay it back first.');
  if (bill.credited > 0) throw refusal(from, 'CANCELLED', 'A credit note stands against it: credit the rest instead.');
}
