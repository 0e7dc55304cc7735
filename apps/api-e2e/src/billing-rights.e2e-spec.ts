import { type RunningApi, startApi } from './kit/api';
import {
  billing,
  type BillingHospital,
  freeLine,
  freshUtr,
  issuedBill,
  makeBillingHospital,
  makeService,
} from './kit/billing';
import { wrongBooks } from './kit/books';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter } from './kit/schedules';
import { restingCounts } from './kit/whole-database';

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

const key = async (scopes: string[], branchId: string | null = at.main): Promise<string> => {
  const made = await api.ask<{ createApiKey: { secret: string } }>(
    'mutation ($scopes: [String!]!, $b: ID) { createApiKey(input: { name: "Key", scopes: $scopes, branchId: $b }) { secret } }',
    { scopes, b: branchId },
    at.admin.token,
  );
  return dataOf(made).createApiKey.secret;
};
const found = async (token: string): Promise<string[]> =>
  dataOf(
    await api.ask<{ bills: { items: { id: string }[]; totalCount: number } }>(
      '{ bills { totalCount items { id } } }',
      {},
      token,
    ),
  ).bills.items.map(({ id }) => id);

describe('a bill of another branch', () => {
  test('does not exist: the same answer as for a wrong id, for every command, and nothing changes', async () => {
    const north = await makeBranch(api.store, 'NORTH');
    const stranger = await makePerson(api, 'CASHIER', [north]);
    const bill = await issuedBill(api, at, 1_000);
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(5)] }));
    const claim = dataOf(await as('patient').claim(bill.id, freshUtr())).claimPayment;
    const paid = dataOf(await as('cashier').pay(bill.id, 100)).recordPayment;
    const service = await makeService(api.store, at.main);
    const before = await restingCounts(api.store);
    const calls = billing(api, stranger.token);
    const WRONG = '01890000-0000-7000-8000-000000000000';
    const pairs = [
      [await calls.update(draft.id, 1, { lines: [] }), await calls.update(WRONG, 1, { lines: [] })],
      [await calls.issue(draft.id, 1), await calls.issue(WRONG, 1)],
      [await calls.cancel(draft.id), await calls.cancel(WRONG)],
      [await calls.credit(bill.id, { amount: 1 }), await calls.credit(WRONG, { amount: 1 })],
      [await calls.pay(bill.id, 1), await calls.pay(WRONG, 1)],
      [await calls.verify(claim.id), await calls.verify(WRONG)],
      [await calls.reject(claim.id), await calls.reject(WRONG)],
      [await calls.refund(paid.id, 1), await calls.refund(WRONG, 1)],
      [await calls.create({ patientId: at.patientId }), await calls.create({ patientId: WRONG })],
    ] as const;
    for (const [theirs, none] of pairs) {
      expect(codeOf(theirs)).toBe('NOT_FOUND');
      expect(theirs.errors).toEqual(none.errors);
    }
    expect(await calls.bill(bill.id)).toBeNull();
    expect(await found(stranger.token)).toEqual([]);
    const account = 'query ($p: ID!) { patientAccount(patientId: $p) { billed } }';
    const [theirs, none] = [at.patientId, WRONG].map((p) => api.ask(account, { p }, stranger.token));
    expect((await theirs).errors).toEqual((await none).errors);
    expect(codeOf(await theirs)).toBe('NOT_FOUND');
    const { billTotals, takings, payments, priceListItems } = dataOf(
      await api.ask(
        '{ billTotals { n } takings(from: "2026-01-01", to: "2026-12-31") { day } payments { totalCount } priceListItems { totalCount } }',
        {},
        stranger.token,
      ),
    );
    expect({ billTotals, takings, payments, priceListItems }).toEqual({
      billTotals: [],
      takings: [],
      payments: { totalCount: 0 },
      priceListItems: { totalCount: 0 },
    });
    const { id: patientId } = await makePatient(api.store, north);
    const foreign = { kind: 'PRICE_LIST', priceListItemId: service, quantity: 1 };
    const line = await calls.create({ patientId, lines: [foreign] });
    expect(line.errors![0].extensions).toMatchObject({
      fields: [{ path: 'lines.0.priceListItemId', rule: 'unknown' }],
    });
    expect({
      ...(await restingCounts(api.store)),
      patient: 0,
      event_log: 0,
      patient_search: 0,
      notification: 0,
    }).toMatchObject({ bill: before['bill'], payment: before['payment'] });
  });

  test('is no branch to begin a bill at', async () => {
    const north = await makeBranch(api.store, 'NORTH');
    const answer = await as('desk').create({ patientId: at.patientId, branchId: north });
    expect(answer.errors![0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'branchId' }] });
  });
});

