import { dosingText, drugText } from './dosing-words';

const LINE = {
  drug: 'Paracetamol',
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'TDS',
  durationDays: 5,
} as const;

test('a line reads as it is said at the counter', () => {
  expect([drugText(LINE), dosingText(LINE)]).toEqual([
    'Paracetamol 500 mg, tablet',
    '1 tablet, three times a day, for 5 days',
  ]);
  expect(dosingText({ ...LINE, frequency: 'OD', durationDays: null })).toBe(
    '1 tablet, once a day, until further notice',
  );
  expect(dosingText({ ...LINE, frequency: 'SOS', durationDays: null })).toBe('1 tablet, when needed');
});

test.each([
  ['TABLET', '½', '½ tablet'],
  ['TABLET', '1½', '1½ tablets'],
  ['TABLET', '1-2', '1-2 tablets'],
  ['EYE_DROPS', '2', '2 drops'],
  ['INHALER', '1', '1 puff'],
  ['SUPPOSITORY', '2', '2 suppositories'],
  ['SYRUP', '5 ml', '5 ml'],
  ['SYRUP', '5', '5'],
  ['TABLET', '1 tab', '1 tab'],
  ['CREAM', 'thin layer', 'thin layer'],
] as const)('a dose of %s written as %s is said as %s', (form, dose, words) => {
  expect(dosingText({ ...LINE, form, dose, durationDays: 1 })).toBe(`${words}, three times a day, for 1 day`);
});
