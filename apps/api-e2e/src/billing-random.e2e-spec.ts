import { newId } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { billing, type BillingHospital, freeLine, freshUtr, makeBillingHospital, makeService } from './kit/billing';
import { wrongBooks } from './kit/books';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { random, type Random } from './kit/random';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const [ROUNDS, AT_ONCE] = [40, 8];

let api: RunningApi;
let at: BillingHospital;
let service: string;
beforeAll(async () => {
  process.stdout.write(`billing-random: SEED=${SEED}\n`);
  api = await startApi();
  at = await makeBillingHospital(api);
  service = await makeService(api.store, at.main, { unitPrice: 33_333, taxCategory: 'ROOM_RENT' });
  const opened = await api.ask(
    'mutation ($k: String!) { openCashSession(input: { floatAmount: 5000000, idempotencyKey: $k }) { id } }',
    { k: newId() },
    at.cashier.token,
  );
  dataOf(opened);
});
afterAll(() => api.stop());

/** What may come back; anything else is a fault. */
const EXPECTED = [
  null,
  'OVERPAYMENT',
  'INVALID_TRANSITION',
  'BAD_USER_INPUT',
  'STALE_WRITE',
  'CONFLICT',
  'RATE_LIMITED',
];

const idsOf = async (sql: string): Promise<string[]> => (await api.store.read<{ id: string }>(sql)).map(({ id }) => id);

function lines(r: Random): object[] {
  return Array.from({ length: r.int(4) }, () =>
    r.chance(0.3)
      ? { kind: 'PRICE_LIST', priceListItemId: service, quantity: 1 + r.int(3) }
      : freeLine(r.int(20_000), {
          quantity: 1 + r.int(5),
          discount: r.chance(0.2) ? r.int(500) : 0,
          taxCategory: r.pick(['MEDICINE', 'GENERAL', 'HEALTHCARE_SERVICE']),
        }),
  );
}
const discount = (r: Random): object | null =>
  r.pick([null, { amount: r.int(400), reason: 'Staff' }, { basisPoints: r.int(1_200), reason: 'Staff' }]);

/** One command out of all that change bills, over rows as they are just now. */
async function act(r: Random): Promise<Answer<unknown>> {
  const [admin, cashier, patient] = [at.admin, at.cashier, at.patient].map(({ token }) => billing(api, token));
  const among = r.chance(0.75) ? "WHERE status IN ('DRAFT', 'UNPAID', 'PARTIALLY_PAID')" : '';
  const bill = r.pick(await idsOf(`SELECT id FROM bill ${among} ORDER BY id`)) ?? '';
  const payment = r.pick(await idsOf('SELECT id FROM payment ORDER BY id')) ?? bill;
  const amount = r.pick([1, 100, r.int(5_000), r.int(60_000)]);
  const version = (await cashier.bill(bill).catch(() => null))?.version ?? 1;
  const due = (await cashier.bill(bill).catch(() => null))?.due ?? 0;
  const acts: (() => Promise<Answer<unknown>>)[] = [
    () => cashier.create({ patientId: at.patientId, lines: lines(r), discount: discount(r) }),
    () => cashier.create({ patientId: at.patientId, lines: lines(r) }),
    () => admin.update(bill, version, { lines: lines(r), discount: discount(r) }),
    () => cashier.issue(bill, version),
    () => cashier.issue(bill, version),
    () => cashier.pay(bill, r.chance(0.5) ? Math.max(1, due) : amount),
    () => cashier.pay(bill, amount, { method: 'CASH', reference: null }),
    () => cashier.pay(bill, amount, { method: 'UPI', utr: freshUtr(), reference: null }),
    () => patient.claim(bill, freshUtr(), { amount }),
    () => cashier.verify(payment),
    () => cashier.reject(payment),
    () => cashier.refund(payment, amount, { isStillOwed: r.chance(0.4), method: r.chance(0.3) ? 'CASH' : 'CARD' }),
    () => cashier.credit(bill, { amount: Math.min(amount, 3_000) }),
    () => (r.chance(0.4) ? admin.cancel(bill) : cashier.issue(bill, version)),
  ];
  return r.pick(acts)();
}

test('after random commands at once, bills, counters, takings and drawers are what a recount of the rows gives', async () => {
  const never = async (): Promise<number> => 0;
  api.composition.services.limits = { ...api.composition.services.limits, ownPayments: never };
  const r = random(SEED);
  const codes = new Map<string | null, number>();
  for (let i = 0; i < 5; i++)
    dataOf(await billing(api, at.cashier.token).create({ patientId: at.patientId, lines: [freeLine(10_000)] }));
  for (let round = 0; round < ROUNDS; round++) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => act(r)));
    for (const answer of answers) {
      const code = codeOf(answer);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (!EXPECTED.includes(code) && code !== 'NOT_FOUND') throw new Error(`SEED=${SEED}: ${answer.text}`);
    }
    if (round % 10 === 9) expect({ SEED, wrong: await wrongBooks(api.store) }).toEqual({ SEED, wrong: [] });
  }
  expect(codes.get(null)).toBeGreaterThan(ROUNDS * 2);
  const kept = await api.store.read<{ n: number | string }>('SELECT count(*) AS n FROM payment');
  expect(Number(kept[0].n)).toBeGreaterThan(10);
}, 120_000);
