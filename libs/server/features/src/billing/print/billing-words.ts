import type { PaymentMethodName } from '@medicare/domain';

export const METHOD_WORDS: Record<PaymentMethodName, string> = {
  CASH: 'Cash',
  CARD: 'Card',
  UPI: 'UPI',
  BANK: 'Bank transfer',
  INSURANCE: 'Insurance',
};

/** Basis points as a rate: 1250 → `12.5 %`. */
export const rateText = (basisPoints: number): string => `${basisPoints / 100} %`;
