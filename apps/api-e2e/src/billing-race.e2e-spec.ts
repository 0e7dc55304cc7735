import { newId } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { billing, type BillingHospital, freeLine, issuedBill, makeBillingHospital } from './kit/billing';
import { wrongBooks } from './kit/books';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson } from './kit/people';

let api: RunningApi;
let at: BillingHospital;
beforeEach(async () => {
  api = await startApi();
  at = await makeBillingHospital(api);
});
afterEach(async () => {
  expect(await wrongBooks(api.store)).toEqual([]);
  expect(await deadlocks()).toBe(0);
  await api.stop();
});
const as = (who: 'admin' | 'cashier' | 'desk' | 'patient') => billing(api, at[who].token);

/** The store tries again after a deadlock, so that none would show: the database counts them. */
async function deadlocks(): Promise<number> {
  if (api.store.engine === 'sqlite') return 0;
  const sql = 'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()';
  return Number((await api.store.read<{ deadlocks: string }>(sql))[0].deadlocks);
}
const many = <T>(n: number, act: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => act(i)));
const tally = (codes: (string | null)[]): Record<string, number> =>
  codes.reduce<Record<string, number>>(
    (sums, code) => ({ ...sums, [code ?? 'ok']: (sums[code ?? 'ok'] ?? 0) + 1 }),
    {},
  );

const draftsOf = (n: number, patientId: string, token = at.cashier.token, more: object = {}): Promise<string[]> =>
  many(
    n,
    async (i) =>
      dataOf(await billing(api, token).create({ patientId, lines: [freeLine(100 + i)], ...more })).createBill.id,
  );
const serialsOf = (numbers: (string | null)[]): number[] =>
  numbers.map((number) => Number(number!.split('/')[2])).sort((a, b) => a - b);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

test('200 bills issued at once by two cashiers have the numbers from 1 to 200', async () => {
  const other = await makePerson(api, 'CASHIER', [at.main]);
  const drafts = await draftsOf(200, at.patientId);
  const issued = await Promise.all(
    drafts.map((id, i) => billing(api, (i % 2 ? other : at.cashier).token).issue(id, 1)),
  );
  const bills = issued.map((answer) => dataOf(answer).issueBill);
  expect(serialsOf(bills.map(({ number }) => number))).toEqual(upTo(200));
  expect(new Set(bills.map((bill) => bill['upiReference'])).size).toBe(200);
}, 60_000);

test('a bill that is refused leaves no gap, and issuing one twice at once counts once', async () => {
  const drafts = await draftsOf(20, at.patientId);
  const { createBill: empty } = dataOf(await as('cashier').create({ patientId: at.patientId }));
  const answers = await Promise.all([
    ...drafts.flatMap((id) => [as('cashier').issue(id, 1), as('admin').issue(id, 1)]),
    ...Array.from({ length: 10 }, () => as('cashier').issue(empty.id, 1)),
  ]);
  expect(tally(answers.map(codeOf))).toEqual({ ok: 20, INVALID_TRANSITION: 20, BAD_USER_INPUT: 10 });
  const issued = answers.flatMap((answer) => (answer.data ? [answer.data.issueBill.number] : []));
  expect(serialsOf(issued)).toEqual(upTo(20));
});

test('across the border of the financial year each branch counts by its own midnight', async () => {
  const dubai = await makeBranch(api.store, 'GULF', { timeZone: 'Asia/Dubai' });
  const { id: guest } = await makePatient(api.store, dubai);
  const gulf = await makePerson(api, 'CASHIER', [dubai]);
  const { services } = api.composition;
  const now = services.clock;
  try {
    const issueAll = async (instant: string): Promise<string[]> => {
      services.clock = () => new Date(instant);
      const [own, theirs] = [await draftsOf(10, at.patientId), await draftsOf(10, guest, gulf.token)];
      const answers = await Promise.all([
        ...own.map((id) => as('cashier').issue(id, 1)),
        ...theirs.map((id) => billing(api, gulf.token).issue(id, 1)),
      ]);
      return answers.map((answer) => dataOf(answer).issueBill.number!).sort();
    };
    const series = (prefix: string, first: number): string[] =>
      Array.from({ length: 10 }, (_, i) => `${prefix}/${String(first + i).padStart(6, '0')}`);
    // India's midnight is at 18:30 UTC, Dubai's at 20:00.
    expect(await issueAll('2026-03-31T18:29:59Z')).toEqual([...series('GULF/2526', 1), ...series('MAIN/2526', 1)]);
    expect(await issueAll('2026-03-31T18:30:00Z')).toEqual([...series('GULF/2526', 11), ...series('MAIN/2627', 1)]);
    expect(await issueAll('2026-03-31T20:00:00Z')).toEqual([...series('GULF/2627', 1), ...series('MAIN/2627', 11)]);
  } finally {
    services.clock = now;
  }
});

