import { isWholeWithin } from '../billing/whole-number';
import { FieldFault } from '../errors';

/** What changes a stock: delivery, handing out, taking back from a patient, correction after a count, disposal. */
export const MOVEMENT_KINDS = ['RECEIPT', 'DISPENSE', 'RETURN', 'ADJUST', 'WRITE_OFF'] as const;
export type MovementKindName = (typeof MOVEMENT_KINDS)[number];

/** Which way each kind moves stock; an adjustment goes the way its own sign says. */
export const MOVEMENT_DIRECTIONS: Record<MovementKindName, 1 | -1 | 'EITHER'> = {
  RECEIPT: 1,
  DISPENSE: -1,
  RETURN: 1,
  ADJUST: 'EITHER',
  WRITE_OFF: -1,
};

/** The most that one movement moves, in units of the item. */
export const MAX_MOVEMENT_QUANTITY = 1_000_000;

/** What a movement adds to the stock, negative when it takes. `quantity` without sign, except for an adjustment. */
export function signedQuantity(kind: MovementKindName, quantity: number): number {
  const direction = MOVEMENT_DIRECTIONS[kind];
  return direction === 'EITHER' ? quantity : direction * quantity;
}

/** What is wrong with the quantity of a movement, as entered. */
export function movementFaults(kind: MovementKindName, quantity: number, path = 'quantity'): FieldFault[] {
  const size = kind === 'ADJUST' ? Math.abs(quantity) : quantity;
  if (isWholeWithin(size, 1, MAX_MOVEMENT_QUANTITY)) return [];
  const message =
    kind === 'ADJUST'
      ? `Give the difference as a whole number other than 0, up to ${MAX_MOVEMENT_QUANTITY} either way.`
      : `Give the quantity as a whole number from 1 to ${MAX_MOVEMENT_QUANTITY}.`;
  return [{ path, rule: 'range', message }];
}
