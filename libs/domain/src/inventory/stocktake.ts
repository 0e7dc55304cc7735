import { isWholeWithin } from '../billing/whole-number';
import { FieldFault } from '../errors';
import { MAX_MOVEMENT_QUANTITY } from './movement';

/** One batch on the list of a stocktake. */
export interface StocktakeLine {
  /** What the ledger says. */
  expected: number;
  /** What was found; null while nobody has counted it. */
  counted: number | null;
}

/** What is wrong with a count; paths such as `lines.2.counted`. */
export const stocktakeFaults = (lines: readonly StocktakeLine[]): FieldFault[] =>
  lines.flatMap(({ counted }, i) => {
    if (counted === null || isWholeWithin(counted, 0, MAX_MOVEMENT_QUANTITY)) return [];
    const message = `Give what was found as a whole number from 0 to ${MAX_MOVEMENT_QUANTITY}, or leave it empty.`;
    return [{ path: `lines.${i}.counted`, rule: 'range', message }];
  });

/** The lines to correct, each with what to adjust it by. What nobody has counted is left as it is, not taken for gone. */
export const differencesOf = <T extends StocktakeLine>(lines: readonly T[]): (T & { difference: number })[] =>
  lines
    .map((line) => ({ ...line, difference: line.counted === null ? 0 : line.counted - line.expected }))
    .filter(({ difference }) => difference !== 0);
