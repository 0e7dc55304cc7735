import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { relayed } from './kit/settled';
import { Counter, dayFromNow, faultsOf, written, wrongBooks } from './kit/stock';

let api: RunningApi;
let main: string;
let pharmacist: Person;
let shop: Counter;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  pharmacist = await makePerson(api, 'PHARMACIST', [main]);
  shop = new Counter(api, pharmacist.token);
});
afterEach(async () => {
  expect(await wrongBooks(api.store)).toEqual([]);
  await api.stop();
});

interface Shown {
  id: string;
  isOpen: boolean;
  batches: number;
  counted: number;
  differences: number | null;
}
const FIELDS = '{ id isOpen batches counted differences }';
const ask = <T = Record<string, never>>(query: string, variables: Record<string, unknown> = {}, who = pharmacist) =>
  api.ask<T>(query, variables, who.token);
const start = (variables: Record<string, unknown> = {}) =>
  ask<{ startStocktake: Shown }>(
    `mutation ($branchId: ID, $category: String) { startStocktake(branchId: $branchId, category: $category) ${FIELDS} }`,
    variables,
  );
const count = (stocktakeId: string, ...counts: { batchId: string; counted: number | null }[]) =>
  ask<{ countBatches: Shown }>(
    `mutation ($stocktakeId: ID!, $counts: [BatchCountInput!]!) { countBatches(stocktakeId: $stocktakeId, counts: $counts) ${FIELDS} }`,
    { stocktakeId, counts },
  );
const end = (id: string, how: 'close' | 'drop' = 'close') =>
  ask<{ closed: Shown }>(`mutation ($id: ID!) { closed: ${how}Stocktake(id: $id) ${FIELDS} }`, { id });
const quantityOf = async (batchId: string): Promise<number> =>
  (await api.store.read<{ quantity: number }>('SELECT quantity FROM stock_batch WHERE id = $1', [batchId]))[0].quantity;

test('books what was found against what the books say, and leaves alone what nobody counted', async () => {
  const short = await shop.stocked(10, { name: 'A short', minQuantity: 8 });
  const long = await shop.stocked(10, { name: 'B long' });
  const right = await shop.stocked(10, { name: 'C right' });
  const skipped = await shop.stocked(10, { name: 'D skipped' });
  const { startStocktake: begun } = dataOf(await start());
  expect(begun).toMatchObject({ isOpen: true, batches: 4, counted: 0, differences: null });
  const noted = await count(
    begun.id,
    { batchId: short.batchId, counted: 7 },
    { batchId: long.batchId, counted: 12 },
    { batchId: right.batchId, counted: 10 },
  );
  expect(dataOf(noted).countBatches).toMatchObject({ counted: 3 });
  const listed = await ask(
    'query ($id: ID!) { open: stocktakeLines(stocktakeId: $id, isCounted: false) { totalCount items { expected counted item { name } } } all: stocktakeLines(stocktakeId: $id) { items { item { name } } } }',
    { id: begun.id },
  );
  expect(listed.data).toEqual({
    open: { totalCount: 1, items: [{ expected: 10, counted: null, item: { name: 'D skipped' } }] },
    all: { items: ['A short', 'B long', 'C right', 'D skipped'].map((name) => ({ item: { name } })) },
  });
  expect(dataOf(await end(begun.id)).closed).toMatchObject({ isOpen: false, differences: 2 });
  expect(await Promise.all([short, long, right, skipped].map(({ batchId }) => quantityOf(batchId)))).toEqual([
    7, 12, 10, 10,
  ]);
  const ledger = await ask('{ stockMovements(kind: ADJUST) { items { quantity reason stocktake { id } } } }');
  const by = { reason: 'Stocktake', stocktake: { id: begun.id } };
  expect(ledger.data).toEqual({
    stockMovements: {
      items: expect.arrayContaining([
        { quantity: -3, ...by },
        { quantity: 2, ...by },
      ]) as unknown,
    },
  });
  const admin = await makePerson(api, 'ADMIN', [main]);
  await relayed(api.store);
  const told = await ask('{ notifications { items { kind title link } } }', {}, admin);
  expect(told.data).toEqual({
    notifications: {
      items: [
        { kind: 'STOCK_COUNTED', title: 'Stocktake closed: 2 differences', link: `/stock/counts/${begun.id}` },
        { kind: 'STOCK_LOW', title: 'Stock is low: 7 left', link: `/stock/${short.itemId}` },
      ],
    },
  });
});

