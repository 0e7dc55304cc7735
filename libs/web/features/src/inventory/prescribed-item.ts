import type { ItemRowFragment, PrescribedLineFragment } from '@medicare/web-graphql';

type Line = Pick<PrescribedLineFragment, 'drug' | 'strength' | 'form' | 'pieces' | 'dispensed'>;

/** Text without case, spaces and signs: `500 mg` and `500mg` are the same. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether an item's name tells the strength that is prescribed; so does one of which no strength is prescribed. */
export const isSameStrength = (
  { strength }: Pick<Line, 'strength'>,
  { name }: Pick<ItemRowFragment, 'name'>,
): boolean => !strength || plain(name).includes(plain(strength));

/**
 * What in the store fits a prescribed drug: items that bear its name, those of the same strength and form first, and of
 * these the ones that there are. Given items were found by the drug's name.
 */
export function itemsFor<T extends Pick<ItemRowFragment, 'name' | 'quantity'>>(line: Line, items: readonly T[]): T[] {
  const fits = ({ name, quantity }: T): number =>
    (isSameStrength(line, { name }) ? 4 : 0) +
    (plain(name).includes(plain(line.form)) ? 1 : 0) +
    (quantity > 0 ? 2 : 0);
  return items
    .filter(({ name }) => plain(name).includes(plain(line.drug)))
    .sort((one, other) => fits(other) - fits(one));
}

/** How many pieces are still to be handed out, at least 0; null where that does not follow from what is written. */
export const leftToDispense = ({ pieces, dispensed }: Line): number | null =>
  pieces == null ? null : Math.max(pieces - dispensed, 0);
