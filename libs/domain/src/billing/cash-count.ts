import { FieldFault } from '../errors';
import { Paise, sumPaise } from './paise';
import { isWholeWithin } from './whole-number';

/** Notes and coins in paise, largest first: ₹2000 (still legal tender), 500, 200, 100, 50, 20, 10, 5, 2 and 1. */
export const DENOMINATIONS: readonly number[] = [200_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100];
const MAX_COUNT = 1_000_000;

/** So many notes or coins of one value (paise). */
export interface CashCount {
  denomination: number;
  count: number;
}

/** What is wrong with a count of a drawer; paths such as `counts.3.count`. */
export const cashCountFaults = (counts: readonly CashCount[]): FieldFault[] =>
  counts.flatMap(({ denomination, count }, i) => {
    const fault = (field: string, rule: string, message: string): FieldFault[] => [
      { path: `counts.${i}.${field}`, rule, message },
    ];
    if (!DENOMINATIONS.includes(denomination))
      return fault('denomination', 'unknown', 'There is no such note or coin.');
    if (counts.findIndex((each) => each.denomination === denomination) < i)
      return fault('denomination', 'doubled', 'This note or coin is counted twice. Give one number for it.');
    if (!isWholeWithin(count, 0, MAX_COUNT))
      return fault('count', 'range', 'Give how many there are, as a whole number from 0.');
    return [];
  });

/** What the counted notes and coins come to. Ask {@link cashCountFaults} first. */
export const countedCash = (counts: readonly CashCount[]): Paise =>
  sumPaise(counts.map(({ denomination, count }) => denomination * count));

/** What moves cash in a drawer: the float it begins with, payments, refunds, and cash put in or taken out otherwise. */
export const CASH_ENTRY_KINDS = ['FLOAT', 'PAYMENT', 'REFUND', 'PAY_IN', 'PAY_OUT'] as const;
export type CashEntryKindName = (typeof CASH_ENTRY_KINDS)[number];

/** Which way cash goes: 1 into the drawer, -1 out of it. */
export const CASH_DIRECTIONS: Record<CashEntryKindName, 1 | -1> = {
  FLOAT: 1,
  PAYMENT: 1,
  REFUND: -1,
  PAY_IN: 1,
  PAY_OUT: -1,
};

/** What must be in the drawer, in paise. Amounts are from 0; the kind says which way they go. Negative: more went out than in. */
export const expectedCash = (entries: readonly { kind: CashEntryKindName; amount: number }[]): Paise =>
  sumPaise(entries.map(({ kind, amount }) => CASH_DIRECTIONS[kind] * amount));
