import { formatRupees } from '@medicare/domain';
import type { ApiError } from '@medicare/web-core';

/** A bill as far as it can be settled with a line of a statement. `due` in paise. */
export interface SettleableBill {
  id: string;
  number?: string | null;
  due: number;
}

/** What comes of paying a bill with a line. */
export interface SettleOutlook {
  /** Whether the bill can take the money. */
  fits: boolean;
  words: string;
}

/** Says what will be left, or why the line is too much. Amounts in paise. */
export function settleOutlook(amount: number, due: number): SettleOutlook {
  if (due <= 0) return { fits: false, words: 'Nothing is due on this bill. Choose another one.' };
  if (amount > due)
    return {
      fits: false,
      words: `This line has ${formatRupees(amount - due)} more than is due. No bill takes more than its due: choose another bill, or put the line aside.`,
    };
  if (amount === due) return { fits: true, words: 'The bill is then paid.' };
  return { fits: true, words: `After this ${formatRupees(due - amount)} stays due.` };
}

/**
 * Open bills, the likely ones first: the one that the line names, then those of just its amount, then those that can take
 * it, then the others; each group in the order in which it came, each bill once.
 */
export function likelyFirst<T extends SettleableBill>(
  bills: readonly T[],
  amount: number,
  namedId: string | null,
): T[] {
  const once = [...new Map(bills.map((bill) => [bill.id, bill])).values()];
  const rank = ({ id, due }: T): number => (id === namedId ? 0 : due === amount ? 1 : due > amount ? 2 : 3);
  return once.sort((one, other) => rank(one) - rank(other));
}

/** Why a bill is offered, where that is more than that it is open. */
export function fitWords({ id, due }: SettleableBill, amount: number, namedId: string | null): string | null {
  if (id === namedId) return due === amount ? 'Named, same amount' : 'Named by the bank';
  return due === amount ? 'Same amount' : null;
}

/** The one bill that may be chosen beforehand: the named one, else the only one of just the amount. Nothing is guessed. */
export function plainChoice(bills: readonly SettleableBill[], amount: number, namedId: string | null): string | null {
  const named = bills.find(({ id, due }) => id === namedId && settleOutlook(amount, due).fits);
  const same = bills.filter(({ due }) => due === amount);
  return named?.id ?? (namedId === null && same.length === 1 ? same[0].id : null);
}

/** Whether a refusal says that somebody else has dealt with the line: nothing is left to do with it. */
export const isLineGone = ({ code, facts }: Pick<ApiError, 'code' | 'facts'>): boolean =>
  code === 'INVALID_TRANSITION' && facts['to'] === 'SETTLED';
