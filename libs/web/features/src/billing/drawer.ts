import { type CashCount, DENOMINATIONS, countedCash } from '@medicare/domain';
import type { CashSessionDetailFragment } from '@medicare/web-graphql';

/** An entry of a drawer with what was in it afterwards, in paise. */
export type EntryWithBalance = CashSessionDetailFragment['entries'][number] & { balance: number };

/** The entries, newest first, each with what should have been in the drawer after it. Amounts carry their sign. */
export function withBalance(entries: CashSessionDetailFragment['entries']): EntryWithBalance[] {
  let balance = 0;
  return entries.map((entry) => ({ ...entry, balance: (balance += entry.amount) })).reverse();
}

/** Counts typed in the order of `DENOMINATIONS` as the API takes them; empty boxes are left out. */
export const countsOf = (typed: readonly (number | null)[]): CashCount[] =>
  DENOMINATIONS.flatMap((denomination, i) => (typed[i] ? [{ denomination, count: typed[i] }] : []));

/** What the typed counts come to, in paise. */
export const sumOfCounts = (typed: readonly (number | null)[]): number => countedCash(countsOf(typed));
