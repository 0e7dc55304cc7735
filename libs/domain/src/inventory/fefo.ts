import { invalidInput, Refusal } from '../errors';
import { movementFaults } from './movement';

/** What is left of a delivery. */
export interface FefoBatch {
  id: string;
  number: string;
  /** Last day of use, YYYY-MM-DD; null when it keeps. */
  expiresOn: string | null;
  quantity: number;
}

/** So much is taken from a batch. */
export interface Allocation {
  batchId: string;
  quantity: number;
}

/** Whether a batch must not be given out any more on a day YYYY-MM-DD. Its last day still counts. */
export const isExpired = ({ expiresOn }: Pick<FefoBatch, 'expiresOn'>, today: string): boolean =>
  expiresOn !== null && expiresOn < today;

/** First expired, first out: by last day of use, those that keep at the end, of equal ones the older (ids grow with time). */
export const byExpiry = (a: FefoBatch, b: FefoBatch): number =>
  compared(a.expiresOn ?? '9999-99-99', b.expiresOn ?? '9999-99-99') || compared(a.id, b.id);
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Which batches give a quantity, in the order in which to take them; what has expired is never among them. Throws
 * INSUFFICIENT_STOCK, with what is `available`, `wanted` and `expired`, and BAD_USER_INPUT for a quantity that is none.
 */
export function allocateFefo(batches: readonly FefoBatch[], quantity: number, today: string): Allocation[] {
  const faults = movementFaults('DISPENSE', quantity);
  if (faults.length) throw invalidInput(...faults);
  const usable = batches.filter((batch) => batch.quantity > 0 && !isExpired(batch, today)).sort(byExpiry);
  const taken: Allocation[] = [];
  let wanted = quantity;
  for (const batch of usable) {
    if (!wanted) break;
    taken.push({ batchId: batch.id, quantity: Math.min(batch.quantity, wanted) });
    wanted -= Math.min(batch.quantity, wanted);
  }
  if (wanted) throw insufficient(batches, quantity, quantity - wanted, today);
  return taken;
}

function insufficient(batches: readonly FefoBatch[], wanted: number, available: number, today: string): Refusal {
  const expired = batches.reduce((sum, batch) => sum + (isExpired(batch, today) ? Math.max(batch.quantity, 0) : 0), 0);
  const words = available
    ? `Only ${available} can be given out; ${wanted} are wanted.`
    : `None of the ${wanted} wanted can be given out.`;
  const advice =
    available + expired >= wanted
      ? `There are ${expired} more, but they have expired and must be written off. Order new stock.`
      : 'Take less, or receive new stock first.';
  return new Refusal('INSUFFICIENT_STOCK', `${words} ${advice}`, { available, wanted, expired });
}
