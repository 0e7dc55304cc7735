import { csvSafe, rupeesText } from '@medicare/domain';
import type { ChartModel } from './chart-models';
import type { FigureCard } from './figure-cards';

/** A text, a count, or a number that is written already. */
type Cell = string | number | { written: string };

/** Rows as the text of a CSV file (RFC 4180). Texts are made safe, so that no spreadsheet runs one as a formula. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.written;
  const safe = csvSafe(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const valueCell = (value: number, isMoney: boolean): Cell => (isMoney ? { written: rupeesText(value) } : value);

/** The figures, one to a line; money in rupees. */
export const figuresCsv = (cards: readonly FigureCard[]): string =>
  csvText([
    ['Figure', 'Value'],
    ...cards.map(({ label, value, isMoney }) => [isMoney ? `${label} (rupees)` : label, valueCell(value, isMoney)]),
  ]);

/** What a chart is drawn from, one line for each of its marks; money in rupees. */
export function chartCsv({ rows, head, isMoney }: ChartModel): string {
  const words = head.map((word, i) => (i && isMoney ? `${word} (rupees)` : word));
  const cells = rows.map(({ label, day, values }) => [
    day ?? label,
    ...values.map((value) => valueCell(value, isMoney)),
  ]);
  return csvText([words, ...cells]);
}
