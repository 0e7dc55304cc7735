import {
  BLANK_RECORD,
  draftRecordFaults,
  isIcd10Code,
  type PrescriptionLine,
  type RecordContent,
  recordFaults,
} from './record-content';

const LINE: PrescriptionLine = {
  drug: 'Paracetamol',
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'TDS',
  durationDays: 3,
  instructions: '',
  overrideReason: '',
};
const GOOD: RecordContent = {
  ...BLANK_RECORD,
  complaint: 'Cough',
  diagnoses: [{ code: 'J06.9', text: 'Upper respiratory infection', isProvisional: false }],
  prescription: [LINE],
  followUpOn: '2026-12-01',
};
const today = '2026-11-25';
const faults = (more: Partial<RecordContent>): string[] =>
  recordFaults({ ...GOOD, ...more }, today).map(({ path, rule }) => `${path} ${rule}`);

test('a whole record can be signed; one of a few words, too', () => {
  expect(faults({})).toEqual([]);
  expect(recordFaults({ ...BLANK_RECORD, advice: 'Come again if it gets worse' }, today)).toEqual([]);
});
test('an empty one cannot, also if something was measured', () =>
  expect(recordFaults({ ...BLANK_RECORD, complaint: ' ', vitalSigns: { pulsePerMinute: 70 } }, today)).toMatchObject([
    { path: 'complaint', rule: 'required' },
  ]));

test.each([
  [{ diagnoses: [{ code: '', text: 'Cough', isProvisional: true }] }, 'diagnoses.0.code form'],
  [{ diagnoses: [GOOD.diagnoses[0], GOOD.diagnoses[0]] }, 'diagnoses.1.code unique'],
  [{ prescription: [{ ...LINE, drug: ' ' }] }, 'prescription.0.drug required'],
  [{ prescription: [{ ...LINE, form: null }] }, 'prescription.0.form form'],
  [{ prescription: [{ ...LINE, frequency: null }] }, 'prescription.0.frequency form'],
  [{ prescription: [{ ...LINE, durationDays: 366 }] }, 'prescription.0.durationDays range'],
  [{ prescription: [{ ...LINE, durationDays: 1.5 }] }, 'prescription.0.durationDays range'],
  [{ followUpOn: today }, 'followUpOn future'],
  [{ followUpOn: '2028-11-25' }, 'followUpOn future'],
  [{ complaint: 'x'.repeat(4001) }, 'complaint length'],
  [{ prescription: Array.from({ length: 31 }, () => LINE) }, 'prescription length'],
] as [Partial<RecordContent>, string][])('%j is refused at its field', (more, fault) =>
  expect(faults(more)).toContain(fault),
);

test('a draft may lack anything, and may not hold what cannot be', () => {
  expect(
    draftRecordFaults({ ...GOOD, diagnoses: [{ code: '', text: '', isProvisional: false }], followUpOn: '1999-01-01' }),
  ).toEqual([]);
  expect(draftRecordFaults({ ...GOOD, vitalSigns: { pulsePerMinute: 999 } })).toHaveLength(1);
});

test.each(['J06.9', 'A00', 'U07.1', 'E11.65', 'S72.001A', 'C7A.0'])('%s is a code', (code) =>
  expect(isIcd10Code(code)).toBe(true),
);
test.each(['', 'J6', 'j06.9', 'J06.', 'J06.12345', '106.9', 'J06.9 '])('%p is none', (code) =>
  expect(isIcd10Code(code)).toBe(false),
);
