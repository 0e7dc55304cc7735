import type {
  BillStatusName,
  CashEntryKindName,
  PaymentMethodName,
  PaymentStatusName,
  TaxCategoryName,
} from '@medicare/domain';
import {
  type Tone,
  iconAccountBalance,
  iconCreditCard,
  iconHealthAndSafety,
  iconPayments,
  iconQrCode,
  percentText,
} from '@medicare/web-ui';

/** Where a bill stands, as it is said. */
export const BILL_WORDS: Record<BillStatusName, string> = {
  DRAFT: 'Draft',
  UNPAID: 'Unpaid',
  PARTIALLY_PAID: 'Partly paid',
  PAID: 'Paid',
  CANCELLED: 'Cancelled',
  REFUNDED: 'Refunded',
};

/** What each state means, for a pill. */
export const BILL_TONES: Record<BillStatusName, Tone> = {
  DRAFT: 'neutral',
  UNPAID: 'warn',
  PARTIALLY_PAID: 'info',
  PAID: 'good',
  CANCELLED: 'neutral',
  REFUNDED: 'neutral',
};

export const METHOD_WORDS: Record<PaymentMethodName, string> = {
  CASH: 'Cash',
  UPI: 'UPI',
  CARD: 'Card',
  BANK: 'Bank transfer',
  INSURANCE: 'Insurance',
};
/** In the order in which a desk meets them. */
export const METHODS: readonly PaymentMethodName[] = ['CASH', 'UPI', 'CARD', 'BANK', 'INSURANCE'];
export const METHOD_ICONS: Record<PaymentMethodName, string> = {
  CASH: iconPayments,
  UPI: iconQrCode,
  CARD: iconCreditCard,
  BANK: iconAccountBalance,
  INSURANCE: iconHealthAndSafety,
};

export const PAYMENT_WORDS: Record<PaymentStatusName, string> = {
  CLAIMED: 'To check',
  VERIFIED: 'Received',
  REJECTED: 'Rejected',
};
export const PAYMENT_TONES: Record<PaymentStatusName, Tone> = { CLAIMED: 'warn', VERIFIED: 'good', REJECTED: 'bad' };
/** By what a payment was found to be real. */
export const VIA_WORDS: Record<string, string> = {
  CASHIER: 'by the cashier',
  STATEMENT: 'by the bank statement',
  WEBHOOK: 'by the payment provider',
};

export const CASH_ENTRY_WORDS: Record<CashEntryKindName, string> = {
  FLOAT: 'Float at opening',
  PAYMENT: 'Payment',
  REFUND: 'Refund',
  PAY_IN: 'Put in',
  PAY_OUT: 'Taken out',
};

export const TAX_WORDS: Record<TaxCategoryName, string> = {
  HEALTHCARE_SERVICE: 'Health care (exempt)',
  ROOM_RENT: 'Room above ₹5,000 a day',
  MEDICINE: 'Medicine',
  LIFE_SAVING_MEDICINE: 'Life-saving medicine',
  CONSUMABLE: 'Consumable',
  GENERAL: 'Other goods and services',
};

/** "5 %", or "Exempt" for nothing. */
export const rateWords = (basisPoints: number): string => (basisPoints ? `${percentText(basisPoints)} %` : 'No tax');
