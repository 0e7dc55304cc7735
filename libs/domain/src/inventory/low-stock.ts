/** Whether an item is to be ordered: its quantity has come down to the least one, or below. */
export const isLow = (quantity: number, minQuantity: number): boolean => quantity <= minQuantity;

/** Whether a change from `before` to `after` is the one to alert about: it crosses down. Staying low is no news. */
export const crossesDown = (before: number, after: number, minQuantity: number): boolean =>
  !isLow(before, minQuantity) && isLow(after, minQuantity);

/** Whether a change brings stock back above the least quantity, so that the next fall alerts again. */
export const rearms = (before: number, after: number, minQuantity: number): boolean =>
  isLow(before, minQuantity) && !isLow(after, minQuantity);
