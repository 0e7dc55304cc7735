import type { MedicalRecord, Prescription, RecordVersion } from '@medicare/data';
import { type Actor, Reads, RULES } from '@medicare/platform';
import { actorOf, bench, dataOf, keyOf, rowsOf, useBench } from './kit/bench';
import { makeSchema } from './kit/process';
import { firstDifference } from './kit/row-by-row';

useBench();

type RowRule = (typeof RULES.visible)[string];
/** The rule with one role's part replaced. */
const forRole =
  (name: string, role: Actor['role'], rule: RowRule): RowRule =>
  (who, a) =>
    who.role === role ? rule(who, a) : RULES.visible[name](who, a);
const ofPatient: RowRule = (who, a) => `${a}.patient_id = ${who.bind('patientId')}`;
const inBranch: RowRule = (who, a) => who.inBranches(`${a}.branch_id`);
const hasOnceOpened: RowRule = (who, a) =>
  `${a}.status = 'SIGNED' AND EXISTS (SELECT 1 FROM chart_reading c WHERE c.patient_id = ${a}.patient_id AND c.reader_id = ${who.bind('accountId')})`;
const isOpenForAnybody: RowRule = (_, a) =>
  `${a}.status = 'SIGNED' AND EXISTS (SELECT 1 FROM chart_reading c WHERE c.patient_id = ${a}.patient_id AND c.open_until > CURRENT_TIMESTAMP)`;

const HALF_OPEN: [what: string, entity: string, rule: RowRule][] = [
  ['drafts to their patients', 'MedicalRecord', forRole('MedicalRecord', 'PATIENT', ofPatient)],
  [
    'signed records of others to patients',
    'MedicalRecord',
    forRole('MedicalRecord', 'PATIENT', (_, a) => `${a}.status = 'SIGNED'`),
  ],
  ['charts whose time is over', 'MedicalRecord', forRole('MedicalRecord', 'ADMIN', hasOnceOpened)],
  ['charts that a colleague has opened', 'MedicalRecord', forRole('MedicalRecord', 'ADMIN', isOpenForAnybody)],
  [
    'signed records without opening the chart to administrators',
    'MedicalRecord',
    forRole('MedicalRecord', 'ADMIN', (_, a) => `${a}.status = 'SIGNED'`),
  ],
  [
    'what they have thrown away to doctors',
    'MedicalRecord',
    forRole('MedicalRecord', 'DOCTOR', (who, a) => `${a}.doctor_id = ${who.bind('doctorId')}`),
  ],
  [
    'drafts of colleagues in an opened chart to doctors',
    'MedicalRecord',
    forRole(
      'MedicalRecord',
      'DOCTOR',
      (who, a) =>
        `(${RULES.visible['MedicalRecord'](who, a)}) OR (${a}.status = 'DRAFT' AND EXISTS (SELECT 1 FROM chart_reading c WHERE c.patient_id = ${a}.patient_id AND c.reader_id = ${who.bind('accountId')} AND c.open_until > CURRENT_TIMESTAMP))`,
    ),
  ],
  ['records of the branch to nurses', 'MedicalRecord', forRole('MedicalRecord', 'NURSE', inBranch)],
  ['records to keys', 'MedicalRecord', forRole('MedicalRecord', 'API_KEY', inBranch)],
  ['drafts of colleagues to doctors', 'RecordDraft', forRole('RecordDraft', 'DOCTOR', () => 'TRUE')],
  ['superseded prescriptions to pharmacists', 'Prescription', forRole('Prescription', 'PHARMACIST', inBranch)],
  [
    'prescriptions of other branches to pharmacists',
    'Prescription',
    forRole('Prescription', 'PHARMACIST', (_, a) => `${a}.record_id IS NOT NULL`),
  ],
  ['prescriptions of the branch to cashiers', 'Prescription', forRole('Prescription', 'CASHIER', inBranch)],
  [
    'what was measured in other branches to nurses',
    'VitalSignMeasurement',
    forRole('VitalSignMeasurement', 'NURSE', () => 'TRUE'),
  ],
  [
    'what was measured of strangers to doctors',
    'VitalSignMeasurement',
    forRole('VitalSignMeasurement', 'DOCTOR', inBranch),
  ],
  ['what was entered in error to patients', 'Attachment', forRole('Attachment', 'PATIENT', ofPatient)],
  [
    'files of drafts to patients',
    'Attachment',
    forRole('Attachment', 'PATIENT', (who, a) => `${ofPatient(who, a)} AND ${a}.removed_at IS NULL`),
  ],
  ['files of colleagues to nurses', 'Attachment', forRole('Attachment', 'NURSE', inBranch)],
  ['files of charts that are not opened to doctors', 'Attachment', forRole('Attachment', 'DOCTOR', inBranch)],
  ['files of charts that are not opened to administrators', 'Attachment', forRole('Attachment', 'ADMIN', inBranch)],
  ['files to keys without the scope', 'Attachment', forRole('Attachment', 'API_KEY', inBranch)],
  ['who else reads to doctors', 'ChartReading', forRole('ChartReading', 'DOCTOR', inBranch)],
  ['who reads others to patients', 'ChartReading', forRole('ChartReading', 'PATIENT', () => 'TRUE')],
];

