import type { SealedEvent } from '@medicare/data';
import { crossesDown } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson } from './kit/people';
import { random as randomOf } from './kit/random';
import { sealed } from './kit/settled';
import { Counter, wrongBooks } from './kit/stock';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

let api: RunningApi;
let main: string;
let shop: Counter;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  shop = new Counter(api, (await makePerson(api, 'PHARMACIST', [main])).token);
});
afterEach(() => api.stop());

async function eventsOf(type: string): Promise<SealedEvent[]> {
  await sealed(api.store);
  const events: SealedEvent[] = [];
  for (;;) {
    const more = await api.store.since(events.at(-1)?.seq ?? 0);
    if (!more.length) return events.filter((event) => event.type === type);
    events.push(...more);
  }
}

const rowOf = async (table: string, id: string): Promise<number> =>
  Number((await api.store.read<{ quantity: number }>(`SELECT quantity FROM ${table} WHERE id = $1`, [id]))[0].quantity);

test('of 1,000 that want one of 100 at the same moment, 100 get it and 900 hear that there is not enough', async () => {
  const { itemId, batchId } = await shop.stocked(100, { minQuantity: 20 });
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => shop.dispense({ lines: [{ itemId, quantity: 1 }] })),
  );
  const codes = answers.map(codeOf);
  expect(codes.filter((code) => code === null)).toHaveLength(100);
  expect(codes.filter((code) => code === 'INSUFFICIENT_STOCK')).toHaveLength(900);
  expect([await rowOf('inventory_item', itemId), await rowOf('stock_batch', batchId)]).toEqual([0, 0]);
  const [{ sum }] = await api.store.read<{ sum: number | string }>(
    'SELECT sum(quantity) AS sum FROM stock_movement WHERE item_id = $1',
    [itemId],
  );
  expect(Number(sum)).toBe(0);
  expect(await wrongBooks(api.store)).toEqual([]);
  expect((await eventsOf('stock.low')).map(({ facts }) => facts)).toEqual([{ quantity: 20, minQuantity: 20 }]);
  expect(await eventsOf('stock.moved')).toHaveLength(101);
}, 120_000);

test(`whatever many counters do at once, the stock is the sum of the ledger and never below zero (SEED=${SEED})`, async () => {
  const items = await Promise.all(
    [0, 1, 2, 3].map((n) => shop.stocked(12, { name: `Item ${n}`, minQuantity: 6, unitPrice: 199 })),
  );
  const patients = [(await makePatient(api.store, main)).id, (await makePatient(api.store, main)).id];
  const batches = items.map(({ batchId }) => batchId);
  const answers: { code: string | null; status: number }[] = [];
  async function counter(n: number): Promise<void> {
    const random = randomOf(SEED + n);
    const movements: string[] = [];
    for (let i = 0; i < 40; i++) {
      const { itemId } = random.pick(items);
      const quantity = 1 + random.int(5);
      const dice = random.int(20);
      if (dice < 5) {
        const batchNumber = `B${random.int(3)}`;
        const answer = await shop.receive({ itemId, quantity, batchNumber });
        if (answer.data) batches.push(answer.data.receiveStock.batch.id);
        answers.push({ code: codeOf(answer), status: answer.status });
      } else if (dice < 13) {
        // Several items in any order: nobody may wait for somebody who waits for him.
        const lines = [itemId, ...items.map((each) => each.itemId).filter(() => random.int(2))].map((id) => ({
          itemId: id,
          quantity: 1 + random.int(3),
        }));
        const unique = lines.filter((line, at) => lines.findIndex((other) => other.itemId === line.itemId) === at);
        const bill = random.int(2) ? { patientId: random.pick(patients), addToBill: true } : {};
        const answer = await shop.dispense({ lines: unique, ...bill });
        movements.push(...(answer.data?.dispenseStock.movements.map(({ id }) => id) ?? []));
        answers.push({ code: codeOf(answer), status: answer.status });
      } else if (dice < 16 && movements.length) {
        const answer = await shop.returns({ movementId: random.pick(movements), quantity });
        answers.push({ code: codeOf(answer), status: answer.status });
      } else {
        const move = dice < 18 ? shop.adjust : shop.writeOff;
        const sign = dice < 18 && random.int(2) ? -1 : 1;
        const answer = await move({ batchId: random.pick(batches), quantity: sign * quantity });
        answers.push({ code: codeOf(answer), status: answer.status });
      }
    }
  }
  await Promise.all(Array.from({ length: 16 }, (_, n) => counter(n)));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const codes = new Set(answers.map(({ code }) => code));
  expect([...codes].filter((code) => ![null, 'INSUFFICIENT_STOCK', 'BAD_USER_INPUT'].includes(code))).toEqual([]);
  expect(codes).toContain('INSUFFICIENT_STOCK');
  expect(answers.filter(({ code }) => code === null).length).toBeGreaterThan(200);
  expect(await wrongBooks(api.store)).toEqual([]);
  await expectBillsToAgree();

  // An alert for each fall to the minimum in the ledger, and no other.
  const ledger = await api.store.read<{ item_id: string; quantity: number; balance: number }>(
    'SELECT item_id, quantity, balance FROM stock_movement ORDER BY created_at, id',
  );
  const falls = ledger.filter(({ quantity, balance }) => crossesDown(balance - quantity, balance, 6));
  const alerts = await eventsOf('stock.low');
  expect(alerts.map(({ subject }) => subject).sort()).toEqual(falls.map((fall) => fall.item_id).sort());
  expect(alerts.length).toBeGreaterThan(3);
}, 180_000);

