import type { ItemRowFragment, PrescribedLineFragment } from '@medicare/web-graphql';

type Line = Pick<PrescribedLineFragment, 'drug' | 'strength' | 'form' | 'pieces' | 'dispensed'>;

/** Text without case, spaces and signs: `500 mg` and `500mg` are the same. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether an item's name tells the strength that is prescribed; so does one of which no strength is prescribed. */
export const isSameStrength = (
  { strength }: Pick<Line, 'strength'>,
  { name }: Pick<ItemRowFragment, 'name'>,
): boolean => !strength || tells(strengthText(name), strengthText(strength));

/** A text without case and spaces; points stay, for 2.5 mg is not 25 mg. */
const strengthText = (text: string): string => text.toLowerCase().replace(/\s/g, '');

/** Whether the strength stands there whole: 50 mg does not stand in 150 mg, nor 5 mg in 2.5 mg. */
function tells(name: string, strength: string): boolean {
  for (let at = name.indexOf(strength); at >= 0; at = name.indexOf(strength, at + 1)) {
    const [before, after] = [name[at - 1] ?? '', name[at + strength.length] ?? ''];
    if (!/[\d.,]/.test(before) && !/[\d/]/.test(after)) return true;
  }
  return false;
}

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
