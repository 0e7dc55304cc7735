import { newId } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { billing, type BillingHospital, faultOf, issuedBill, makeBillingHospital } from './kit/billing';
import { wrongBooks } from './kit/books';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { relayed } from './kit/settled';
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

const SESSION = 'id expected counted closedAt note entries { kind amount reason paymentId }';
type Session = { id: string; expected: number; entries: Record<string, unknown>[] } & Record<string, unknown>;
const open = (who: Person, floatAmount = 100_000, more: object = {}) =>
  api.ask<{ openCashSession: Session }>(
    `mutation ($input: OpenCashSessionInput!) { openCashSession(input: $input) { ${SESSION} } }`,
    { input: { floatAmount, idempotencyKey: newId(), ...more } },
    who.token,
  );
const move = (who: Person, kind: 'PAY_IN' | 'PAY_OUT', amount: number, more: object = {}) =>
  api.ask<{ moveCash: Session }>(
    `mutation ($input: MoveCashInput!) { moveCash(input: $input) { ${SESSION} } }`,
    { input: { kind, amount, reason: 'Change from the bank', idempotencyKey: newId(), ...more } },
    who.token,
  );
const close = (who: Person, counts: object[], more: object = {}) =>
  api.ask<{ closeCashSession: Session }>(
    `mutation ($input: CloseCashSessionInput!) { closeCashSession(input: $input) { ${SESSION} closedBy { id } } }`,
    { input: { counts, ...more } },
    who.token,
  );
const payCash = (billId: string, amount: number, who = at.cashier) =>
  billing(api, who.token).pay(billId, amount, { method: 'CASH', reference: null });

test('cash needs an open cash desk, and the drawer knows what is in it', async () => {
  const bill = await issuedBill(api, at, 75_000);
  const before = await restingCounts(api.store);
  const early = await payCash(bill.id, 75_000);
  expect(faultOf(early)).toBe('method cash-desk');
  expect(early.errors![0].message).toMatch(/Open yours first/);
  expect(await restingCounts(api.store)).toEqual(before);

  expect(dataOf(await api.ask('{ cashSession { id } }', {}, at.cashier.token))).toEqual({ cashSession: null });
  const { openCashSession: session } = dataOf(await open(at.cashier));
  const payment = dataOf(await payCash(bill.id, 75_000)).recordPayment;
  const refund = dataOf(await billing(api, at.cashier.token).refund(payment.id, 5_000)).refundPayment;
  expect(refund).toMatchObject({ method: 'CASH', creditNote: { amount: 5_000 } });
  dataOf(await move(at.cashier, 'PAY_IN', 20_000));
  dataOf(await move(at.cashier, 'PAY_OUT', 40_000, { reason: 'To the bank' }));
  const shown = dataOf(await api.ask<{ cashSession: Session }>(`{ cashSession { ${SESSION} } }`, {}, at.cashier.token));
  expect(shown.cashSession).toMatchObject({ id: session.id, expected: 150_000, closedAt: null });
  expect(shown.cashSession.entries).toEqual([
    { kind: 'FLOAT', amount: 100_000, reason: null, paymentId: null },
    { kind: 'PAYMENT', amount: 75_000, reason: null, paymentId: payment.id },
    { kind: 'REFUND', amount: -5_000, reason: 'Not done', paymentId: payment.id },
    { kind: 'PAY_IN', amount: 20_000, reason: 'Change from the bank', paymentId: null },
    { kind: 'PAY_OUT', amount: -40_000, reason: 'To the bank', paymentId: null },
  ]);

  const exact = [
    { denomination: 50_000, count: 2 },
    { denomination: 10_000, count: 5 },
  ];
  expect(dataOf(await close(at.cashier, exact)).closeCashSession).toMatchObject({ counted: 150_000, note: null });
  expect(faultOf(await payCash((await issuedBill(api, at, 100)).id, 100))).toBe('method cash-desk');
});

test('a difference needs a note, stays on record, and rings at the administrator without a name', async () => {
  dataOf(await open(at.cashier));
  const short = [{ denomination: 50_000, count: 1 }];
  const refused = await close(at.cashier, short);
  expect(faultOf(refused)).toBe('note difference');
  expect(refused.errors![0].message).toMatch(/^₹500\.00 are missing/);
  const { closeCashSession: closed } = dataOf(await close(at.cashier, short, { note: 'A note tore' }));
  expect(closed).toMatchObject({ expected: 100_000, counted: 50_000, note: 'A note tore' });
  await relayed(api.store);
  const { notifications } = dataOf(
    await api.ask<{ notifications: { items: unknown[] } }>(
      '{ notifications { items { kind title } } }',
      {},
      at.admin.token,
    ),
  );
  expect(notifications.items).toContainEqual({ kind: 'CASH_DIFFERENCE', title: 'Cash missing: ₹500.00' });
});

