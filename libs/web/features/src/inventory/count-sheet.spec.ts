import { type CountLine, differenceOf, lineByCode, linesOf, readCount } from './count-sheet';

const line = (name: string, code: string, number: string, expected: number, counted: number | null) =>
  ({
    id: number,
    expected,
    counted,
    item: { id: name, name, code, unit: '' },
    batch: { id: number, number },
  }) as CountLine;
const LINES = [
  line('Paracetamol', '890123', 'P1', 10, 10),
  line('Paracetamol', '890123', 'P2', 5, null),
  line('Gauze', 'GZ', 'G1', 3, 1),
];

test('a scanned code leads to the first batch of the item that is still to count', () => {
  expect(lineByCode(LINES, '890123')?.id).toBe('P2');
  expect(lineByCode(LINES, ' gz ')?.id).toBe('G1');
  expect(lineByCode(LINES, 'p1')?.id).toBe('P1');
  expect(lineByCode(LINES, 'gau')?.id).toBe('G1');
  expect(lineByCode(LINES, 'nothing')).toBeUndefined();
  expect(lineByCode(LINES, ' ')).toBeUndefined();
});

test('what is not counted has no difference, and zero is a count', () => {
  expect(LINES.map(differenceOf)).toEqual([0, null, -2]);
  expect(differenceOf({ expected: 4, counted: 0 })).toBe(-4);
  expect(linesOf(LINES, 'open').map(({ id }) => id)).toEqual(['P2']);
  expect(linesOf(LINES, 'differing').map(({ id }) => id)).toEqual(['G1']);
});

test('only whole numbers count', () => {
  expect([' 12 ', '0', '', '-1', '1.5', 'ten', '12345678'].map(readCount)).toEqual([
    12,
    0,
    null,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
