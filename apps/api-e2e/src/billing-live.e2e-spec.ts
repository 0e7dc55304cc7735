import { type RunningApi, startApi } from './kit/api';
import { billing, type BillingHospital, freeLine, freshUtr, issuedBill, makeBillingHospital } from './kit/billing';
import { wrongBooks } from './kit/books';
import { dataOf } from './kit/graphql-client';
import type { LiveClient } from './kit/live-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter } from './kit/schedules';
import { sealed } from './kit/settled';
import { sleep, until } from './kit/until';

let api: RunningApi;
let at: BillingHospital;
beforeEach(async () => {
  api = await startApi();
  at = await makeBillingHospital(api);
});
afterEach(async () => {
  expect(await wrongBooks(api.store)).toEqual([]);
  await api.stop();
});
const as = (who: 'admin' | 'cashier' | 'desk' | 'patient') => billing(api, at[who].token);

const QUERY =
  'subscription ($b: ID, $p: ID, $since: Int) { billChanged(billId: $b, patientId: $p, since: $since) { seq change billId bill { status paid due number } } }';
async function watch(who: Person, variables: { b?: string; p?: string } = {}, more: object = {}): Promise<LiveClient> {
  const client = api.live({ token: who.token, query: QUERY, variables, ...more });
  await until(() => client.isSubscribed, 'the subscription stands');
  return client;
}
const told = (client: LiveClient): string[] =>
  client.payloads.map((payload) => {
    const { change, bill } = payload['billChanged'] as unknown as {
      change: string;
      bill: { status: string; due: number } | null;
    };
    return `${change} ${bill ? `${bill.status} ${bill.due}` : 'hidden'}`;
  });
const settled = async (client: LiveClient, n: number): Promise<string[]> => {
  await until(() => client.payloads.length >= n, 'everything was told');
  await sleep(30); // one too many would come now
  return told(client);
};

test('the screen at the desk and the phone of the patient turn to Paid by push', async () => {
  const bill = await issuedBill(api, at, 900);
  await sealed(api.store);
  const [screen, phone] = [await watch(at.desk, { b: bill.id }), await watch(at.patient, { b: bill.id })];
  const claim = dataOf(await as('patient').claim(bill.id, freshUtr())).claimPayment;
  dataOf(await as('cashier').verify(claim.id));
  for (const client of [screen, phone]) expect((await settled(client, 2)).at(-1)).toBe('payment-verified PAID 0');
  expect(screen.errors).toEqual([]);
});

test('a draft is told to the staff and never to the patient', async () => {
  const [screen, phone] = [await watch(at.cashier), await watch(at.patient)];
  const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
  dataOf(await as('desk').update(draft.id, 1, { lines: [freeLine(200)] }));
  const { createBill: second } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
  dataOf(await as('desk').cancel(second.id));
  dataOf(await as('cashier').issue(draft.id, 2));
  expect((await settled(screen, 5)).map((text) => text.split(' ')[0])).toEqual([
    'drafted',
    'updated',
    'drafted',
    'cancelled',
    'issued',
  ]);
  expect(await settled(phone, 1)).toEqual(['issued UNPAID 200']);
});

test('who was cut off gets what was missed, once, from the last place seen', async () => {
  const bill = await issuedBill(api, at, 1_000);
  await sealed(api.store);
  const client = await watch(at.desk, { b: bill.id }, { resumes: true });
  dataOf(await as('cashier').pay(bill.id, 100));
  await until(() => client.payloads.length === 2, 'the first payment was told');
  client.cut();
  dataOf(await as('cashier').pay(bill.id, 200));
  dataOf(await as('cashier').pay(bill.id, 300));
  expect(await settled(client, 6)).toHaveLength(6);
  expect(new Set(client.seen).size).toBe(6);
  expect(told(client).at(-1)).toBe('payment-verified PARTIALLY_PAID 400');
});

test('each hears only of what they may see', async () => {
  const north = await makeBranch(api.store, 'NORTH');
  const elsewhere = await makePerson(api, 'CASHIER', [north]);
  const stranger = await makePatient(api.store, at.main, { fullName: 'Somebody Else' });
  const other = await makePerson(api, 'PATIENT', [at.main], { patientId: stranger.id });
  const doctorId = await makeWorkingDoctor(api.store, at.main);
  const doctor = await makePerson(api, 'DOCTOR', [at.main], { doctorId });
  const colleague = await makePerson(api, 'DOCTOR', [at.main], { doctorId: at.doctorId });
  const pharmacist = await makePerson(api, 'PHARMACIST', [at.main]);
  const visit = await book(api, at.desk.token, { doctorId, patientId: at.patientId, startsAt: quarter(4) });
  await sealed(api.store);
  const clients = await Promise.all(
    [elsewhere, other, doctor, colleague, pharmacist, at.cashier].map((who) => watch(who)),
  );
  const [far, theirs, ofDoctor, ofColleague, ofPharmacist, ofCashier] = clients;
  const bill = await issuedBill(api, at, 700, { appointmentId: visit });
  const { createBill: begun } = dataOf(
    await billing(api, pharmacist.token).create({ patientId: at.patientId, lines: [freeLine(5)] }),
  );
  dataOf(await as('cashier').issue(begun.id, 1));
  dataOf(await as('cashier').pay(bill.id, 700));
  // When a payload is made, the bill may have moved on already: only who sees it at all is sure.
  const sees = (texts: string[]): string[] =>
    texts.map((text) => text.split(' ')[0] + (text.endsWith('hidden') ? ' hidden' : ''));
  expect(sees(await settled(ofCashier, 6))).toEqual([
    'drafted',
    'issued',
    'drafted',
    'issued',
    'payment-recorded',
    'payment-verified',
  ]);
  expect(sees(await settled(ofDoctor, 3))).toEqual(['issued', 'payment-recorded', 'payment-verified']);
  // Of the others' bill just the draft, and that it is none any more.
  expect((await settled(ofPharmacist, 4)).map((text) => text.split(' ')[0])).toEqual([
    'drafted',
    'issued',
    'drafted',
    'issued',
  ]);
  expect(told(ofPharmacist)[1]).toBe('issued hidden');
  expect(told(ofPharmacist)[3]).toBe('issued UNPAID 5');
  for (const client of [far, theirs, ofColleague]) expect(told(client)).toEqual([]);
});
