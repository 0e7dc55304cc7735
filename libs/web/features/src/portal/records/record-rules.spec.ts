import type { OwnMedicineFragment, OwnRecordFragment } from '../record-documents';
import {
  diagnosisText,
  fileSize,
  history,
  isTaken,
  medicineState,
  newestFirst,
  recordIdOf,
  takenNow,
  todayAt,
} from './record-rules';
import { APPOINTMENT_WORDS, RECORD_WORDS } from '../words';
import { learnWords } from '../learn-words';

beforeAll(() => learnWords([APPOINTMENT_WORDS, RECORD_WORDS]));

const TODAY = '2026-11-25';
/** 25 November, 01:30 in India, while it is still the 24th in London. */
const NOW = Date.parse('2026-11-24T20:00:00Z');
const INDIA = { id: 'b1', timeZone: 'Asia/Kolkata' };

const medicine = (changes: Partial<OwnMedicineFragment> = {}): OwnMedicineFragment => ({
  id: 'm1',
  createdAt: '2026-11-25T04:00:00.000Z',
  drug: 'Paracetamol',
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'TDS',
  durationDays: 5,
  instructions: null,
  startsOn: '2026-11-21',
  endsOn: TODAY,
  withdrawnAt: null,
  withdrawReason: null,
  branch: INDIA,
  ...changes,
});
const record = (changes: Partial<OwnRecordFragment> = {}): OwnRecordFragment => ({
  id: 'r1',
  createdAt: '2026-11-21T04:00:00.000Z',
  version: 1,
  signedOn: '2026-11-21',
  branch: { ...INDIA, phone: null },
  doctor: { id: 'd1', fullName: 'Dr Anand Rao', specialization: 'Cardiology', isActive: true },
  diagnoses: [{ id: 'x1', code: 'J02.9', text: 'Acute pharyngitis', isProvisional: false }],
  prescription: [medicine()],
  ...changes,
});

describe('What is taken now', () => {
  it.each([
    ['until today', {}, true],
    ['until yesterday', { endsOn: '2026-11-24' }, false],
    ['for life', { endsOn: null, durationDays: null }, true],
    ['when needed', { endsOn: null, durationDays: null, frequency: 'SOS' }, true],
    ['once, today', { endsOn: null, durationDays: null, frequency: 'STAT', startsOn: TODAY }, true],
    ['once, days ago', { endsOn: null, durationDays: null, frequency: 'STAT' }, false],
    ['what was taken back', { withdrawnAt: '2026-11-25T05:00:00.000Z' }, false],
    ['what was taken back though for life', { endsOn: null, withdrawnAt: '2026-11-25T05:00:00.000Z' }, false],
  ] as const)('%s', (_what, changes, taken) => {
    expect(isTaken(medicine(changes), TODAY)).toBe(taken);
  });

  it('goes by the day where the branch is, not by that of London', () => {
    expect(todayAt(INDIA, NOW)).toBe(TODAY);
    const last = medicine({ endsOn: '2026-11-24' });
    expect(takenNow([last], NOW)).toEqual([]);
    expect(takenNow([{ ...last, branch: { id: 'b2', timeZone: 'Europe/London' } }], NOW)).toHaveLength(1);
  });

  it('says until when, until when it was, or why no longer', () => {
    expect(medicineState(medicine(), TODAY)).toBe('Until Wed 25 Nov');
    expect(medicineState(medicine({ endsOn: '2025-11-24' }), TODAY)).toBe('Was until Mon 24 Nov 2025');
    expect(medicineState(medicine({ endsOn: null }), TODAY)).toBe('');
    const withdrawn = medicine({ withdrawnAt: '2026-11-25T05:00:00.000Z', withdrawReason: 'Upsets the stomach' });
    expect(medicineState(withdrawn, TODAY)).toBe('Stopped by the doctor: Upsets the stomach');
    expect(medicineState({ ...withdrawn, withdrawReason: null }, TODAY)).toBe('Stopped by the doctor.');
  });
});

describe('The history', () => {
  it('has each consultation, followed by what it prescribed', () => {
    expect(history([record()], 'all', NOW)).toEqual([
      {
        id: 'consultation r1',
        kind: 'consultations',
        recordId: 'r1',
        title: 'Acute pharyngitis',
        lines: ['Sat 21 Nov', 'Dr Anand Rao, Cardiology'],
        pill: null,
      },
      {
        id: 'medicines r1',
        kind: 'medicines',
        recordId: 'r1',
        title: 'Paracetamol 500\u00a0mg',
        lines: ['Sat 21 Nov', 'Prescribed by Dr Anand Rao'],
        pill: { word: 'Taken now', tone: 'good' },
      },
    ]);
  });

  it('shows one kind alone', () => {
    const both = [record(), record({ id: 'r2', prescription: [] })];
    expect(history(both, 'consultations', NOW).map(({ id }) => id)).toEqual(['consultation r1', 'consultation r2']);
    expect(history(both, 'medicines', NOW).map(({ id }) => id)).toEqual(['medicines r1']);
  });

  it('says of a consultation that it was corrected, and of a prescription that it was stopped', () => {
    const stopped = medicine({ withdrawnAt: '2026-11-25T05:00:00.000Z' });
    const over = medicine({ endsOn: '2026-11-22' });
    const pills = (...prescription: OwnMedicineFragment[]) =>
      history([record({ version: 2, prescription })], 'all', NOW).map(({ pill }) => pill?.word);
    expect(pills(stopped)).toEqual(['Corrected', 'Stopped']);
    expect(pills(stopped, medicine())).toEqual(['Corrected', 'Taken now']);
    expect(pills(over)).toEqual(['Corrected', undefined]);
  });

  it('has words where nothing was diagnosed, and says what is not certain', () => {
    const [entry] = history([record({ diagnoses: [] })], 'all', NOW);
    expect(entry.title).toBe('Consultation');
    const unsure = { id: 'x', code: 'R50.9', text: 'Fever', isProvisional: true };
    expect(diagnosisText(unsure)).toBe('Fever (not certain yet)');
    expect(diagnosisText({ ...unsure, text: '', isProvisional: false })).toBe('R50.9');
  });

  it('begins with the newest', () => {
    const young = record({ id: 'r2', createdAt: '2026-11-22T04:00:00.000Z' });
    expect(newestFirst([record(), young]).map(({ id }) => id)).toEqual(['r2', 'r1']);
  });
});

it.each([
  ['/portal/records/01a229e2-8f05-74e3-bb3e-28793f1d4e12', '01a229e2-8f05-74e3-bb3e-28793f1d4e12'],
  ['/portal/records/readers', undefined],
  ['/portal/bills/01a229e2-8f05-74e3-bb3e-28793f1d4e12', undefined],
  [null, undefined],
])('A message with the link %p is about the record %p', (link, id) => {
  expect(recordIdOf(link)).toBe(id);
});

it('The size of a file is said in round figures', () => {
  expect([1, 340_400, 2_440_000].map(fileSize)).toEqual(['1 kB', '340 kB', '2.4 MB']);
});
