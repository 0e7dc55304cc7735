import { API_KEY_SCOPES, parseUpiLink } from '@medicare/domain';
import { newId } from '@medicare/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApi, startApi, WORKSPACE } from './kit/api';
import { freshUtr, UPI_BRANCH } from './kit/billing';
import { codeOf, dataOf } from './kit/graphql-client';
import { LiveClient } from './kit/live-client';
import { makeBranch, makePerson, PASSWORD, type Person } from './kit/people';
import { makeWorkingDoctor, zoneInTheMorning } from './kit/schedules';
import { Counter } from './kit/stock';
import { until } from './kit/until';

/** The operations of the README by their names; the one without a name is its subscription. */
const README = readFileSync(join(WORKSPACE, 'README.md'), 'utf8');
const EXAMPLES = new Map(
  [...README.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => [/^\w+ (\w+)/.exec(text)?.[1] ?? '', text]),
);

let api: RunningApi;
let key: string;
let keyOfLess: string;
const people = {} as Record<'admin' | 'doctor' | 'cashier', Person>;
beforeAll(async () => {
  api = await startApi();
  const main = await makeBranch(api.store, 'MAIN', { ...UPI_BRANCH, timeZone: zoneInTheMorning() });
  const doctorId = await makeWorkingDoctor(api.store, main, {
    specialization: 'General medicine',
    consultationFee: 50_000,
  });
  people.admin = await makePerson(api, 'ADMIN', [main]);
  people.doctor = await makePerson(api, 'DOCTOR', [main], { doctorId });
  people.cashier = await makePerson(api, 'CASHIER', [main]);
  await new Counter(api, people.admin.token).stocked(50);
  const make = async (scopes: readonly string[]): Promise<string> => {
    const query = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
    const input = { name: 'Referral service', scopes, branchId: main };
    const made = await api.ask<{ createApiKey: { secret: string } }>(query, { input }, people.admin.token);
    return dataOf(made).createApiKey.secret;
  };
  key = await make(API_KEY_SCOPES);
  keyOfLess = await make(['patients:read', 'records:read', 'charts:open', 'bills:read']);
});
afterAll(() => api.stop());

const used = new Set<string>();
/** Sends an example as it stands in the README, and gives the only field of its answer. */
async function send<T>(name: string, variables: Record<string, unknown> = {}, token = key): Promise<T> {
  used.add(name);
  const answer = dataOf(await api.ask<Record<string, T>>(EXAMPLES.get(name)!, variables, token));
  return Object.values(answer)[0];
}
const signedIn = async ({ email }: Person): Promise<string> =>
  (await send<{ accessToken: string }>('SignIn', { identifier: email, password: PASSWORD })).accessToken;

interface Row {
  id: string;
  [field: string]: unknown;
}