/** Drafts hold what was handed out on a bill less what came back of it, and the total of the branch is their sum. */
async function expectBillsToAgree(): Promise<void> {
  const wrong = await api.store.read(
    `SELECT l.id FROM bill_line l WHERE l.quantity <> (SELECT -sum(m.quantity) FROM stock_movement m WHERE m.dispense_id = l.dispense_id AND m.item_id = l.item_id)`,
  );
  expect(wrong).toEqual([]);
  const [sums] = await api.store.read<Record<string, number | string>>(
    `SELECT (SELECT sum(total) FROM bill_line) AS lines, (SELECT sum(total) FROM bill) AS bills, (SELECT sum(total) FROM bill_total) AS totals,
      (SELECT sum(n) FROM bill_total) AS n, (SELECT count(*) FROM bill) AS drafts`,
  );
  const [lines, bills, totals, n, drafts] = ['lines', 'bills', 'totals', 'n', 'drafts'].map((key) => Number(sums[key]));
  expect([bills, totals, n]).toEqual([lines, lines, drafts]);
  expect(drafts).toBe(2);
}

test('the alert comes once for a crossing, however many cross at the same moment, and again after the stock was above', async () => {
  const { itemId } = await shop.stocked(40, { minQuantity: 30 });
  const rush = (count: number) =>
    Promise.all(Array.from({ length: count }, () => shop.dispense({ lines: [{ itemId, quantity: 1 }] })));
  await rush(30);
  expect(await eventsOf('stock.low')).toHaveLength(1);
  dataOf(await shop.receive({ itemId, quantity: 20 })); // exactly at the minimum: still low
  dataOf(await shop.dispense({ lines: [{ itemId, quantity: 1 }] }));
  expect(await eventsOf('stock.low')).toHaveLength(1);
  dataOf(await shop.receive({ itemId, quantity: 6 }));
  await rush(10);
  expect((await eventsOf('stock.low')).map(({ facts }) => facts)).toEqual([
    { quantity: 30, minQuantity: 30 },
    { quantity: 30, minQuantity: 30 },
  ]);
});

/** What the database itself says to a program that knows no rules. */
const refusalOf = (sql: string, id: string): Promise<string> =>
  api.store
    .run((tx) => tx.query(sql, [id]), { withoutEvent: 'a program that knows no rules' })
    .then(
      () => 'nothing',
      (error: Error) => error.message,
    );

test('the last word is the database’s: without any command, it refuses a stock below zero', async () => {
  const { itemId, batchId } = await shop.stocked(3);
  for (const [table, id] of [
    ['inventory_item', itemId],
    ['stock_batch', batchId],
  ])
    expect(await refusalOf(`UPDATE ${table} SET quantity = quantity - 4 WHERE id = $1`, id)).toMatch(/constraint/i);
  expect(await rowOf('inventory_item', itemId)).toBe(3);
});