test('of 100 payments of the full sum at once exactly one is accepted', async () => {
  const bill = await issuedBill(api, at, 123_456);
  const answers = await many(100, () => as('cashier').pay(bill.id, 123_456));
  expect(tally(answers.map(codeOf))).toEqual({ ok: 1, OVERPAYMENT: 99 });
  expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'PAID', paid: 123_456, due: 0 });
  const receipts = await api.store.read("SELECT value FROM counter WHERE name LIKE 'receipt%'");
  expect(receipts).toEqual([{ value: 1 }]);
});

test('the same key fifty times is one payment with one answer; with another body it is refused', async () => {
  const bill = await issuedBill(api, at, 50_000);
  const idempotencyKey = newId();
  const answers = await many(50, () => as('cashier').pay(bill.id, 1_000, { idempotencyKey }));
  const ids = answers.map((answer) => dataOf(answer).recordPayment.id);
  expect(new Set(ids).size).toBe(1);
  expect(await as('desk').bill(bill.id)).toMatchObject({ paid: 1_000 });
  expect(codeOf(await as('cashier').pay(bill.id, 1_001, { idempotencyKey }))).toBe('IDEMPOTENCY_MISMATCH');
  // A key is the caller's own: a colleague with the same one means another payment.
  dataOf(await as('admin').pay(bill.id, 1_000, { idempotencyKey }));
  expect(await as('desk').bill(bill.id)).toMatchObject({ paid: 2_000 });
});

test('what was refused may be tried again under its key', async () => {
  const bill = await issuedBill(api, at, 500);
  const blocking = dataOf(await as('cashier').pay(bill.id, 100)).recordPayment;
  const idempotencyKey = newId();
  expect(codeOf(await as('cashier').pay(bill.id, 500, { idempotencyKey }))).toBe('OVERPAYMENT');
  dataOf(await as('cashier').refund(blocking.id, 100, { isStillOwed: true }));
  dataOf(await as('cashier').pay(bill.id, 500, { idempotencyKey }));
  expect(await as('desk').bill(bill.id)).toMatchObject({ status: 'PAID', paid: 600, refunded: 100 });
});

test('refunds and credits at once never give back more than there is', async () => {
  const bill = await issuedBill(api, at, 10_000);
  const payment = dataOf(await as('cashier').pay(bill.id, 10_000)).recordPayment;
  const refunds = many(30, () => as('cashier').refund(payment.id, 700));
  const credits = many(30, () => as('admin').credit(bill.id, { amount: 700 }));
  const codes = tally([...(await refunds).map(codeOf), ...(await credits).map(codeOf)]);
  expect(Object.keys(codes).filter((code) => !['ok', 'OVERPAYMENT', 'BAD_USER_INPUT'].includes(code))).toEqual([]);
  const after = (await as('desk').bill(bill.id)) as unknown as { refunded: number; credited: number };
  expect(after.refunded).toBe(9_800);
  expect(after.credited).toBe(9_800);
});

test('drafts, payments and cancellations of many bills at once do not wait for each other in a circle', async () => {
  const bills = await Promise.all(Array.from({ length: 10 }, () => issuedBill(api, at, 1_000)));
  const answers = await Promise.all<Answer<unknown>>(
    bills.flatMap(({ id }) => [
      ...Array.from({ length: 4 }, () => as('cashier').pay(id, 400)),
      as('admin').cancel(id),
      as('admin').credit(id, { amount: 300 }),
      as('desk').create({ patientId: at.patientId, lines: [freeLine(7)] }),
    ]),
  );
  const codes = tally(answers.map(codeOf));
  expect(Object.keys(codes)).not.toContain('UNAVAILABLE');
  expect(Object.keys(codes)).not.toContain('INTERNAL');
});
