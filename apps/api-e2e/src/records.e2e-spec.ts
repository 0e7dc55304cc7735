import { recountFigures } from '@medicare/features';
import { type RunningApi, startApi } from './kit/api';
import { wrongFigures } from './kit/figures';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter, zoneInTheMorning } from './kit/schedules';
import { sealed } from './kit/settled';
import { rowCounts } from './kit/whole-database';

let api: RunningApi;
let main: string;
let patientId: string;
let visit: string;
let colleagueId: string;
const people = {} as Record<'desk' | 'doctor' | 'colleague' | 'nurse' | 'pharmacist' | 'patient' | 'admin', Person>;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  const doctorId = await makeWorkingDoctor(api.store, main);
  colleagueId = await makeWorkingDoctor(api.store, main);
  patientId = (await makePatient(api.store, main, { fullName: 'Asha Rao', allergies: 'Penicillin (rash)' })).id;
  people.admin = await makePerson(api, 'ADMIN', [main]);
  people.desk = await makePerson(api, 'RECEPTIONIST', [main]);
  people.doctor = await makePerson(api, 'DOCTOR', [main], { doctorId });
  people.colleague = await makePerson(api, 'DOCTOR', [main], { doctorId: colleagueId });
  people.nurse = await makePerson(api, 'NURSE', [main]);
  people.pharmacist = await makePerson(api, 'PHARMACIST', [main]);
  people.patient = await makePerson(api, 'PATIENT', [main], { patientId });
  visit = await book(api, people.desk.token, { doctorId, patientId, startsAt: quarter(4) });
});
afterEach(async () => {
  expect(await recountFigures(api.store, { mend: false })).toEqual([]);
  expect(await wrongFigures(api.store)).toEqual([]);
  await api.stop();
});

const RECORD = `id status version complaint advice followUpOn vitalSigns { systolicMmHg pulsePerMinute measuredBy { id } }
  diagnoses { code text isProvisional } prescription { drug dose frequency endsOn pieces overrideReason isCurrent }
  versions { number reason complaint prescription { drug isCurrent } } drafts { revision basedOn content }`;
interface Recorded {
  id: string;
  status: string;
  version: number;
  drafts: { revision: number; basedOn: number; content: string }[];
  [field: string]: unknown;
}

const as = (who: keyof typeof people) => {
  const ask = <T>(query: string, variables: object = {}) =>
    api.ask<Record<string, T>>(query, variables as Record<string, unknown>, people[who].token);
  return {
    begin: (input: object = { appointmentId: visit }) =>
      ask<Recorded>(
        `mutation ($input: CreateMedicalRecordInput!) { createMedicalRecord(input: $input) { ${RECORD} } }`,
        { input },
      ),
    save: (id: string, revision: number, content: object) =>
      ask<{ revision: number }>(
        'mutation ($id: ID!, $r: Int!, $c: RecordContentInput!) { saveRecordDraft(recordId: $id, revision: $r, content: $c) { revision content } }',
        { id, r: revision, c: content },
      ),
    sign: (id: string, content: object) =>
      ask<Recorded>(
        `mutation ($id: ID!, $c: RecordContentInput!) { signMedicalRecord(id: $id, content: $c) { ${RECORD} } }`,
        { id, c: content },
      ),
    amend: (id: string, version: number, content: object, reason = 'Dose was wrong') =>
      ask<Recorded>(
        `mutation ($id: ID!, $i: AmendMedicalRecordInput!) { amendMedicalRecord(id: $id, input: $i) { ${RECORD} } }`,
        {
          id,
          i: { version, reason, content },
        },
      ),
    discard: (id: string) => ask<boolean>('mutation ($id: ID!) { discardRecordDraft(recordId: $id) }', { id }),
    open: (reason?: string) =>
      ask<{ id: string }>('mutation ($p: ID!, $r: String) { openChart(patientId: $p, reason: $r) { id openUntil } }', {
        p: patientId,
        r: reason,
      }),
    measure: (signs: object, input: object = { appointmentId: visit }) =>
      ask<{ id: string }>(
        'mutation ($i: MeasureVitalSignsInput!) { measureVitalSigns(input: $i) { id systolicMmHg } }',
        { i: { ...input, signs } },
      ),
    read: (id: string) => ask<Recorded | null>(`query ($id: ID!) { medicalRecord(id: $id) { ${RECORD} } }`, { id }),
    ask,
  };
};

