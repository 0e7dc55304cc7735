import { FACE_THRESHOLD_RANGE } from '@medicare/domain';

/** What a threshold cost in our measurement: pairs of photos that came out wrong. */
export interface Measured {
  readonly threshold: number;
  /** Pairs of different people that would count as one. */
  readonly falseAccepts: number;
  /** Pairs of one person that would not. */
  readonly falseRejects: number;
}

/** Pairs that were compared, by `npm run face:eval` on the pictures of our dev packages. */
export const PAIRS = { different: 3598, same: 57, people: 74, onSeveral: 3 } as const;

const COUNTS: readonly (readonly [threshold: number, falseAccepts: number, falseRejects: number])[] = [
  [0.35, 0, 28],
  [0.38, 0, 18],
  [0.4, 0, 8],
  [0.42, 1, 6],
  [0.45, 2, 1],
  [0.48, 4, 1],
  [0.5, 7, 1],
  [0.52, 11, 0],
  [0.55, 20, 0],
];

/** From strict to lenient, as far as may be chosen. */
export const MEASURED: readonly Measured[] = COUNTS.map(([threshold, falseAccepts, falseRejects]) => ({
  threshold,
  falseAccepts,
  falseRejects,
})).filter(({ threshold }) => threshold >= FACE_THRESHOLD_RANGE.min && threshold <= FACE_THRESHOLD_RANGE.max);

/** A part in words: "2 of 3,598 (0.06 %)". */
export function partWords(count: number, all: number): string {
  const percent = (100 * count) / all;
  const digits = percent === 0 || percent >= 10 ? 0 : percent >= 1 ? 1 : 2;
  return `${count} of ${all.toLocaleString('en-IN')} (${percent.toFixed(digits)} %)`;
}
