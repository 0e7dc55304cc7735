import type { BankName, QueueReasonName } from '@medicare/domain';
import type { StatementLineState } from '@medicare/web-graphql';
import { type Tone, grouped } from '@medicare/web-ui';

/** Whose columns a statement has. */
export const BANK_WORDS: Record<BankName, string> = {
  HDFC: 'HDFC Bank',
  ICICI: 'ICICI Bank',
  SBI: 'State Bank of India',
  AXIS: 'Axis Bank',
  KOTAK: 'Kotak Mahindra Bank',
  OTHER: 'Another bank',
};

/** In the order in which they are worked off. */
export const LINE_STATES: readonly StatementLineState[] = ['QUEUED', 'MATCHED', 'SETTLED', 'IGNORED'];
/** Where a line of a statement stands. */
export const LINE_WORDS: Record<StatementLineState, string> = {
  QUEUED: 'Waiting',
  MATCHED: 'Matched',
  SETTLED: 'Settled',
  IGNORED: 'Put aside',
};
export const LINE_TONES: Record<StatementLineState, Tone> = {
  QUEUED: 'warn',
  MATCHED: 'good',
  SETTLED: 'good',
  IGNORED: 'neutral',
};

/** Why a line is left to a person. */
export const QUEUE_WORDS: Record<QueueReasonName, string> = {
  NO_MATCH: 'No bill fits',
  AMOUNT_DIFFERS: 'Another amount is due',
  UTR_USED: 'This UTR has paid already',
  SEVERAL: 'Several bills fit',
};

/** Which lines are asked for: those that wait, unless the address names a state, or a statement of which all are shown. */
export function whichLines({ state, statement }: { state?: string; statement?: string }): StatementLineState | null {
  const shown = state ?? (statement ? 'all' : 'QUEUED');
  return shown === 'all' ? null : (shown as StatementLineState);
}

/** What an import counted. */
export interface ImportCounts {
  newLines: number;
  knownLines: number;
  matchedLines: number;
}

const payments = (count: number): string => `${grouped(count)} ${count === 1 ? 'payment' : 'payments'}`;

/** What came of a statement, in one sentence. */
export function importWords({ newLines, knownLines, matchedLines }: ImportCounts): string {
  const waiting = newLines - matchedLines;
  if (!newLines && knownLines) return 'Nothing is new: all of it was brought in before, and nothing was changed.';
  if (!newLines) return 'No money came in on this statement.';
  if (!waiting)
    return newLines === 1 ? 'The new payment has found its bill.' : 'All new payments have found their bills.';
  return `${payments(matchedLines)} found ${matchedLines === 1 ? 'its bill' : 'their bills'}, ${payments(waiting)} ${
    waiting === 1 ? 'waits' : 'wait'
  } to be settled by hand.`;
}

/** A figure of an import's report. Those that are always told, and the others where there are any. */
export interface ImportFigure {
  name: string;
  count: number;
  tone: Tone;
}

/** What an import tells beyond its counts. */
export interface ImportReport {
  statement: ImportCounts;
  byUtr: number;
  byReference: number;
  byAmount: number;
  debits: number;
  unreadable: readonly unknown[];
}

/** Each line of the file is in just one figure after the first, which is their sum. */
export function importFigures({ statement, byUtr, byReference, byAmount, debits, unreadable }: ImportReport) {
  const { newLines, knownLines, matchedLines } = statement;
  const parts: ImportFigure[] = [
    { name: 'Paid by UTR', count: byUtr, tone: 'good' },
    { name: 'Paid by reference', count: byReference, tone: 'good' },
    { name: 'Paid by amount and time', count: byAmount, tone: 'good' },
    { name: 'Wait for you', count: newLines - matchedLines, tone: 'warn' },
    { name: 'Known before', count: knownLines, tone: 'neutral' },
    { name: 'Money that went out', count: debits, tone: 'neutral' },
    { name: 'Could not be read', count: unreadable.length, tone: 'bad' },
  ];
  const read = parts.reduce((sum, { count }) => sum + count, 0);
  return [
    { name: 'Lines in the file', count: read, tone: 'neutral' as Tone },
    ...parts.map((part): ImportFigure => (part.count ? part : { ...part, tone: 'neutral' })),
  ];
}
