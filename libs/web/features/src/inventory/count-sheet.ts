import type { StocktakeLinesQuery } from '@medicare/web-graphql';

/** One batch on the list of a count. */
export type CountLine = StocktakeLinesQuery['stocktakeLines']['items'][number];

export type CountView = 'all' | 'open' | 'differing';

/** What was found less what the books say; null while nobody has counted it. */
export const differenceOf = ({ counted, expected }: Pick<CountLine, 'counted' | 'expected'>): number | null =>
  counted === null || counted === undefined ? null : counted - expected;

/** The lines of a view. */
export function linesOf(lines: readonly CountLine[], view: CountView): CountLine[] {
  if (view === 'open') return lines.filter((line) => differenceOf(line) === null);
  return view === 'differing' ? lines.filter((line) => differenceOf(line)) : [...lines];
}

/** Where to go for a code that was scanned or typed: the first batch of that item still to count, else its first one. */
export function lineByCode(lines: readonly CountLine[], text: string): CountLine | undefined {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return undefined;
  const of = (test: (line: CountLine) => boolean): CountLine | undefined => {
    const found = lines.filter(test);
    return found.find((line) => differenceOf(line) === null) ?? found[0];
  };
  return (
    of(({ item }) => item?.code?.toLowerCase() === wanted) ??
    of(({ batch }) => batch?.number.toLowerCase() === wanted) ??
    of(({ item }) => item?.name.toLowerCase().includes(wanted) ?? false)
  );
}

/** A typed count: undefined when it is none, null for nothing typed. */
export function readCount(text: string): number | null | undefined {
  if (!text.trim()) return null;
  return /^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined;
}
