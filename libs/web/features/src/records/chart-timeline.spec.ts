import { type ChartPatient, ENTRY_KINDS, chartDays, entryCounts, linePath, trendsOf } from './chart-timeline';

const prescription = (id: string, facts: object) => ({
  id,
  drug: 'Paracetamol',
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'TDS',
  durationDays: 5,
  isCurrent: true,
  createdAt: '2026-11-24T05:00:00Z',
  record: { id: 'record', signedAt: '2026-11-24T05:00:00Z', doctor: { fullName: 'Dr Rao' } },
  ...facts,
});
const patient = {
  appointments: [
    {
      id: 'visit',
      status: 'COMPLETED',
      startsAt: '2026-11-24T04:30:00Z',
      reason: 'Fever',
      doctor: { fullName: 'Dr Rao', specialization: 'Cardiology' },
    },
  ],
  records: [
    {
      id: 'record',
      status: 'SIGNED',
      version: 2,
      createdAt: '2026-11-24T04:40:00Z',
      signedAt: '2026-11-24T05:00:00Z',
      complaint: 'Fever for three days',
      advice: null,
      diagnoses: [{ code: 'J06.9', text: 'Cold', isProvisional: true }],
      doctor: { fullName: 'Dr Rao' },
    },
  ],
  prescriptions: [
    prescription('a', {}),
    prescription('b', { drug: 'Cetirizine' }),
    prescription('old', { isCurrent: false }),
  ],
  bills: [
    {
      id: 'bill',
      number: 'MAIN/26-27/000001',
      createdAt: '2026-11-24T19:00:00Z',
      issuedAt: '2026-11-24T19:00:00Z',
      total: 50_000,
      due: 20_000,
    },
  ],
  attachments: [
    {
      id: 'x1',
      createdAt: '2026-11-02T04:20:00Z',
      kind: 'X_RAY',
      title: 'Chest, front',
      uploadedByName: 'Latha Pillai',
      isRemoved: false,
      record: null,
    },
  ],
  vitalSigns: [
    { id: 'new', createdAt: '2026-11-24T04:35:00Z', systolicMmHg: 150, diastolicMmHg: 85, pulsePerMinute: null },
    { id: 'earlier', createdAt: '2026-10-01T04:35:00Z', systolicMmHg: 130, diastolicMmHg: 80, pulsePerMinute: 70 },
  ],
} as unknown as ChartPatient;

test('days are those of the branch, the newest first, and a prescription is its current lines together', () => {
  const days = chartDays(patient, new Set(ENTRY_KINDS), 'Asia/Kolkata', null);
  // Half past midnight in India: the bill is of the next day there.
  expect(days.map(({ day, entries }) => [day, ...entries.map(({ title }) => title)])).toEqual([
    ['2026-11-25', 'Bill MAIN/26-27/000001'],
    ['2026-11-24', 'Record', 'Prescription', 'Vitals', 'Appointment, Cardiology'],
    ['2026-11-02', 'X-ray or scan'],
    ['2026-10-01', 'Vitals'],
  ]);
  const [record, prescribed, vitals] = days[1].entries;
  expect(record).toMatchObject({
    lines: ['Fever for three days', 'J06.9 Cold, not sure yet'],
    state: { words: 'Version 2' },
  });
  expect(prescribed.lines).toEqual([
    'Paracetamol 500 mg, tablet: 1 tablet, three times a day, for 5 days',
    'Cetirizine 500 mg, tablet: 1 tablet, three times a day, for 5 days',
  ]);
  expect(vitals).toMatchObject({ lines: ['Blood pressure 150/85 mmHg, high'], state: { tone: 'warn' } });
});

test('one kind can be shown alone, and each says how many there are', () => {
  const shown = chartDays(patient, new Set(['vitals']), 'Asia/Kolkata', null);
  expect(shown.flatMap(({ entries }) => entries.map(({ kind }) => kind))).toEqual(['vitals', 'vitals']);
  expect(entryCounts(patient)).toEqual({
    appointments: 1,
    records: 1,
    prescriptions: 1,
    bills: 1,
    vitals: 2,
    files: 1,
  });
});

test('a trend runs from the oldest to the newest, over those that were measured', () => {
  expect(trendsOf(patient, 6)).toEqual([
    {
      name: 'systolicMmHg',
      points: [
        { at: '2026-10-01T04:35:00Z', value: 130 },
        { at: '2026-11-24T04:35:00Z', value: 150 },
      ],
    },
    {
      name: 'diastolicMmHg',
      points: [
        { at: '2026-10-01T04:35:00Z', value: 80 },
        { at: '2026-11-24T04:35:00Z', value: 85 },
      ],
    },
    { name: 'pulsePerMinute', points: [{ at: '2026-10-01T04:35:00Z', value: 70 }] },
  ]);
});

test('a line goes from the foot to the head of its box; one that stays runs in the middle', () => {
  expect(linePath([130, 150], 100, 20)).toBe('M0.0 20.0 L100.0 0.0');
  expect(linePath([70, 70, 70], 100, 20)).toBe('M0.0 10.0 L50.0 10.0 L100.0 10.0');
});
