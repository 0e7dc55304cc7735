import { BLANK_RECORD } from '@medicare/domain';
import { RecordForm, blankLine, contentOfDraft, repeatedLines, sameContent, savable } from './record-form';

const line = blankLine({
  drug: 'Paracetamol',
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'TDS',
  durationDays: 5,
});
const content = {
  ...BLANK_RECORD,
  vitalSigns: { pulsePerMinute: 88 },
  complaint: 'Fever',
  diagnoses: [{ code: 'J06.9', text: 'Cold', isProvisional: true }],
  prescription: [line],
  followUpOn: '2026-12-01',
};

test('a form gives back what it was shown, and counts as untouched', () => {
  const form = new RecordForm();
  form.show(content);
  expect(form.content()).toEqual(content);
  expect(form.dirty).toBe(false);
  form.show(BLANK_RECORD);
  expect(form.content()).toEqual(BLANK_RECORD);
});

test('a draft that lacks anything opens', () => {
  expect(contentOfDraft('{"complaint":"Fever","prescription":[{"drug":"Ibuprofen"}]}')).toEqual({
    ...BLANK_RECORD,
    complaint: 'Fever',
    prescription: [blankLine({ drug: 'Ibuprofen' })],
  });
});

test('contents are the same if they say the same, however the server has trimmed them', () => {
  expect(sameContent(content, { ...content, complaint: ' Fever\n' })).toBe(true);
  expect(sameContent(content, { ...content, complaint: 'Fever, cough' })).toBe(false);
  expect(sameContent(content, { ...content, prescription: [{ ...line, durationDays: 6 }] })).toBe(false);
});

test('a value that cannot be is left out of what is saved', () => {
  expect(
    savable({ ...content, vitalSigns: { systolicMmHg: 80, diastolicMmHg: 90, pulsePerMinute: 88 } }).vitalSigns,
  ).toEqual({
    systolicMmHg: 80,
    pulsePerMinute: 88,
  });
});

test('an earlier prescription is taken over without what is there, and its reasons are asked anew', () => {
  const earlier = [
    { drug: 'paracetamol', form: 'TABLET', dose: '1', frequency: 'BD' },
    { drug: 'Amoxicillin', form: 'CAPSULE', dose: '1', frequency: 'TDS', durationDays: 5, overrideReason: 'Tolerated' },
  ] as const;
  expect(repeatedLines(earlier, [line])).toEqual([
    blankLine({ drug: 'Amoxicillin', form: 'CAPSULE', dose: '1', frequency: 'TDS', durationDays: 5 }),
  ]);
});
