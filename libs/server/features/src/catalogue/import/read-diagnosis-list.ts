import type { DiagnosisCode } from '@medicare/data';
import { hasControlCharacters, isIcd10Code, RECORD_LIMITS, tidyText } from '@medicare/domain';
import { parse } from 'papaparse';

/** A line that is left out: its number in the file (the heading is 1), and why. Never holds a value of the file. */
export type RefusedLine = [line: number, reason: string];

type Column = 'code' | 'title' | 'words';
const BY_HEADING: Record<string, Column> = {
  code: 'code',
  icd: 'code',
  icdcode: 'code',
  icd10: 'code',
  icd10code: 'code',
  title: 'title',
  text: 'title',
  description: 'title',
  name: 'title',
  diagnosis: 'title',
  words: 'words',
  synonyms: 'words',
};

/** The good lines of a CSV or TSV file, each code once, and the others. Throws for a heading without code and title. */
export function readDiagnosisList(file: string): { entries: DiagnosisCode[]; refused: RefusedLine[] } {
  const [heading, ...records] = recordsOf(file);
  const columns = (heading?.cells ?? []).map((cell) => BY_HEADING[cell.toLowerCase().replace(/[^a-z0-9]/g, '')]);
  if (!columns.includes('code') || !columns.includes('title'))
    throw new Error('The first line must name the columns: code and title, and words if there are any.');
  const entries = new Map<string, DiagnosisCode>();
  const refused: RefusedLine[] = [];
  for (const { line, cells } of records) {
    const cell = (column: Column): string => tidyText(cells[columns.indexOf(column)] ?? '');
    const entry = { code: codeOf(cell('code')), text: cell('title'), words: cell('words') };
    const fault = entries.has(entry.code) ? 'This code stands on an earlier line.' : faultOf(entry);
    if (fault) refused.push([line, fault]);
    else entries.set(entry.code, entry);
  }
  return { entries: [...entries.values()], refused };
}

/** Rows with the number of the line on which each begins: a quoted cell may hold line breaks. Blank ones are left out. */
function recordsOf(file: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  const text = file.replace(/^\ufeff/, '');
  let [at, line] = [0, 1];
  parse<string[]>(text, {
    delimiter: ['\t', ';'].find((sign) => text.split('\n', 1)[0].includes(sign)) ?? ',', // as in the heading
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim())) records.push({ line, cells: data });
      line += text.slice(at, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      at = meta.cursor;
    },
  });
  return records;
}

/** `j069`, `J06.9*` and `J06.9` are one code; lists differ in how they write the point and mark a dagger or an asterisk. */
const codeOf = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[†*+\s]/g, '')
    .replace(/^([A-Z]\d[0-9A-Z])([0-9A-Z]{1,4})$/, '$1.$2');

function faultOf({ code, text, words }: DiagnosisCode): string | null {
  if (!isIcd10Code(code)) return 'The code is none of ICD-10, such as J06.9.';
  if (!text) return 'The title is missing.';
  if (text.length > RECORD_LIMITS.diagnosisText)
    return `The title has more than ${RECORD_LIMITS.diagnosisText} characters.`;
  if (words.length > MOST_WORDS) return `The words have more than ${MOST_WORDS} characters.`;
  return hasControlCharacters(text + words)
    ? 'There are control characters in this line, or a text over several lines.'
    : null;
}

const MOST_WORDS = 300;
