import { isSameStrength, itemsFor, leftToDispense } from './prescribed-item';

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

test('a strength is the same only where it stands whole', () => {
  const same = (strength: string, name: string) => isSameStrength({ strength }, { name });
  expect([
    same('50 mg', 'Losartan 50mg tablet'),
    same('2.5 mg', 'Amlodipine 2.5 mg'),
    same('5 mg', 'Amlodipine 5 mg'),
  ]).toEqual([true, true, true]);
  expect([
    same('50 mg', 'Losartan 150 mg'),
    same('5 mg', 'Amlodipine 2.5 mg'),
    same('2.5 mg', 'Warfarin 25 mg'),
  ]).toEqual([false, false, false]);
  expect(same('125 mg', 'Paracetamol 125 mg/5 ml')).toBe(false);
  expect(same('125 mg/5 ml', 'Paracetamol 125 mg/5 ml')).toBe(true);
});
