import { formatRupees, isUtr, owedBackOf, sumPaise } from '@medicare/domain';
import type { Tone } from '@medicare/web-ui';
import type { OwnBillFragment, OwnBillInFullFragment, OwnPaymentFragment } from '../bill-documents';
import { BILL_WORDS } from '../words';
import { type Claimable, isChecking } from './is-checking';

/** How a state is coloured. */
const TONES = {
  toPay: 'warn',
  partly: 'warn',
  checking: 'info',
  paid: 'good',
  refunded: 'neutral',
  cancelled: 'neutral',
} as const satisfies Record<string, Tone>;

type Figures = Pick<OwnBillFragment, 'status'> & Claimable;

/** Where a bill stands, in words. */
export interface BillState {
  readonly word: string;
  readonly hint: string;
  readonly tone: Tone;
}

/** The state for the patient: what is told and not yet looked at counts before what is due. */
export function billState(bill: Figures): BillState {
  const name = stateName(bill);
  return { hint: '', ...BILL_WORDS().states[name], tone: TONES[name] };
}

function stateName(bill: Figures): keyof typeof TONES {
  if (bill.status === 'CANCELLED') return 'cancelled';
  if (isChecking(bill)) return 'checking';
  if (bill.due > 0) return bill.status === 'PARTIALLY_PAID' ? 'partly' : 'toPay';
  return bill.status === 'REFUNDED' ? 'refunded' : 'paid';
}

/** What stands large on a bill: what is due, or what it came to once nothing is. */
export const amountShown = ({ due, total }: Pick<OwnBillFragment, 'due' | 'total'>): string =>
  formatRupees(due || total);

/** `of ₹800.00` where a part of it is not due any more. */
export const ofTotal = ({ due, total }: Pick<OwnBillFragment, 'due' | 'total'>): string =>
  due > 0 && due < total ? BILL_WORDS().list.of({ total: formatRupees(total) }) : '';

/** The payments that are being looked at, the last first. */
export const checkedNow = ({ due, payments }: OwnBillInFullFragment): OwnPaymentFragment[] =>
  due > 0 ? byTime(payments.filter(({ status }) => status === 'CLAIMED')).reverse() : [];

/** The payment that was looked for last and not found; undefined when something came after it, or nothing is due. */
export function rejectedLast({ due, payments }: OwnBillInFullFragment): OwnPaymentFragment | undefined {
  const last = byTime(payments).at(-1);
  return due > 0 && last?.status === 'REJECTED' ? last : undefined;
}

const byTime = (payments: readonly OwnPaymentFragment[]): OwnPaymentFragment[] =>
  [...payments].sort((a, b) => a.createdAt.localeCompare(b.createdAt));

/** The newest first, as the server gives them. */
export const newestFirst = <B extends Pick<OwnBillFragment, 'id' | 'createdAt'>>(bills: readonly B[]): B[] =>
  [...bills].sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id));

/** One line of how a sum comes about. */
export interface SumRow {
  readonly name: string;
  readonly text: string;
  readonly isTotal: boolean;
}

/** How the total comes about, and what of it is paid. Rows of nothing are left out. */
export function sumRows(bill: OwnBillInFullFragment): SumRow[] {
  const words = BILL_WORDS().sums;
  const discount = sumPaise([bill.lineDiscount, bill.billDiscount]);
  const isPlain = !discount && !bill.cgst && !bill.sgst;
  return [
    ...(isPlain ? [] : row(words.prices, bill.gross)),
    ...row(words.discount, -discount),
    ...row(words.cgst, bill.cgst),
    ...row(words.sgst, bill.sgst),
    total(words.total, bill.total),
    ...row(words.credited, -bill.credited),
    ...row(words.paid, -bill.paid),
    ...row(words.refunded, bill.refunded),
    ...restOf(bill),
  ];
}

const row = (name: string, amount: number): SumRow[] =>
  amount ? [{ name, text: formatRupees(amount), isTotal: false }] : [];
const total = (name: string, amount: number): SumRow => ({ name, text: formatRupees(amount), isTotal: true });

/** What is due is told again where something was paid or taken back; what the hospital owes, always. */
function restOf(bill: OwnBillInFullFragment): SumRow[] {
  const words = BILL_WORDS().sums;
  if (bill.due > 0) return bill.paid || bill.credited ? [total(words.due, bill.due)] : [];
  const owed = owedBack(bill);
  return owed > 0 ? [total(words.owedBack, owed)] : [];
}

/** What the hospital has to pay back, in paise. */
const owedBack = ({ status, ...figures }: OwnBillInFullFragment): number =>
  owedBackOf({ ...figures, isIssued: true, isCancelled: status === 'CANCELLED' });

/** The hint beside the state: that money comes back stands before thanks for what was paid. */
export function stateHint(bill: OwnBillInFullFragment): string {
  const owed = bill.due > 0 ? 0 : owedBack(bill);
  return owed ? BILL_WORDS().one.owedBack({ amount: formatRupees(owed) }) : billState(bill).hint;
}

/** The digits of a UTR as typed: blanks and hyphens are how people group them. */
export const utrDigits = (typed: string): string => typed.replace(/[\s-]/g, '');

/** What is wrong with a UTR as typed, in words; empty when nothing is. */
export function utrFault(typed: string): string {
  const digits = utrDigits(typed);
  if (!digits) return BILL_WORDS().claim.missing;
  if (/\D/.test(digits)) return BILL_WORDS().claim.noDigits;
  return isUtr(digits) ? '' : BILL_WORDS().claim.wrongLength({ count: digits.length });
}

/** `4267 1122 3344`, as apps show it. */
export const utrText = (utr: string): string => utr.replace(/(\d{4})(?=\d)/g, '$1 ');
