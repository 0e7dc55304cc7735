import { allergyAgainst, isAllergic, prescriptionWarnings, unexplainedLines } from './prescription-warnings';

const today = '2026-11-25';
const warn = (drugs: string[], allergies: string | null = null, active: [string, string | null][] = []): string[] =>
  prescriptionWarnings(
    drugs.map((drug) => ({ drug })),
    { active: active.map(([drug, until]) => ({ drug, until })), allergies, today },
  ).map(({ line, kind, against }) => `${line} ${kind} ${against}`);

describe('allergies', () => {
  test.each([
    ['Amoxicillin', 'Penicillin (rash)', 'penicillin'],
    ['Amoxicillin + Clavulanic acid', 'allergic to PENICILLINS', 'penicillins'],
    ['Sulfamethoxazole/Trimethoprim', 'Sulfa drugs', 'sulfa'],
    ['Ibuprofen', 'Ibuprofen (wheezing)', 'ibuprofen'],
    ['Diclofenac', 'Ibuprofen (wheezing)', 'ibuprofen'],
    ['Ampicillin', 'amoxicillin', 'amoxicillin'],
    ['Metformin', 'metformin', 'metformin'],
  ])('%s for one who wrote %p', (drug, allergies, word) =>
    expect(warn([drug], allergies)).toEqual([`0 ALLERGY ${word}`]),
  );
  test.each([
    ['Paracetamol', 'Penicillin (rash)'],
    ['Amoxicillin', 'Peanuts, latex'],
    ['Amoxicillin', null],
    ['Amoxicillin', ''],
    ['Cefixime', 'Penicillin'],
  ])('not %s for %p', (drug, allergies) => expect(warn([drug], allergies)).toEqual([]));
});

describe('repeats', () => {
  test('of what is taken today, by substance and whatever the letters', () => {
    expect(warn(['paracetamol'], null, [['Paracetamol', '2026-11-25']])).toEqual(['0 REPEAT Paracetamol']);
    expect(warn(['Paracetamol'], null, [['Tramadol + Paracetamol', null]])).toEqual([
      '0 REPEAT Tramadol + Paracetamol',
    ]);
  });
  test('not of what has ended', () => expect(warn(['Paracetamol'], null, [['Paracetamol', '2026-11-24']])).toEqual([]));
  test('within the prescription itself', () =>
    expect(warn(['Ibuprofen', 'Paracetamol', 'Ibuprofen + Paracetamol'])).toEqual(['2 REPEAT Ibuprofen']));
  test('an empty line repeats nothing', () => expect(warn(['', ''], 'Penicillin')).toEqual([]));
});

test('a line with a warning needs a reason, once', () => {
  const warnings = [0, 0, 2].map((line) => ({ line, kind: 'ALLERGY' as const, against: 'x' }));
  const lines = ['', 'x', '  '].map((overrideReason) => ({ overrideReason }));
  expect(unexplainedLines(lines, warnings)).toEqual([0, 2]);
  expect(unexplainedLines([{ overrideReason: 'Tolerated before' }], [warnings[0]])).toEqual([]);
});

test('an article of the store is compared with the recorded allergies by its name', () => {
  expect(allergyAgainst('Ibuprofen 400 mg', 'Ibuprofen (wheezing)')).toBe('ibuprofen');
  expect(allergyAgainst('Amoxicillin + clavulanic acid 625', 'penicillin, rash in 2019')).toBe('penicillin');
  expect(allergyAgainst('Diclofenac gel', 'NSAIDs')).toBe('nsaids');
  for (const [name, allergies] of [
    ['Paracetamol 500 mg', 'penicillin'],
    ['Gauze 10 cm', 'rash after 10 mg of something'],
    ['Ibuprofen 400 mg', null],
    ['Ibuprofen 400 mg', 'none known'],
  ] as const)
    expect(allergyAgainst(name, allergies)).toBeNull();
});

test('"none known" is no allergy, "Nonsteroidals" is one', () => {
  expect(['None known', ' no ', 'NIL', '', null].map(isAllergic)).toEqual([false, false, false, false, false]);
  expect(['Penicillin', 'Nonsteroidals'].map(isAllergic)).toEqual([true, true]);
});
