import { FieldFault, Refusal } from '../errors';
import { hasControlCharacters } from '../text/plain-text';
import { formatRupees, MAX_BILL_PAISE } from './paise';
import { isWholeWithin } from './whole-number';

export const PAYMENT_METHODS = ['CASH', 'CARD', 'UPI', 'BANK', 'INSURANCE'] as const;
export type PaymentMethodName = (typeof PAYMENT_METHODS)[number];

/** A payment counts once it is verified; what a payer only claims does not. */
export const PAYMENT_STATUSES = ['CLAIMED', 'VERIFIED', 'REJECTED'] as const;
export type PaymentStatusName = (typeof PAYMENT_STATUSES)[number];

/** Without the slip's, the transfer's or the claim's number nobody finds the money again. */
export const METHODS_WITH_REFERENCE: readonly PaymentMethodName[] = ['CARD', 'BANK', 'INSURANCE'];
export const MAX_REFERENCE_LENGTH = 64;

/** Whether the text is a UTR of UPI (also called RRN): 12 digits. */
export const isUtr = (text: string): boolean => /^\d{12}$/.test(text);

/** A payment as entered. Amounts in paise. */
export interface PaymentInput {
  method: PaymentMethodName;
  amount: number;
  /** What is still due; null when that is judged elsewhere ({@link demandWithinDue} has the code OVERPAYMENT). */
  due: number | null;
  utr: string | null;
  reference: string | null;
}

/** What is wrong with a payment as entered. */
export function paymentFaults(payment: PaymentInput): FieldFault[] {
  return [...amountFaults(payment), ...utrFaults(payment), ...referenceFaults(payment)];
}

const fault = (path: string, rule: string, message: string): FieldFault[] => [{ path, rule, message }];

function amountFaults({ amount, due }: PaymentInput): FieldFault[] {
  if (!isWholeWithin(amount, 1, 2 * MAX_BILL_PAISE))
    return fault('amount', 'range', `Give an amount from ₹0.01 to ${formatRupees(2 * MAX_BILL_PAISE)}, to the paisa.`);
  return due !== null && amount > due ? fault('amount', 'overpayment', overpaymentWords(due)) : [];
}

function utrFaults({ method, utr }: PaymentInput): FieldFault[] {
  if (method !== 'UPI') return utr ? fault('utr', 'unexpected', 'Only a UPI payment has a UTR. Leave it empty.') : [];
  return utr && isUtr(utr)
    ? []
    : fault('utr', 'utr', 'Give the UTR: the 12 digits that the payer’s app shows for the payment.');
}

function referenceFaults({ method, reference }: PaymentInput): FieldFault[] {
  if (!reference?.trim())
    return METHODS_WITH_REFERENCE.includes(method)
      ? fault('reference', 'required', 'Give the number on the slip, of the transfer or of the insurance claim.')
      : [];
  if (reference.length > MAX_REFERENCE_LENGTH)
    return fault('reference', 'too-long', `Give at most ${MAX_REFERENCE_LENGTH} characters.`);
  return hasControlCharacters(reference)
    ? fault('reference', 'characters', 'Type the reference again, in one line.')
    : [];
}

const overpaymentWords = (due: number): string =>
  due > 0 ? `Only ${formatRupees(due)} is due. Take that much, or less.` : 'Nothing is due on this bill any more.';

/** Throws OVERPAYMENT, with what is `due`, when a payment is more than that. Paise. */
export function demandWithinDue(amount: number, due: number): void {
  if (amount > due) throw new Refusal('OVERPAYMENT', overpaymentWords(due), { due });
}

/** Throws OVERPAYMENT, with what is `refundable`, when a refund is more than was paid and not paid back yet. Paise. */
export function demandWithinPaid(amount: number, refundable: number): void {
  if (amount <= refundable) return;
  const words =
    refundable > 0
      ? `At most ${formatRupees(refundable)} can be paid back.`
      : 'There is nothing to pay back on this bill.';
  throw new Refusal('OVERPAYMENT', words, { refundable });
}