describe('who sees which bills', () => {
  test('patients their own issued ones, doctors those of their patients, pharmacists drafts and what they began', async () => {
    const doctorId = await makeWorkingDoctor(api.store, at.main);
    const doctor = await makePerson(api, 'DOCTOR', [at.main], { doctorId });
    const other = await makePerson(api, 'DOCTOR', [at.main], { doctorId: at.doctorId });
    const pharmacist = await makePerson(api, 'PHARMACIST', [at.main]);
    const stranger = await makePatient(api.store, at.main, { fullName: 'Somebody Else' });
    await book(api, at.desk.token, { doctorId, patientId: at.patientId, startsAt: quarter(4) });
    const issued = await issuedBill(api, at, 1_000);
    const theirs = await issuedBill(api, { ...at, patientId: stranger.id }, 1_000);
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(5)] }));
    const { createBill: begun } = dataOf(
      await billing(api, pharmacist.token).create({ patientId: at.patientId, lines: [freeLine(5)] }),
    );
    dataOf(await as('cashier').issue(begun.id, 1));
    expect(await found(at.patient.token)).toEqual([begun.id, issued.id]);
    expect(await found(doctor.token)).toEqual([begun.id, issued.id]);
    expect(await found(other.token)).toEqual([]);
    expect(await found(pharmacist.token)).toEqual([begun.id, draft.id]);
    expect(await found(at.cashier.token)).toEqual([begun.id, draft.id, theirs.id, issued.id]);
    const nurse = await makePerson(api, 'NURSE', [at.main]);
    expect(codeOf(await api.ask('{ bills { totalCount } }', {}, nurse.token))).toBe('FORBIDDEN');
    const dear = dataOf(await as('cashier').pay(theirs.id, 1)).recordPayment;
    const ask = (who: Person) => api.ask('query ($id: ID!) { payment(id: $id) { id } }', { id: dear.id }, who.token);
    for (const who of [at.patient, doctor, pharmacist]) expect(dataOf(await ask(who))).toEqual({ payment: null });
  });

  test('pharmacists cancel drafts that they began, and no others', async () => {
    const pharmacist = billing(api, (await makePerson(api, 'PHARMACIST', [at.main])).token);
    const input = { patientId: at.patientId, lines: [freeLine(5)] };
    const [own, other] = [await pharmacist.create(input), await as('desk').create(input)];
    dataOf(await pharmacist.cancel(dataOf(own).createBill.id));
    expect(codeOf(await pharmacist.cancel(dataOf(other).createBill.id))).toBe('FORBIDDEN');
  });

  test('a bill for a visit is that of the patient and of the branch of the visit', async () => {
    const doctorId = await makeWorkingDoctor(api.store, at.main);
    const stranger = await makePatient(api.store, at.main, { fullName: 'Somebody Else' });
    const visit = await book(api, at.desk.token, { doctorId, patientId: at.patientId, startsAt: quarter(4) });
    const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, appointmentId: visit }));
    const listed = await api.ask(
      'query ($a: ID!) { bills(appointmentId: $a) { items { id } } }',
      { a: visit },
      at.desk.token,
    );
    expect(dataOf(listed)).toEqual({ bills: { items: [{ id: draft.id }] } });
    const wrong = await as('desk').create({ patientId: stranger.id, appointmentId: visit });
    expect(wrong.errors![0].extensions).toMatchObject({ fields: [{ path: 'appointmentId', rule: 'unknown' }] });
    expect(
      dataOf(await as('desk').update(draft.id, 1, { appointmentId: null })).updateBill['appointmentId'],
    ).toBeNull();
  });
});

describe('a program with a key', () => {
  test('drafts and issues at its branch by its scopes; what it records waits to be verified', async () => {
    const token = await key(['patients:read', 'bills:read', 'bills:draft', 'bills:issue', 'payments:record']);
    const calls = billing(api, token);
    const { createBill: draft } = dataOf(await calls.create({ patientId: at.patientId, lines: [freeLine(900)] }));
    const { issueBill: bill } = dataOf(await calls.issue(draft.id, 1));
    expect(bill).toMatchObject({ status: 'UNPAID', due: 900 });
    const { recordPayment: payment } = dataOf(
      await calls.pay(bill.id, 900, { method: 'UPI', utr: freshUtr(), reference: null }),
    );
    expect(payment).toMatchObject({ status: 'CLAIMED', receiptNumber: null });
    expect(await calls.bill(bill.id)).toMatchObject({ status: 'UNPAID', paid: 0 });
    const cash = await calls.pay(bill.id, 900, { method: 'CASH', reference: null });
    expect(cash.errors![0].extensions).toMatchObject({ fields: [{ path: 'method', rule: 'cash-desk' }] });
    for (const answer of [
      await calls.verify(payment.id),
      await calls.refund(payment.id, 1),
      await calls.credit(bill.id, { amount: 1 }),
      await calls.claim(bill.id, freshUtr()),
    ])
      expect(codeOf(answer)).toBe('FORBIDDEN');
    dataOf(await as('cashier').verify(payment.id));
    expect(await calls.bill(bill.id)).toMatchObject({ status: 'PAID' });
  });

  test.each([
    ['bills:read', '{ bills { totalCount } }'],
    ['bills:read', '{ payments { totalCount } }'],
    ['bills:totals', '{ billTotals { n } }'],
    ['bills:totals', '{ takings(from: "2026-01-01", to: "2026-01-02") { day } }'],
    ['price-list:read', '{ priceListItems { totalCount } }'],
    ['price-list:read', '{ billables { description } }'],
  ])('needs %s for %s', async (scope, query) => {
    expect(codeOf(await api.ask(query, {}, await key([scope])))).toBeNull();
    expect(codeOf(await api.ask(query, {}, await key(['branches:read'])))).toBe('FORBIDDEN');
  });

  test('that may draft and not read begins no bill that it could not be told of', async () => {
    const before = await restingCounts(api.store);
    const token = await key(['patients:read', 'bills:draft']);
    const answer = await billing(api, token).create({ patientId: at.patientId });
    expect(answer.errors![0].extensions).toMatchObject({ code: 'FORBIDDEN', needs: ['bills:read'] });
    expect((await restingCounts(api.store))['bill']).toBe(before['bill']);
  });

  test('of another branch sees nothing of this one', async () => {
    const north = await makeBranch(api.store, 'NORTH');
    await issuedBill(api, at, 900);
    expect(await found(await key(['bills:read'], north))).toEqual([]);
    expect(await found(await key(['bills:read'], null))).toHaveLength(1);
  });
});