test('every row of records is found by those for whom it exists, and by no others', async () => {
  for (const name of new Set([...HALF_OPEN.map(([, entity]) => entity), 'RecordVersion', 'RecordDiagnosis']))
    expect({ name, wrong: await firstDifference(name, rowsOf(name), bench.reads) }).toEqual({ name, wrong: null });
}, 120_000);

test.each(HALF_OPEN)('a rule that shows %s is noticed', async (_what, name, rule) => {
  const rules = { ...RULES, visible: { ...RULES.visible, [name]: rule } };
  expect(await firstDifference(name, rowsOf(name), new Reads(bench.store, await makeSchema(), rules))).not.toBeNull();
});

test('a patient reads what was signed, every version of it, and who opened the chart', async () => {
  const actor = actorOf('PATIENT');
  interface Own {
    patientHistory: { records: { id: string; versions: { id: string }[] }[]; chartReadings: { readerName: string }[] };
  }
  const { patientHistory } = await dataOf<Own>(
    'query ($id: ID!) { patientHistory(patientId: $id) { records(first: 100) { id versions(first: 100) { id } } chartReadings(first: 100) { readerName } } }',
    actor,
    { id: actor.patientId },
  );
  const own = rowsOf<MedicalRecord>('MedicalRecord').filter((row) => row.patientId === actor.patientId);
  const signed = own.filter(({ status }) => status === 'SIGNED');
  expect(patientHistory.records.map(({ id }) => id).sort()).toEqual(signed.map(({ id }) => id).sort());
  expect(own.length).toBeGreaterThan(signed.length); // there are drafts, to be hidden
  const versions = rowsOf<RecordVersion>('RecordVersion').filter(({ recordId }) =>
    signed.some(({ id }) => id === recordId),
  );
  expect(patientHistory.records.flatMap((record) => record.versions)).toHaveLength(versions.length);
  expect(versions.length).toBeGreaterThan(signed.length);
  const readings = rowsOf<{ patientId: string }>('ChartReading').filter((row) => row.patientId === actor.patientId);
  expect(patientHistory.chartReadings).toHaveLength(readings.length);
  expect(readings.length).toBeGreaterThan(0);
});

test('a pharmacist sees what is prescribed now in the own branches, and nothing else of a record; a key sees nothing', async () => {
  const ask =
    '{ patients(first: 100, isActive: null) { items { prescriptions(first: 100) { id record { id } version { id } } records { id } vitalSigns { id } } } }';
  interface Seen {
    patients: {
      items: {
        prescriptions: { id: string; record: null; version: null }[];
        records: unknown[];
        vitalSigns: unknown[];
      }[];
    };
  }
  const actor = actorOf('PHARMACIST');
  const seen = (await dataOf<Seen>(ask, actor)).patients.items;
  const prescriptions = seen.flatMap((patient) => patient.prescriptions);
  const current = rowsOf<Prescription>('Prescription').filter(({ recordId }) => recordId !== null);
  expect(prescriptions.length).toBeGreaterThan(0);
  expect(
    prescriptions.filter(({ id }) => !current.some((row) => row.id === id && actor.branchIds.includes(row.branchId))),
  ).toEqual([]);
  expect(prescriptions.filter(({ record, version }) => record !== null || version !== null)).toEqual([]);
  expect(seen.flatMap(({ records, vitalSigns }) => [...records, ...vitalSigns])).toEqual([]);
  const ofKey = (await dataOf<Seen>(ask, keyOf(['patients:read', 'patients:write']))).patients.items;
  expect(ofKey.flatMap((patient) => [...patient.prescriptions, ...patient.records, ...patient.vitalSigns])).toEqual([]);
});