test('a desk is opened once, also by fifty impatient clicks, and closed by its cashier or an administrator', async () => {
  const key = newId();
  const opened = await Promise.all(
    Array.from({ length: 50 }, () => open(at.cashier, 100_000, { idempotencyKey: key })),
  );
  expect(new Set(opened.map((answer) => dataOf(answer).openCashSession.id)).size).toBe(1);
  expect(codeOf(await open(at.cashier, 1, { idempotencyKey: key }))).toBe('IDEMPOTENCY_MISMATCH');
  expect(codeOf(await open(at.cashier))).toBe('CONFLICT');
  const other = await makePerson(api, 'CASHIER', [at.main]);
  const sessionId = dataOf(opened[0]).openCashSession.id;
  const all = [{ denomination: 50_000, count: 2 }];
  expect(codeOf(await close(other, all, { sessionId }))).toBe('FORBIDDEN');
  expect(codeOf(await close(other, all))).toBe('NOT_FOUND');
  dataOf(await close(at.admin, all, { sessionId }));
  expect(codeOf(await close(at.admin, all, { sessionId }))).toBe('INVALID_TRANSITION');
});

test('no more leaves the drawer than is in it', async () => {
  const bill = await issuedBill(api, at, 75_000);
  const payment = dataOf(await billing(api, at.cashier.token).pay(bill.id, 75_000)).recordPayment;
  dataOf(await open(at.cashier, 10_000));
  const before = await restingCounts(api.store);
  expect(faultOf(await move(at.cashier, 'PAY_OUT', 10_001))).toBe('amount drawer');
  expect(faultOf(await billing(api, at.cashier.token).refund(payment.id, 10_001, { method: 'CASH' }))).toBe(
    'amount drawer',
  );
  expect(await restingCounts(api.store)).toEqual(before);
  const race = await Promise.all(Array.from({ length: 20 }, () => move(at.cashier, 'PAY_OUT', 1_000)));
  expect(race.filter(({ errors }) => !errors)).toHaveLength(10);
});

test('cash of a branch goes into a drawer of that branch', async () => {
  const north = await makeBranch(api.store, 'NORTH');
  const both = await makePerson(api, 'CASHIER', [at.main, north]);
  dataOf(await open(both, 0, { branchId: north }));
  const bill = await issuedBill(api, at, 100);
  const refused = await payCash(bill.id, 100, both);
  expect(faultOf(refused)).toBe('method cash-desk');
  expect(refused.errors![0].message).toMatch(/another branch/);
  const stranger = await makePerson(api, 'CASHIER', [north]);
  const { cashSessions } = dataOf(
    await api.ask<{ cashSessions: { totalCount: number } }>('{ cashSessions { totalCount } }', {}, stranger.token),
  );
  expect(cashSessions.totalCount).toBe(1);
  expect(codeOf(await open(stranger, 0, { branchId: at.main }))).toBe('BAD_USER_INPUT');
});

test.each([
  ['a float below nothing', () => open(at.cashier, -1), 'floatAmount range'],
  ['nothing moved', () => move(at.cashier, 'PAY_IN', 0), 'amount range'],
  ['less than nothing moved', () => move(at.cashier, 'PAY_IN', -5), 'amount range'],
  ['a short key', () => open(at.cashier, 1, { idempotencyKey: 'x' }), 'idempotencyKey form'],
  ['no reason', () => move(at.cashier, 'PAY_IN', 5, { reason: ' ' }), 'reason required'],
  ['an unknown note', () => close(at.cashier, [{ denomination: 300, count: 1 }]), 'counts.0.denomination unknown'],
  ['a count below nothing', () => close(at.cashier, [{ denomination: 500, count: -1 }]), 'counts.0.count range'],
])('%s is refused at its field and changes nothing', async (_, act, fault) => {
  const before = await restingCounts(api.store);
  expect(faultOf(await act())).toBe(fault);
  expect(await restingCounts(api.store)).toEqual(before);
});
