import { csvUnsafe, invalidInput, tidyText } from '@medicare/domain';
import { parse } from 'papaparse';
import { type ItemColumn, itemColumn } from './csv-columns';

/** One line of a file: its number in the file (the heading is 1), and its cells or what is wrong with it as a whole. */
export interface CsvLine {
  number: number;
  cells: Partial<Record<ItemColumn, string>>;
  fault: string | null;
}

const NEEDED: ItemColumn[] = ['name'];

/** The lines below the heading; blank ones are left out. Throws BAD_USER_INPUT at `csv` for a heading that will not do. */
export function readCsvLines(csv: string): CsvLine[] {
  const records = recordsOf(csv);
  const heading = records.shift();
  const columns = heading?.cells.map((cell) => itemColumn(cell)) ?? [];
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length)
    throw invalidInput({
      path: 'csv',
      rule: 'heading',
      message: `The first line must name the columns; ${missing.join(', ')} is missing. Export a file to see how it looks.`,
    });
  return records.map(({ number, cells }) => lineOf(number, cells, columns));
}

/** Rows with the number of the line on which each begins: a quoted cell may hold line breaks. */
function recordsOf(csv: string): { number: number; cells: string[] }[] {
  const records: { number: number; cells: string[] }[] = [];
  const text = csv.replace(/^\ufeff/, '');
  let [at, number] = [0, 1];
  parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim())) records.push({ number, cells: data });
      number += text.slice(at, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      at = meta.cursor;
    },
  });
  return records;
}

function lineOf(number: number, texts: string[], columns: (ItemColumn | null)[]): CsvLine {
  const extra = texts.slice(columns.length).some((text) => text.trim());
  const fault = extra
    ? 'This line has more cells than the heading. Put a text with commas into quotation marks.'
    : null;
  const cells: CsvLine['cells'] = {};
  columns.forEach((column, i) => {
    const text = tidyText(csvUnsafe(texts[i] ?? ''));
    if (column && text) cells[column] = text;
  });
  return { number, cells, fault };
}
