import { DRUG_FORMS, FREQUENCY_NAMES, hasControlCharacters, isIcd10Code, RECORD_LIMITS } from '@medicare/domain';
import { COMMON_DIAGNOSES } from './common-diagnoses';
import { FORMULARY } from './formulary';

const twice = (keys: string[]): string[] => keys.filter((key, i) => keys.indexOf(key) !== i);
const isPlain = (text: string): boolean => text.length > 0 && text === text.trim() && !hasControlCharacters(text);

test('there are hundreds of diagnoses, each with one code of ICD-10 as the WHO writes them and a text of its own', () => {
  expect(COMMON_DIAGNOSES.length).toBeGreaterThan(400);
  // The WHO's codes have at most one sign after the point here; two or more are national modifications.
  expect(COMMON_DIAGNOSES.filter(({ code }) => !isIcd10Code(code) || !/^[A-Z]\d\d(\.\d)?$/.test(code))).toEqual([]);
  expect(twice(COMMON_DIAGNOSES.map(({ code }) => code))).toEqual([]);
  expect(twice(COMMON_DIAGNOSES.map(({ text }) => text.toLowerCase()))).toEqual([]);
});

test('texts and synonyms of diagnoses fit into a record and say nothing twice', () => {
  for (const { code, text, synonyms } of COMMON_DIAGNOSES) {
    expect([code, [text, ...synonyms].filter((one) => !isPlain(one))]).toEqual([code, []]);
    expect([code, text.length <= RECORD_LIMITS.diagnosisText]).toEqual([code, true]);
    expect([code, twice([text, ...synonyms].map((one) => one.toLowerCase()))]).toEqual([code, []]);
  }
});

test('there are some two hundred generics, each form once, with strengths, and a usual dose only with how often', () => {
  expect(new Set(FORMULARY.map(({ drug }) => drug)).size).toBeGreaterThan(200);
  expect(twice(FORMULARY.map(({ drug, form }) => `${drug} ${form}`))).toEqual([]);
  expect(FORMULARY.filter(({ strengths }) => !strengths.length).map(({ drug }) => drug)).toEqual([
    'Vitamin B complex',
    'Aluminium hydroxide + magnesium hydroxide',
    'Ispaghula husk',
    'Calamine',
  ]);
  for (const entry of FORMULARY) {
    const { drug, form, strengths, usualDose, usualFrequency } = entry;
    expect([drug, DRUG_FORMS.includes(form)]).toEqual([drug, true]);
    expect([drug, usualDose === null, usualFrequency === null || FREQUENCY_NAMES.includes(usualFrequency)]).toEqual([
      drug,
      usualFrequency === null,
      true,
    ]);
    expect([drug, twice([...strengths])]).toEqual([drug, []]);
    expect([drug, strengths.filter((one) => !isPlain(one) || one.length > RECORD_LIMITS.strength)]).toEqual([drug, []]);
    expect([drug, strengths.every((one) => /^\d/.test(one))]).toEqual([drug, true]);
  }
});