test('what moves between the count and its closing stays: the difference is added to what is there then', async () => {
  const { itemId, batchId } = await shop.stocked(10);
  const { startStocktake: begun } = dataOf(await start());
  dataOf(await shop.dispense({ lines: [{ itemId, quantity: 4 }] })); // before the count: expected is 6
  dataOf(await count(begun.id, { batchId, counted: 5 })); // one is missing
  dataOf(await shop.receive({ itemId, quantity: 20 }));
  dataOf(await shop.dispense({ lines: [{ itemId, quantity: 2 }] }));
  expect(dataOf(await end(begun.id)).closed.differences).toBe(1);
  expect(await quantityOf(batchId)).toBe(6 + 20 - 2 - 1);
});

test('never takes a batch below zero, whatever left it since it was counted', async () => {
  const { itemId, batchId } = await shop.stocked(10);
  const other = await shop.stocked(10, { name: 'Other' });
  const { startStocktake: begun } = dataOf(await start());
  dataOf(await count(begun.id, { batchId, counted: 3 }, { batchId: other.batchId, counted: 1 }));
  dataOf(await shop.dispense({ lines: [{ itemId, quantity: 8 }] })); // 2 left, 7 missing
  dataOf(await shop.dispense({ lines: [{ itemId: other.itemId, quantity: 10 }] })); // nothing left to correct
  expect(dataOf(await end(begun.id)).closed.differences).toBe(1);
  expect([await quantityOf(batchId), await quantityOf(other.batchId)]).toEqual([0, 0]);
});

test('a batch that was found without being on the list is put on it; a count can be taken back', async () => {
  const { itemId, batchId } = await shop.stocked(4);
  dataOf(await shop.dispense({ lines: [{ itemId, quantity: 4 }] }));
  const rest = await shop.stocked(5, { name: 'Rest', category: 'Fluids' });
  const { startStocktake: begun } = dataOf(await start());
  expect(begun.batches).toBe(1);
  expect(dataOf(await count(begun.id, { batchId, counted: 1 })).countBatches).toMatchObject({ batches: 2, counted: 1 });
  dataOf(await count(begun.id, { batchId: rest.batchId, counted: 0 }));
  expect(dataOf(await count(begun.id, { batchId: rest.batchId, counted: null })).countBatches.counted).toBe(1);
  dataOf(await end(begun.id));
  expect([await quantityOf(batchId), await quantityOf(rest.batchId)]).toEqual([1, 5]);
});

test('two counts of the same things are not under way at once, also when they are begun at the same moment', async () => {
  await shop.stocked(4);
  await shop.stocked(4, { name: 'Saline', category: 'Fluids' });
  const answers = await Promise.all([start(), start(), start({ category: 'Fluids' })]);
  expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
  for (const refused of answers.filter((answer) => answer.errors))
    expect(refused.errors![0].extensions).toMatchObject({
      code: 'CONFLICT',
      stocktakeId: expect.any(String) as string,
    });
  const [open] = answers.flatMap((answer) => answer.data?.startStocktake ?? []);
  expect(dataOf(await end(open.id, 'drop')).closed).toMatchObject({ isOpen: false, differences: null });
  const [fluids, medicines] = [await start({ category: 'Fluids' }), await start({ category: 'Medicines' })];
  expect([codeOf(fluids), codeOf(medicines)]).toEqual([null, null]);
  const batchId = (
    await api.store.read<{ id: string }>(
      "SELECT b.id FROM stock_batch b JOIN inventory_item i ON i.id = b.item_id WHERE i.category = 'Medicines'",
    )
  )[0].id;
  expect(faultsOf(await count(dataOf(fluids).startStocktake.id, { batchId, counted: 1 }))).toEqual([
    'counts.0.batchId category',
  ]);
  expect(faultsOf(await start({ category: 'Nothing' }))).toEqual(['category empty']);
});

