import { Branch, type Tx } from '@medicare/data';
import { billNumber, creditNoteNumber, financialYearOf, localDateOf, receiptNumber } from '@medicare/domain';
import { nextOf } from '../counter';

/** A series of numbers of a branch, counted from 1 in each financial year. */
const SERIES = { bill: billNumber, 'credit-note': creditNoteNumber, receipt: receiptNumber };
export type SeriesName = keyof typeof SERIES;

/** Today where a branch is, YYYY-MM-DD. */
export const branchDay = async (tx: Tx, branchId: string, now: Date): Promise<string> =>
  localDateOf(now, (await tx.manager.findOneByOrFail(Branch, { id: branchId })).timeZone);

/**
 * The next number of a series on a day, such as `MAIN/2627/000123`. Without gaps: who rolls back gives it back, and
 * who counts at the same time waits. Lock bill and cash session before, the counters of totals after.
 */
export async function nextNumber(tx: Tx, series: SeriesName, branchId: string, day: string): Promise<string> {
  const { code } = await tx.manager.findOneByOrFail(Branch, { id: branchId });
  const year = financialYearOf(day);
  return SERIES[series](code, year, await nextOf(tx, `${series} ${branchId} ${year}`));
}
