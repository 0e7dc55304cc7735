/** Whether a value is a whole number from `least` to `most`, both included. Half-filled forms hand in anything. */
export const isWholeWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
