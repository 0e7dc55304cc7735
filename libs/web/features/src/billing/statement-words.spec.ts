import { importFigures, importWords, whichLines } from './statement-words';

const words = (newLines: number, matchedLines: number, knownLines = 0) =>
  importWords({ newLines, matchedLines, knownLines });

test('an import is told in one sentence, whatever came of it', () => {
  expect(words(0, 0, 12)).toContain('Nothing is new');
  expect(words(0, 0)).toBe('No money came in on this statement.');
  expect(words(1, 1)).toBe('The new payment has found its bill.');
  expect(words(7, 7, 3)).toBe('All new payments have found their bills.');
  expect(words(3, 1)).toBe('1 payment found its bill, 2 payments wait to be settled by hand.');
  expect(words(1234, 1233)).toBe('1,233 payments found their bills, 1 payment waits to be settled by hand.');
  expect(words(2, 0)).toBe('0 payments found their bills, 2 payments wait to be settled by hand.');
});

test('what waits is shown first; of one statement all lines, until a state is chosen', () => {
  expect(whichLines({})).toBe('QUEUED');
  expect(whichLines({ state: 'all' })).toBeNull();
  expect(whichLines({ state: 'IGNORED' })).toBe('IGNORED');
  expect(whichLines({ statement: 's' })).toBeNull();
  expect(whichLines({ statement: 's', state: 'QUEUED' })).toBe('QUEUED');
});

test('each line of a file is in one figure of the report, and the first is their sum', () => {
  const figures = importFigures({
    statement: { newLines: 9, knownLines: 4, matchedLines: 6 },
    byUtr: 1,
    byReference: 2,
    byAmount: 3,
    debits: 5,
    unreadable: [{}, {}],
  });
  expect(figures.map(({ count }) => count)).toEqual([20, 1, 2, 3, 3, 4, 5, 2]);
  expect(figures.find(({ name }) => name === 'Wait for you')).toMatchObject({ count: 3, tone: 'warn' });
  const none = importFigures({
    statement: { newLines: 0, knownLines: 0, matchedLines: 0 },
    byUtr: 0,
    byReference: 0,
    byAmount: 0,
    debits: 0,
    unreadable: [],
  });
  expect(new Set(none.map(({ tone, count }) => `${tone} ${count}`))).toEqual(new Set(['neutral 0']));
});
