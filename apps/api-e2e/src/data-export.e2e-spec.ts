import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApi, startApi, WORKSPACE } from './kit/api';
import { billing, freeLine } from './kit/billing';
import { dataOf } from './kit/graphql-client';
import { photo } from './kit/hostile-files';
import { pdfText } from './kit/pdf';
import { makePatient, makePerson, type Person } from './kit/people';
import { makePrescribingHospital, prescribing, type PrescribingHospital } from './kit/prescribing';
import { addHistory } from './kit/process';
import { makeDoctor } from './kit/schedules';
import { relayed, sealed } from './kit/settled';
import { upload } from './kit/uploads';

type Rows = Record<string, unknown>[];
interface OwnData extends Record<string, unknown> {
  person: Record<string, unknown>;
  records: (Record<string, unknown> & { versions: Rows })[];
  bills: (Record<string, unknown> & { lines: Rows; payments: Rows })[];
  attachments: (Record<string, unknown> & { content: string })[];
}

let api: RunningApi;
let hospital: PrescribingHospital;
let does: ReturnType<typeof prescribing>;
beforeEach(async () => {
  api = await startApi();
  hospital = await makePrescribingHospital(api);
  does = prescribing(api, hospital);
});
afterEach(() => api.stop());

const save = (format: 'json' | 'pdf', token?: string): Promise<Response> =>
  fetch(`${api.url}/documents/own-data.${format}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
const json = async ({ token }: Person): Promise<OwnData> => (await (await save('json', token)).json()) as OwnData;
const pdf = async ({ token }: Person): Promise<Buffer> => Buffer.from(await (await save('pdf', token)).arrayBuffer());
const codeOf = async (response: Response): Promise<string> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return `${response.status} ${errors[0].extensions.code}`;
};

/** A patient about whom there is something of everything, and a stranger about whom there is something else. */
async function fill(): Promise<void> {
  const { patientId, people } = hospital;
  const drug = {
    drug: 'Paracetamol',
    strength: '500 mg',
    form: 'TABLET',
    dose: '1',
    frequency: 'TDS',
    durationDays: 3,
  };
  const content = {
    complaint: 'बुखार for three days',
    vitalSigns: { temperatureCelsius: 38.4, pulsePerMinute: 96 },
    diagnoses: [{ code: 'R50.9', text: 'Fever' }],
    prescription: [drug],
    advice: 'Rest and fluids',
  };
  const id = await does.signed(content);
  await does.amend(id, 1, { ...content, diagnoses: [{ code: 'J06.9', text: 'Common cold' }] });
  await upload(
    api.url,
    people.doctor.token,
    { patientId, recordId: id, title: 'Chest' },
    await photo(80, 60).jpeg().toBuffer(),
  );
  const open = 'mutation ($id: ID!) { openChart(patientId: $id, reason: "Second opinion") { id } }';
  dataOf(await api.ask(open, { id: patientId }, people.admin.token));
  const cashier = await makePerson(api, 'CASHIER', [hospital.main]);
  const calls = billing(api, cashier.token);
  const { createBill } = dataOf(await calls.create({ patientId, lines: [freeLine(50_000)] }));
  const bill = dataOf(await calls.issue(createBill.id, createBill.version)).issueBill;
  const pay = 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { id } }';
  const input = {
    billId: bill.id,
    method: 'CARD',
    amount: 50_000,
    reference: '4711',
    idempotencyKey: 'paid-at-the-desk',
  };
  const { recordPayment } = dataOf(await api.ask<{ recordPayment: { id: string } }>(pay, { input }, cashier.token));
  const refund = 'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { id } }';
  const back = { paymentId: recordPayment.id, amount: 10_000, reason: 'Half the work' };
  dataOf(await api.ask(refund, { input: { ...back, idempotencyKey: 'paid-back-later' } }, cashier.token));
  await relayed(api.store);
}

/** Names of all values, such as `bills[].lines[].total`. */
function namesIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, inner]) => namesIn(inner, at ? `${at}.${name}` : name));
}

/** The names that docs/own-data.md describes. */
function describedNames(): Set<string> {
  const text = readFileSync(join(WORKSPACE, 'docs/own-data.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (`.+?) +\|/gm)].map(([, cell]) => cell);
  return new Set(
    rows.flatMap((row) => {
      const [head, tail] = row.split(': ');
      const names = [...(tail ?? head).matchAll(/`([^`]+)`/g)].map(([, name]) => name);
      return tail ? names.map((name) => `${head.replaceAll('`', '')}.${name}`) : names;
    }),
  );
}

test('the JSON file holds everything about the patient, every signed version included, under the names that are described', async () => {
  await fill();
  const data = await json(hospital.people.patient);
  expect(data).toMatchObject({
    format: 'medicare-pro/own-data',
    version: 1,
    person: { fullName: 'Asha देवी Rao', allergies: 'Penicillin (rash)' },
    contact: { address: '7, Lake View' },
    account: { email: hospital.people.patient.email },
    sessions: [{ isCurrent: true }],
    appointments: [{ doctor: { registrationNumber: 'KMC 48211' } }],
    bills: [{ total: 50_000, payments: [{ reference: '4711' }], refunds: [{ amount: 10_000 }], creditNotes: [{}] }],
    vitalSigns: [{ pulsePerMinute: 96, temperatureCelsius: 38.4 }],
    attachments: [{ title: 'Chest' }],
    readers: [{ reason: 'Second opinion' }],
  });
  expect(data.records[0].versions.map(({ number, reason, diagnoses }) => [number, reason, diagnoses])).toEqual([
    [2, 'Dose was wrong', [expect.objectContaining({ code: 'J06.9' })]],
    [1, null, [expect.objectContaining({ code: 'R50.9' })]],
  ]);
  expect((data['messages'] as Rows).map(({ kind }) => kind)).toContain('BILL_ISSUED');
  const [described, found] = [describedNames(), new Set(namesIn(data))];
  // Of what may be empty or null here, the names alone are known.
  const optional = (name: string): boolean => /^person\.identifiers|^face\.devices|^attachments\[\]\.record/.test(name);
  expect([...found].filter((name) => !described.has(name) && !optional(name))).toEqual([]);
  expect([...described].filter((name) => !found.has(name) && !optional(name))).toEqual([]);
  const file = await fetch(`${api.url}${data.attachments[0].content}`, {
    headers: { authorization: `Bearer ${hospital.people.patient.token}` },
  });
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

test('the paper says the same in words that can be read, in Hindi, too', async () => {
  await fill();
  const said = await pdfText(await pdf(hospital.people.patient));
  for (const part of [
    'All data about you',
    'Penicillin (rash)',
    '7, Lake View',
    'Dr',
    'for three days',
    'Version 1',
    'Version 2',
    'Common cold (J06.9)',
    'Fever (R50.9)',
    'Paracetamol 500 mg, tablet',
    'three times a day',
    '₹500.00',
    'Paid back',
    'Chest',
    'Second opinion',
    'Messages to you',
    'Page 1',
  ])
    expect(said).toContain(part);
  expect(said).toMatch(/[\u0900-\u097f]/);
});

test('what is longer than one question gives is whole all the same', async () => {
  const { patientId, people, main } = hospital;
  const cashier = await makePerson(api, 'CASHIER', [main]);
  const calls = billing(api, cashier.token);
  const lines = Array.from({ length: 150 }, (_, i) => freeLine(1000 + i));
  const { createBill } = dataOf(await calls.create({ patientId, lines }));
  dataOf(await calls.issue(createBill.id, createBill.version));
  const [bill] = (await json(people.patient)).bills;
  expect(bill.lines.map(({ position }) => position)).toEqual(lines.map((_, i) => i));
});

test('nothing of others and no secret stands in either file', async () => {
  await fill();
  const { stranger, patient } = hospital.people;
  const texts = [JSON.stringify(await json(patient)), await pdfText(await pdf(patient))];
  const [{ uhid }] = await api.store.read<{ uhid: string }>(
    'SELECT p.uhid FROM patient p JOIN account a ON a.patient_id = p.id WHERE a.id = $1',
    [stranger.accountId],
  );
  const secrets = await api.store.read<{ text: string }>(
    'SELECT password_hash AS text FROM password_credential UNION ALL SELECT digest FROM session_secret',
  );
  for (const text of texts) {
    for (const foreign of [uhid, stranger.email, hospital.people.doctor.email, hospital.people.doctor.accountId])
      expect(text).not.toContain(foreign);
    for (const { text: secret } of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/argon2|digest|descriptor|template/i);
  }
  const own = await json(stranger);
  expect([own['records'], own['bills'], own['readers']]).toEqual([[], [], []]);
  expect(JSON.stringify(own)).not.toMatch(/Paracetamol|Asha देवी/);
});

test('it is for the patient alone, each copy is recorded and told, and there are not too many', async () => {
  const { patient, doctor, admin } = hospital.people;
  expect(await codeOf(await save('json'))).toBe('401 UNAUTHENTICATED');
  for (const { token } of [doctor, admin]) expect(await codeOf(await save('pdf', token))).toBe('403 FORBIDDEN');
  const key = dataOf(
    await api.ask<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: { name: "A key", scopes: ["patients:read", "records:read"] }) { secret } }',
      {},
      admin.token,
    ),
  ).createApiKey.secret;
  expect(await codeOf(await save('json', key))).toBe('403 FORBIDDEN');
  const saved = await save('json', patient.token);
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="my-data-\d{4}-\d{2}-\d{2}\.json"$/);
  expect(saved.headers.get('cache-control')).toBe('no-store');
  await saved.arrayBuffer();
  for (let i = 0; i < 5; i++) await (await save('pdf', patient.token)).arrayBuffer();
  expect(await codeOf(await save('json', patient.token))).toBe('429 RATE_LIMITED');
  await sealed(api.store);
  const events = await api.store.read<{ data: string; actor_id: string; patient_id: string; subject: string }>(
    "SELECT data, actor_id, patient_id, subject FROM event_log WHERE type = 'patient.data-exported' ORDER BY seq",
  );
  expect(events.map(({ data }) => JSON.parse(data) as unknown)).toEqual([
    { format: 'JSON' },
    ...Array<object>(5).fill({ format: 'PDF' }),
  ]);
  expect(events[0]).toMatchObject({
    actor_id: patient.accountId,
    patient_id: hospital.patientId,
    subject: hospital.patientId,
  });
  await relayed(api.store);
  const told = dataOf(
    await api.ask<{ notifications: { items: { kind: string }[] } }>(
      '{ notifications { items { kind } } }',
      {},
      patient.token,
    ),
  ).notifications.items.filter(({ kind }) => kind === 'DATA_EXPORTED');
  expect(told).toHaveLength(6);
});

describe('for somebody who has come each week for ten years', () => {
  const ENCOUNTERS = 500;
  let patient: Person;
  beforeEach(async () => {
    const { main } = hospital;
    const { id: patientId } = await makePatient(api.store, main);
    patient = await makePerson(api, 'PATIENT', [main], { patientId });
    const doctorId = await makeDoctor(api.store, main);
    const whose = { branchId: main, doctorId, accountId: hospital.people.doctor.accountId, patientId };
    await api.store.run((tx) => addHistory(tx, whose, ENCOUNTERS), { withoutEvent: 'a test prepares' });
  }, 120_000);

  /** How long `work` took, and how long of it the process answered nobody else at most, in milliseconds. */
  async function timed(work: () => Promise<unknown>): Promise<{ took: number; held: number }> {
    const started = performance.now();
    let [last, held] = [started, 0];
    const timer = setInterval(() => {
      held = Math.max(held, performance.now() - last);
      last = performance.now();
    }, 2);
    await work().finally(() => clearInterval(timer));
    return {
      took: Math.round(performance.now() - started),
      held: Math.round(Math.max(held, performance.now() - last)),
    };
  }

  test('both files are whole, and others are answered meanwhile', async () => {
    await (await save('pdf', hospital.people.patient.token)).arrayBuffer(); // fonts and statements are made on demand
    let text = '';
    let paper: Buffer = Buffer.alloc(0);
    const times = {
      json: await timed(async () => (text = await (await save('json', patient.token)).text())),
      pdf: await timed(async () => (paper = await pdf(patient))),
    };
    const data = JSON.parse(text) as OwnData;
    for (const list of ['appointments', 'bills', 'records'])
      expect(new Set((data[list] as Rows).map(({ id }) => id)).size).toBe(ENCOUNTERS);
    expect(data.records.every(({ versions }) => versions.length === 1)).toBe(true);
    expect(data['prescriptions']).toHaveLength(3 * ENCOUNTERS);
    expect(await pdfText(paper)).toContain('Messages to you');
    process.stdout.write(`${text.length} and ${paper.length} bytes: ${JSON.stringify(times)}\n`);
    for (const { took, held } of Object.values(times)) expect(held).toBeLessThan(took / 2);
  }, 60_000);

  test('who goes away in the middle holds nothing up', async () => {
    const gone = new AbortController();
    const response = await fetch(`${api.url}/documents/own-data.json`, {
      headers: { authorization: `Bearer ${patient.token}` },
      signal: gone.signal,
    });
    await response.body!.getReader().read();
    gone.abort();
    expect(await (await save('json', patient.token)).text()).toMatch(/\}\s*$/);
  });
});