test('a program goes through all eight stages with the examples of the README, and nothing else', async () => {
  const live = new LiveClient({ url: api.url, token: key, query: withSince(EXAMPLES.get('')!) });
  await until(() => live.isSubscribed, 'the program listens');

  const { id: patientId } = await send<Row>('Register', { fullName: 'Kavya Reddy', phone: '9845041827' });
  await until(() => live.payloads.length > 0, 'the registration is told');
  expect(live.payloads[0]).toMatchObject({ patientChanged: { patient: { fullName: 'Kavya Reddy' } } });
  expect(await send<{ items: Row[] }>('FindPatients')).toMatchObject({ items: [] }); // it looks for somebody else

  const [time] = await send<{ startsAt: string; doctor: { id: string } }[]>('FreeTimes');
  const booking = { doctorId: time.doctor.id, patientId, startsAt: time.startsAt };
  const { id: appointmentId, status } = await send<Row>('Book', booking);
  expect(status).toBe('PENDING');
  const again = await api.ask(EXAMPLES.get('Book')!, booking, key);
  expect(again.errors![0].extensions).toMatchObject({ code: 'SLOT_TAKEN', nextFree: expect.any(Array) });
  expect(await send('Confirm', { id: appointmentId })).toEqual({ status: 'CONFIRMED' });
  expect(await send('CheckIn', { id: appointmentId })).toEqual({ status: 'CHECKED_IN', token: 1 });
  await send('Measure', { appointmentId });

  const doctor = await signedIn(people.doctor);
  const { id: recordId } = await send<Row>('BeginRecord', { appointmentId }, doctor);
  expect(codeOf(await api.ask(EXAMPLES.get('SignRecord')!, { id: recordId }, key))).toBe('FORBIDDEN');
  expect(await send('SignRecord', { id: recordId }, doctor)).toMatchObject({ version: 1 });
  expect(await send('Complete', { id: appointmentId })).toEqual({ status: 'COMPLETED' });

  const bill = await send<Row>('Draft', { patientId, doctorId: time.doctor.id, key: newId() });
  const issuing = { id: bill.id, version: bill['version'], key: newId() };
  const issued = await send<Row>('Issue', issuing);
  expect(await send<Row>('Issue', issuing)).toEqual(issued); // the same request again
  expect(issued).toMatchObject({ number: expect.stringMatching(/^MAIN\/\d{4}\/000001$/), due: 50_000 });
  const { link, amount } = await send<{ link: string; amount: number }>('UpiLink', { billId: bill.id });
  expect(parseUpiLink(link)).toMatchObject({ amount, reference: issued['upiReference'] });
  const paid = await send<Row>('Pay', { billId: bill.id, amount, utr: freshUtr(), key: newId() });
  expect(paid['status']).toBe('CLAIMED');
  expect(codeOf(await api.ask(EXAMPLES.get('BearOut')!, { id: paid.id }, key))).toBe('FORBIDDEN');
  expect(await send('BearOut', { id: paid.id }, await signedIn(people.cashier))).toMatchObject({ status: 'VERIFIED' });

  const { items } = await send<{ items: Row[] }>('Prescribed', { patientId });
  expect(items).toEqual([{ id: expect.any(String), drug: 'Paracetamol', pieces: 9, dispensed: 0 }]);
  const stock = await send<{ items: Row[] }>('InStock', { search: 'paracetamol' });
  const what = { itemId: stock.items[0].id, prescriptionId: items[0].id, quantity: 9 };
  await send('HandOut', { patientId, ...what, key: newId() });

  expect(await send<Row>('History', { patientId })).toMatchObject({ records: [] }); // the chart is not opened yet
  await send('OpenChart', { patientId });
  expect(await send<Row>('History', { patientId })).toEqual({
    uhid: 'MP-000001',
    appointments: [{ status: 'COMPLETED', doctor: { fullName: expect.any(String) } }],
    records: [{ complaint: 'Fever for three days', diagnoses: [{ code: 'R50.9', text: 'Fever' }] }],
    prescriptions: [{ drug: 'Paracetamol', dispensed: 9 }],
    bills: [{ number: issued['number'], status: 'PAID', payments: [{ amount, status: 'VERIFIED' }] }],
    attachments: [],
  });
  expect(await send('Figures')).toMatchObject({ activePatients: 1, totalRevenue: 50_000 });
  expect([...EXAMPLES.keys()].filter((name) => name && !used.has(name))).toEqual([]);
  await live.stop();
}, 60_000);

test('who opened the chart stands there for the patient, by the name of the key; another key has opened nothing', async () => {
  const [{ id: patientId }] = await api.store.read<{ id: string }>('SELECT id FROM patient');
  const self = await makePerson(api, 'PATIENT', [], { patientId });
  const query = 'query ($p: ID!) { chartReadings(patientId: $p) { items { readerName readerRole reason } } }';
  const { chartReadings } = dataOf(
    await api.ask<{ chartReadings: { items: object[] } }>(query, { p: patientId }, self.token),
  );
  expect(chartReadings.items).toEqual([
    { readerName: 'Referral service', readerRole: null, reason: 'Transfer to another hospital' },
  ]);
  expect(await send<Row>('History', { patientId }, keyOfLess)).toMatchObject({ records: [] });
  const noReason = 'mutation ($p: ID!) { openChart(patientId: $p) { id } }';
  expect(codeOf(await api.ask(noReason, { p: patientId }, keyOfLess))).toBe('BAD_USER_INPUT');
});

/** The README's subscription as a client sends it that goes on where it stopped. */
const withSince = (subscription: string): string =>
  subscription
    .replace('subscription {', 'subscription ($since: Int) {')
    .replace('patientChanged {', 'patientChanged(since: $since) {');