const FEVER = {
  complaint: 'Fever for three days',
  diagnoses: [{ code: 'J06.9', text: 'Acute upper respiratory infection' }],
  prescription: [
    { drug: 'Paracetamol', strength: '500 mg', form: 'TABLET', dose: '1', frequency: 'TDS', durationDays: 5 },
  ],
  advice: 'Rest and fluids',
};
const begun = async (): Promise<string> => dataOf(await as('doctor').begin()).createMedicalRecord.id;
const signed = async (content: object = FEVER): Promise<string> => {
  const id = await begun();
  dataOf(await as('doctor').sign(id, content));
  return id;
};
const faultsOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }): string[] =>
  ((answer.errors?.[0].extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );

describe('a consultation', () => {
  test('is begun with what the nurse measured, kept while it is written, and frozen by the signature', async () => {
    dataOf(await as('nurse').measure({ systolicMmHg: 128, diastolicMmHg: 82, pulsePerMinute: 76 }));
    const record = dataOf(await as('doctor').begin()).createMedicalRecord;
    expect(record).toMatchObject({ status: 'DRAFT', version: 0 });
    expect(JSON.parse(record.drafts[0].content)).toMatchObject({
      vitalSigns: { systolicMmHg: 128, pulsePerMinute: 76 },
    });
    expect(dataOf(await as('doctor').begin()).createMedicalRecord.id).toBe(record.id); // one visit, one record
    const vitalSigns = { systolicMmHg: 128, diastolicMmHg: 82, pulsePerMinute: 76 };
    expect(
      dataOf(await as('doctor').save(record.id, 1, { complaint: 'Fev', prescription: [{ drug: '' }] })).saveRecordDraft
        .revision,
    ).toBe(2);
    const done = dataOf(await as('doctor').sign(record.id, { ...FEVER, vitalSigns })).signMedicalRecord;
    expect(done).toMatchObject({
      status: 'SIGNED',
      version: 1,
      complaint: 'Fever for three days',
      vitalSigns: { systolicMmHg: 128, measuredBy: null }, // accounts are their own; that it is the nurse's row is told below
      diagnoses: [{ code: 'J06.9', isProvisional: false }],
      prescription: [{ drug: 'Paracetamol', frequency: 'TDS', pieces: 15, isCurrent: true }],
      versions: [{ number: 1, reason: null }],
      drafts: [],
    });
    expect(await rowCounts(api.store)).toMatchObject({ vital_sign_measurement: 1, record_draft: 0 });
    expect(codeOf(await as('doctor').sign(record.id, FEVER))).toBe('INVALID_TRANSITION');
    expect(codeOf(await as('doctor').begin())).toBeNull(); // the visit's record is still that one
  });

  test('two windows do not overwrite each other’s draft', async () => {
    const id = await begun();
    dataOf(await as('doctor').save(id, 1, { complaint: 'One' }));
    const late = await as('doctor').save(id, 1, { complaint: 'Other' });
    expect(late.errors?.[0]).toMatchObject({ extensions: { code: 'STALE_WRITE', currentVersion: 2 } });
  });

  test('what is missing or cannot be is told at its field, and nothing is signed', async () => {
    const id = await begun();
    expect(faultsOf(await as('doctor').sign(id, {}))).toEqual(['complaint required']);
    const bad = {
      complaint: 'x',
      vitalSigns: { temperatureCelsius: 98.6, systolicMmHg: 80, diastolicMmHg: 90 },
      diagnoses: [
        { code: 'flu', text: 'Flu' },
        { code: 'J10.1', text: '' },
      ],
      prescription: [{ drug: 'Ibuprofen', dose: '', durationDays: 0 }],
      followUpOn: '2001-01-01',
    };
    expect(faultsOf(await as('doctor').sign(id, bad))).toEqual([
      'vitalSigns.temperatureCelsius range',
      'diagnoses.0.code form',
      'diagnoses.1.text required',
      'prescription.0.dose required',
      'prescription.0.form form',
      'prescription.0.frequency form',
      'prescription.0.durationDays range',
      'followUpOn future',
    ]);
    expect(faultsOf(await as('doctor').save(id, 1, bad))).toEqual(['vitalSigns.temperatureCelsius range']);
    expect(dataOf(await as('doctor').read(id)).medicalRecord).toMatchObject({ status: 'DRAFT', version: 0 });
  });

  test('a recorded allergy and an active drug must be answered with a reason', async () => {
    await signed();
    const second = dataOf(await as('doctor').begin({ patientId })).createMedicalRecord.id;
    const line = { form: 'CAPSULE', dose: '1', frequency: 'BD', durationDays: 5 };
    const lines = [
      { ...line, drug: 'Amoxicillin + clavulanic acid' },
      { ...line, drug: 'paracetamol' },
    ];
    const content = { complaint: 'Ear ache', prescription: lines };
    expect(faultsOf(await as('doctor').sign(second, content))).toEqual([
      'prescription.0.overrideReason warning',
      'prescription.1.overrideReason warning',
    ]);
    const reasoned = {
      ...content,
      prescription: lines.map((each) => ({ ...each, overrideReason: 'Tolerated in May' })),
    };
    expect(codeOf(await as('doctor').sign(second, reasoned))).toBeNull();
  });

  test('an amendment is a new version with a reason; the ones before stay readable', async () => {
    const id = await signed();
    const other = { ...FEVER, prescription: [{ ...FEVER.prescription[0], drug: 'Ibuprofen' }] };
    expect(faultsOf(await as('doctor').amend(id, 1, other, ' '))).toEqual(['reason required']);
    dataOf(await as('doctor').save(id, 0, other)); // the amendment is a draft of its own while it is written
    expect(dataOf(await as('doctor').read(id)).medicalRecord).toMatchObject({
      prescription: [{ drug: 'Paracetamol' }],
      drafts: [{ basedOn: 1 }],
    });
    expect(dataOf(await as('doctor').amend(id, 1, other)).amendMedicalRecord).toMatchObject({
      version: 2,
      prescription: [{ drug: 'Ibuprofen', isCurrent: true }],
      versions: [
        { number: 2, reason: 'Dose was wrong', prescription: [{ drug: 'Ibuprofen', isCurrent: true }] },
        { number: 1, reason: null, prescription: [{ drug: 'Paracetamol', isCurrent: false }] },
      ],
      drafts: [],
    });
    expect((await as('doctor').amend(id, 1, other)).errors?.[0]).toMatchObject({
      extensions: { code: 'STALE_WRITE', currentVersion: 2 },
    });
    const draft = dataOf(await as('doctor').begin({ patientId })).createMedicalRecord.id;
    expect(codeOf(await as('doctor').amend(draft, 0, FEVER))).toBe('INVALID_TRANSITION');
  });

  test('of many signatures at once exactly one counts', async () => {
    const id = await begun();
    const answers = await Promise.all(Array.from({ length: 12 }, () => as('doctor').sign(id, FEVER)));
    expect(answers.map(codeOf).filter((code) => code === null)).toHaveLength(1);
    expect(new Set(answers.map(codeOf))).toEqual(new Set([null, 'INVALID_TRANSITION']));
    const begins = await Promise.all(Array.from({ length: 12 }, () => as('doctor').begin({ appointmentId: visit })));
    expect(new Set(begins.map((answer) => dataOf(answer).createMedicalRecord.id))).toEqual(new Set([id]));
    expect(await rowCounts(api.store)).toMatchObject({ record_version: 1, prescription: 1 });
  });
});

test('the most frequent diagnoses are counted as they are signed, and follow an amendment', async () => {
  const top = async (): Promise<unknown> =>
    dataOf(await as('admin').ask<{ topDiagnoses: object[] }>('{ analytics { topDiagnoses { code count } } }')).analytics
      .topDiagnoses;
  const id = await signed();
  expect(await top()).toEqual([{ code: 'J06.9', count: 1 }]);
  const diagnoses = [{ code: 'J20.9', text: 'Acute bronchitis' }];
  dataOf(await as('doctor').amend(id, 1, { ...FEVER, diagnoses }));
  expect(await top()).toEqual([{ code: 'J20.9', count: 1 }]);
});

describe('who sees what of it', () => {
  test('a draft is its author’s alone, and thrown away it is nobody’s', async () => {
    const id = await begun();
    for (const who of ['colleague', 'admin', 'patient'] as const)
      expect(dataOf(await as(who).read(id)).medicalRecord).toBeNull();
    for (const who of ['nurse', 'desk', 'pharmacist'] as const)
      expect(codeOf(await as(who).read(id))).toBe('FORBIDDEN');
    expect(codeOf(await as('colleague').sign(id, FEVER))).toBe('NOT_FOUND');
    dataOf(await as('doctor').discard(id));
    expect(dataOf(await as('doctor').read(id)).medicalRecord).toBeNull();
    expect(dataOf(await as('doctor').begin()).createMedicalRecord.id).not.toBe(id);
  });

  test('nobody of the staff but its author reads a signed record before the chart is opened, and the patient sees who did', async () => {
    const id = await signed();
    expect(dataOf(await as('admin').read(id)).medicalRecord).toBeNull();
    expect(dataOf(await as('colleague').read(id)).medicalRecord).toBeNull();
    expect(codeOf(await as('colleague').open('Curious'))).toBe('FORBIDDEN');
    expect(faultsOf(await as('admin').open())).toEqual(['reason required']);
    for (const who of ['admin', 'colleague'] as const)
      expect(faultsOf(await as(who).open('why '.repeat(100)))).toEqual(['reason length']);
    expect(codeOf(await as('desk').open('Curious'))).toBe('FORBIDDEN');
    dataOf(await as('admin').open('Complaint of the patient'));
    expect(dataOf(await as('admin').read(id)).medicalRecord).toMatchObject({ complaint: 'Fever for three days' });
    expect(codeOf(await as('admin').sign(id, FEVER))).toBe('FORBIDDEN');
    await book(api, people.desk.token, { doctorId: colleagueId, patientId, startsAt: quarter(8) });
    const [one, again] = [dataOf(await as('colleague').open()), dataOf(await as('colleague').open())];
    expect(one.openChart.id).toBe(again.openChart.id);
    expect(dataOf(await as('colleague').read(id)).medicalRecord).toMatchObject({ status: 'SIGNED', drafts: [] });
    expect(codeOf(await as('colleague').amend(id, 1, FEVER))).toBe('FORBIDDEN');
    const readings = dataOf(
      await as('patient').ask<{ items: object[] }>(
        'query ($p: ID!) { chartReadings(patientId: $p) { items { readerRole reason } } }',
        { p: patientId },
      ),
    ).chartReadings.items;
    expect(readings).toEqual([
      { readerRole: 'DOCTOR', reason: null },
      { readerRole: 'ADMIN', reason: 'Complaint of the patient' },
    ]);
    await sealed(api.store);
    const opened = (await api.store.since(0)).filter(({ type }) => type === 'chart.opened');
    expect(opened).toHaveLength(2);
    expect(JSON.stringify(opened)).not.toContain('Complaint');
  });

  test('an opened chart closes by itself', async () => {
    const id = await signed();
    dataOf(await as('admin').open('Complaint of the patient'));
    await api.store.run((tx) => tx.query('UPDATE chart_reading SET open_until = $1', [new Date(Date.now() - 1000)]), {
      actorId: null,
      withoutEvent: 'the hour is over',
    });
    expect(dataOf(await as('admin').read(id)).medicalRecord).toBeNull();
  });

  test('the patient has the whole history in one question, the pharmacist the prescription, and others what is theirs', async () => {
    await signed();
    const history = `query ($p: ID!) { patientHistory(patientId: $p) { fullName appointments { id } bills { id }
      records { complaint diagnoses { code } } prescriptions { drug } vitalSigns { systolicMmHg } chartReadings { readerRole } } }`;
    const own = dataOf(await as('patient').ask(history, { p: patientId })).patientHistory;
    expect(own).toMatchObject({
      appointments: [{ id: visit }],
      records: [{ complaint: 'Fever for three days' }],
      prescriptions: [{ drug: 'Paracetamol' }],
    });
    const atTheDesk = dataOf(await as('desk').ask(history, { p: patientId })).patientHistory;
    expect(atTheDesk).toMatchObject({
      appointments: [{ id: visit }],
      records: [],
      prescriptions: [],
      chartReadings: [],
    });
    const PRESCRIBED = 'query ($p: ID!) { prescriptions(patientId: $p) { items { drug pieces } } }';
    expect(dataOf(await as('pharmacist').ask(PRESCRIBED, { p: patientId })).prescriptions).toEqual({
      items: [{ drug: 'Paracetamol', pieces: 15 }],
    });
    expect(codeOf(await as('pharmacist').ask(history, { p: patientId }))).toBe('FORBIDDEN');
    expect(codeOf(await as('desk').ask(PRESCRIBED, { p: patientId }))).toBe('FORBIDDEN');
    const stranger = await makePerson(api, 'PATIENT', [main], { patientId: (await makePatient(api.store, main)).id });
    expect(dataOf(await api.ask(history, { p: patientId }, stranger.token))).toEqual({ patientHistory: null });
  });
});

test('vital signs that cannot be are refused at their field, and nothing is kept', async () => {
  expect(faultsOf(await as('nurse').measure({ temperatureCelsius: 101, pulsePerMinute: 71.5 }))).toEqual([
    'signs.pulsePerMinute range',
    'signs.temperatureCelsius range',
  ]);
  expect(faultsOf(await as('nurse').measure({}))).toEqual(['signs required']);
  expect(faultsOf(await as('nurse').measure({ painOutOfTen: 3 }, {}))).toEqual(['appointmentId required']);
  expect(codeOf(await as('desk').measure({ painOutOfTen: 3 }))).toBe('FORBIDDEN');
  expect(codeOf(await as('nurse').measure({ painOutOfTen: 3 }, { appointmentId: patientId }))).toBe('NOT_FOUND');
  expect(await rowCounts(api.store)).toMatchObject({ vital_sign_measurement: 0 });
});
