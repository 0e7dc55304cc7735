import { creditOf } from '@medicare/domain';
import type { BillLineRowFragment } from '@medicare/web-graphql';

/** How many of a line can still be credited by number; none once a part of it was credited as an amount. */
export function creditableOf(line: BillLineRowFragment): number {
  const byQuantity = line.creditedQuantity ? creditOf(line, 0, line.creditedQuantity).amount : 0;
  return line.credited === byQuantity ? line.quantity - line.creditedQuantity : 0;
}

/** What crediting so many of a line is worth, in paise, with tax; 0 while the number is none that can be. */
export function creditValue(line: BillLineRowFragment, quantity: number | null): number {
  if (!quantity || quantity > creditableOf(line)) return 0;
  return creditOf(line, line.creditedQuantity, quantity).amount;
}