test('what is over does not change, and counts that cannot be are refused at their place', async () => {
  const { batchId } = await shop.stocked(4);
  const { startStocktake: begun } = dataOf(await start());
  for (const [counted, fault] of [
    [-1, 'counts.1.counted range'],
    [1_000_001, 'counts.1.counted range'],
  ] as const)
    expect(faultsOf(await count(begun.id, { batchId, counted: 4 }, { batchId, counted }))).toEqual([fault]);
  const unknown = await count(begun.id, { batchId: '01890000-0000-7000-8000-000000000000', counted: 1 });
  expect([codeOf(unknown), faultsOf(unknown)]).toEqual(['NOT_FOUND', ['counts.0.batchId unknown']]);
  dataOf(await end(begun.id));
  const before = await written(api.store);
  for (const answer of [
    await count(begun.id, { batchId, counted: 1 }),
    await end(begun.id),
    await end(begun.id, 'drop'),
  ])
    expect(codeOf(answer)).toBe('INVALID_TRANSITION');
  expect(await written(api.store)).toBe(before);
});

test('is for those who move the stock of the branch', async () => {
  await shop.stocked(4);
  const { startStocktake: begun } = dataOf(await start());
  const north = await makeBranch(api.store, 'NORTH');
  const far = await makePerson(api, 'PHARMACIST', [north]);
  const query =
    'query ($id: ID!) { stocktake(id: $id) { id } stocktakes { totalCount } stocktakeLines(stocktakeId: $id) { totalCount } }';
  expect((await ask(query, { id: begun.id }, far)).data).toEqual({
    stocktake: null,
    stocktakes: { totalCount: 0 },
    stocktakeLines: { totalCount: 0 },
  });
  const closing = await ask('mutation ($id: ID!) { closeStocktake(id: $id) { id } }', { id: begun.id }, far);
  expect(codeOf(closing)).toBe('NOT_FOUND');
  expect(codeOf(await ask(query, { id: begun.id }, await makePerson(api, 'NURSE', [main])))).toBe('FORBIDDEN');
  const key = await ask<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "Scanner", scopes: ["stock:move", "inventory:read"] }) { secret } }',
    {},
    await makePerson(api, 'ADMIN', [main]),
  );
  const byKey = await api.ask('mutation { startStocktake { id } }', {}, dataOf(key).createApiKey.secret);
  expect(codeOf(byKey)).toBe('FORBIDDEN');
});

test('a thousand batches are put on the list in one go', async () => {
  const itemId = await shop.item();
  await api.store.run(
    async (tx) => {
      for (let i = 0; i < 1000; i++) {
        const id = `b-${String(i).padStart(4, '0')}`;
        await tx.query(
          `INSERT INTO stock_batch (id, created_at, updated_at, number, expires_on, quantity, received_on, item_id, branch_id) VALUES ($1, $2, $2, $1, $3, 1, $3, $4, $5)`,
          [id, new Date(), dayFromNow(100), itemId, main],
        );
        await tx.query(
          `INSERT INTO stock_movement (id, created_at, updated_at, kind, quantity, balance, item_id, batch_id, branch_id) VALUES ($1, $2, $2, 'RECEIPT', 1, $3, $4, $5, $6)`,
          [`m-${id}`, new Date(), i + 1, itemId, id, main],
        );
      }
      const flag = api.store.engine === 'sqlite' ? '0' : 'false';
      await tx.query(`UPDATE inventory_item SET quantity = 1000, is_low = ${flag} WHERE id = $1`, [itemId]);
    },
    { withoutEvent: 'a full store' },
  );
  expect(dataOf(await start()).startStocktake.batches).toBe(1000);
});
