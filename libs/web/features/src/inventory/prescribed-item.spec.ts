import { itemsFor, leftToDispense } from './prescribed-item';

const LINE = { drug: 'Paracetamol', strength: '500 mg', form: 'TABLET', pieces: 10, dispensed: 0 } as const;

test('the strength that is written comes first, and of equal ones what is in stock', () => {
  const items = [
    { name: 'Paracetamol 650 mg tablet', quantity: 40 },
    { name: 'Paracetamol 500mg, out', quantity: 0 },
    { name: 'Paracetamol 500mg', quantity: 10 },
    { name: 'Amoxicillin 500 mg', quantity: 10 },
  ];
  expect(itemsFor(LINE, items).map(({ name }) => name)).toEqual([
    'Paracetamol 500mg',
    'Paracetamol 500mg, out',
    'Paracetamol 650 mg tablet',
  ]);
  expect(itemsFor({ ...LINE, strength: null }, items)).toHaveLength(3);
});

test('what is left to hand out is never less than nothing, and unknown where pieces are', () => {
  expect(leftToDispense(LINE)).toBe(10);
  expect(leftToDispense({ ...LINE, dispensed: 12 })).toBe(0);
  expect(leftToDispense({ ...LINE, pieces: null })).toBeNull();
});
