import { taxRateOn } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { sealed } from './kit/settled';
import { Counter, dayFromNow, type Dispensed, faultsOf, letExpire, written, wrongBooks } from './kit/stock';

let api: RunningApi;
let main: string;
let north: string;
let pharmacist: Person;
let shop: Counter;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  north = await makeBranch(api.store, 'NORTH');
  pharmacist = await makePerson(api, 'PHARMACIST', [main]);
  shop = new Counter(api, pharmacist.token);
});
afterEach(async () => {
  expect(await wrongBooks(api.store)).toEqual([]);
  await api.stop();
});

const ask = <T = Record<string, never>>(query: string, variables: Record<string, unknown> = {}, who = pharmacist) =>
  api.ask<T>(query, variables, who.token);
const itemOf = async (id: string) =>
  dataOf(
    await ask<{ inventoryItem: { quantity: number; isLow: boolean; version: number } }>(
      'query ($id: ID!) { inventoryItem(id: $id) { quantity isLow version } }',
      { id },
    ),
  ).inventoryItem;
const UNKNOWN = '01890000-0000-7000-8000-000000000000';

describe('an item', () => {
  const update = (id: string, version: number, input: object) =>
    ask(
      'mutation ($id: ID!, $version: Int!, $input: UpdateInventoryItemInput!) { updateInventoryItem(id: $id, version: $version, input: $input) { version name unitPrice code isLow } }',
      { id, version, input },
    );
  const list = async (args: string) =>
    dataOf(await ask<{ inventoryItems: { items: { name: string }[] } }>(`{ inventoryItems${args} { items { name } } }`))
      .inventoryItems.items.map(({ name }) => name)
      .join();

  test('is created empty, changed in the version that was read, and its prices are kept', async () => {
    const id = await shop.item({ code: '8901234567890', unitPrice: 110, hsn: '3004', minQuantity: 10 });
    expect(await itemOf(id)).toEqual({ quantity: 0, isLow: true, version: 1 });
    expect((await update(id, 1, { unitPrice: 125 })).data).toMatchObject({
      updateInventoryItem: { version: 2, unitPrice: 125 },
    });
    expect((await update(id, 2, { unitPrice: 125, name: 'Paracetamol' })).data).toMatchObject({
      updateInventoryItem: { version: 3, name: 'Paracetamol' },
    });
    const stale = await update(id, 1, { unitPrice: 1 });
    expect(stale.errors![0].extensions).toMatchObject({ code: 'STALE_WRITE', currentVersion: 3 });
    const history = await ask(
      'query ($id: ID!) { inventoryItem(id: $id) { priceChanges { fromPrice toPrice changedBy { id } } } }',
      { id },
    );
    expect(history.data).toEqual({
      inventoryItem: { priceChanges: [{ fromPrice: 110, toPrice: 125, changedBy: { id: pharmacist.accountId } }] },
    });
  });

  test('is found by words of name, code and category, by being low, and vanishes when it is deactivated', async () => {
    const first = await shop.item({ name: 'Amoxicillin 500 mg', code: 'AMX', minQuantity: 5 });
    const second = await shop.item({ name: 'Gauze 100 % cotton_x', category: 'Consumables', code: 'GZ1' });
    dataOf(await shop.receive({ itemId: second, quantity: 9 }));
    expect(await list('')).toBe('Amoxicillin 500 mg,Gauze 100 % cotton_x');
    for (const [search, found] of [
      ['500 amox', 'Amoxicillin 500 mg'],
      ['amx', 'Amoxicillin 500 mg'],
      ['consumables gz', 'Gauze 100 % cotton_x'],
      ['%', 'Gauze 100 % cotton_x'],
      ['n_x', 'Gauze 100 % cotton_x'],
      ['amox gauze', ''],
    ])
      expect([search, await list(`(search: "${search}")`)]).toEqual([search, found]);
    expect(await list('(category: "Consumables")')).toBe('Gauze 100 % cotton_x');
    expect(await list('(isLow: true)')).toBe('Amoxicillin 500 mg');
    const low = await ask('{ lowStockItems { totalCount items { name } } inventoryCategories }');
    expect(low.data).toEqual({
      lowStockItems: { totalCount: 1, items: [{ name: 'Amoxicillin 500 mg' }] },
      inventoryCategories: ['Consumables', 'Medicines'],
    });
    dataOf(await ask('mutation ($id: ID!) { deactivateInventoryItem(id: $id) { isActive } }', { id: first }));
    expect([await list(''), await list('(isActive: false)')]).toEqual(['Gauze 100 % cotton_x', 'Amoxicillin 500 mg']);
    expect((await ask('{ lowStockItems { totalCount } }')).data).toEqual({ lowStockItems: { totalCount: 0 } });
    expect(faultsOf(await shop.receive({ itemId: first, quantity: 1 }))).toEqual(['itemId inactive']);
    expect(faultsOf(await shop.dispense({ lines: [{ itemId: first, quantity: 1 }] }))).toEqual([
      'lines.0.itemId inactive',
    ]);
    dataOf(await ask('mutation ($id: ID!) { reactivateInventoryItem(id: $id) { isActive } }', { id: first }));
    expect(await list('')).toContain('Amoxicillin');
  });

  test('keeps its code for itself within a branch, and another branch may use it', async () => {
    await shop.item({ code: 'X1' });
    const create = (input: object, token = pharmacist.token) =>
      api.ask(
        'mutation ($input: CreateInventoryItemInput!) { createInventoryItem(input: $input) { id } }',
        { input: { name: 'Other', category: 'Medicines', unit: 'piece', unitPrice: 1, ...input } },
        token,
      );
    const refused = await create({ code: 'X1' });
    expect([codeOf(refused), faultsOf(refused)]).toEqual(['CONFLICT', ['code unique']]);
    const far = await makePerson(api, 'PHARMACIST', [north]);
    expect(codeOf(await create({ code: 'X1' }, far.token))).toBeNull();
    const second = await shop.item({ name: 'Second' });
    const taken = await update(second, 1, { code: 'X1' });
    expect([codeOf(taken), faultsOf(taken)]).toEqual(['CONFLICT', ['code unique']]);
  });

  test('with values that cannot be is refused at each of them', async () => {
    const bad = (input: object) =>
      ask('mutation ($input: CreateInventoryItemInput!) { createInventoryItem(input: $input) { id } }', {
        input: { name: 'Some item', category: 'Medicines', unit: 'piece', unitPrice: 1, ...input },
      });
    expect(faultsOf(await bad({ name: '' }))[0]).toMatch(/^name /);
    expect(faultsOf(await bad({ unitPrice: -1 }))[0]).toMatch(/^unitPrice /);
    expect(faultsOf(await bad({ unitPrice: 10_000_000_001 }))[0]).toMatch(/^unitPrice /);
    expect(faultsOf(await bad({ unitPrice: Number.MAX_SAFE_INTEGER + 1 }))[0]).toMatch(/^unitPrice /);
    expect(faultsOf(await bad({ unitPrice: 1.5 }))[0]).toMatch(/^unitPrice /);
    expect(faultsOf(await bad({ minQuantity: -1 }))[0]).toMatch(/^minQuantity /);
    expect(faultsOf(await bad({ hsn: '30a4' }))).toEqual(['hsn form']);
    expect(faultsOf(await bad({ supplierId: UNKNOWN }))).toEqual(['supplierId unknown']);
    expect(faultsOf(await bad({ branchId: north }))).toEqual(['branchId branch']);
    expect((await written(api.store)).split(' ')[3]).toBe('0');
  });

  test('whose minimum is raised above its stock is low at once, and says so', async () => {
    const { itemId } = await shop.stocked(10, { minQuantity: 5 });
    expect((await update(itemId, 1, { minQuantity: 10 })).data).toMatchObject({ updateInventoryItem: { isLow: true } });
    await sealed(api.store);
    const told = (await api.store.since(0)).filter(({ type }) => type === 'stock.low');
    expect(told.map(({ facts }) => facts)).toEqual([{ quantity: 10, minQuantity: 10 }]);
  });
});

describe('a delivery', () => {
  test('fills a batch; the same number comes to the same batch, whatever its capitals', async () => {
    const itemId = await shop.item({ minQuantity: 20 });
    const first = dataOf(await shop.receive({ itemId, quantity: 30, batchNumber: 'Lot7', cost: 80 })).receiveStock;
    expect(first).toMatchObject({
      kind: 'RECEIPT',
      quantity: 30,
      balance: 30,
      batch: { number: 'Lot7', quantity: 30 },
    });
    const more = dataOf(await shop.receive({ itemId, quantity: 5, batchNumber: 'LOT7', expiresOn: null }));
    expect(more.receiveStock).toMatchObject({ balance: 35, batch: { id: first.batch.id, quantity: 35 } });
    expect(await itemOf(itemId)).toEqual({ quantity: 35, isLow: false, version: 1 });
  });

  test('with another expiry for a known batch, or expired already, is refused at the field', async () => {
    const itemId = await shop.item();
    dataOf(await shop.receive({ itemId, quantity: 1, batchNumber: 'B', expiresOn: dayFromNow(100) }));
    const before = await written(api.store);
    const other = await shop.receive({ itemId, quantity: 1, batchNumber: 'b', expiresOn: dayFromNow(101) });
    expect(faultsOf(other)).toEqual(['expiresOn mismatch']);
    expect(other.errors![0].message).toMatch(/Batch B is in the books with expiry \d\d-\d\d-\d{4}.*such as B-2/);
    expect(faultsOf(await shop.receive({ itemId, quantity: 1, batchNumber: 'C', expiresOn: dayFromNow(-1) }))).toEqual([
      'expiresOn expired',
    ]);
    expect(await written(api.store)).toBe(before);
    // The last day still counts.
    expect(codeOf(await shop.receive({ itemId, quantity: 1, batchNumber: 'D', expiresOn: dayFromNow(0) }))).toBeNull();
  });

  test('tells what it cost to those who keep the stock alone', async () => {
    const { itemId } = await shop.stocked(3);
    dataOf(await shop.receive({ itemId, quantity: 3, cost: 77 }));
    const query = 'query ($id: ID!) { inventoryItem(id: $id) { batches { cost } } }';
    const nurse = await makePerson(api, 'NURSE', [main]);
    expect((await ask(query, { id: itemId })).data).toEqual({ inventoryItem: { batches: [{ cost: 77 }] } });
    expect((await ask(query, { id: itemId }, nurse)).data).toEqual({ inventoryItem: { batches: [{ cost: null }] } });
  });
});

describe('dispensing', () => {
  test('takes what expires first, over several batches, and never what has expired', async () => {
    const itemId = await shop.item();
    const batch = async (batchNumber: string, quantity: number, days: number | null) =>
      dataOf(await shop.receive({ itemId, quantity, batchNumber, expiresOn: days === null ? null : dayFromNow(days) }))
        .receiveStock.batch.id;
    await batch('KEEPS', 10, null);
    await batch('LATE', 10, 300);
    const gone = await batch('GONE', 50, 10);
    await batch('SOON', 10, 20);
    await letExpire(api.store, gone);
    const { dispenseStock } = dataOf(await shop.dispense({ lines: [{ itemId, quantity: 23 }] }));
    expect(
      dispenseStock.movements.map(({ quantity, balance, batch: { number } }) => [number, quantity, balance]),
    ).toEqual([
      ['SOON', -10, 70],
      ['LATE', -10, 60],
      ['KEEPS', -3, 57],
    ]);
    const refused = await shop.dispense({ lines: [{ itemId, quantity: 8 }] });
    expect(refused.errors![0].extensions).toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      available: 7,
      wanted: 8,
      expired: 50,
      itemId,
      fields: [{ path: 'lines.0.quantity', rule: 'stock' }],
    });
    expect(refused.errors![0].message).toMatch(/have expired and must be written off/);
  });

  test('of several items is done as a whole or not at all', async () => {
    const [one, other] = [await shop.stocked(10), await shop.stocked(1, { name: 'Scarce' })];
    const before = await written(api.store);
    const refused = await shop.dispense({
      lines: [
        { itemId: one.itemId, quantity: 5 },
        { itemId: other.itemId, quantity: 2 },
      ],
    });
    expect([codeOf(refused), faultsOf(refused)]).toEqual(['INSUFFICIENT_STOCK', ['lines.1.quantity stock']]);
    expect(await written(api.store)).toBe(before);
    expect((await itemOf(one.itemId)).quantity).toBe(10);
  });

  test('refuses what is no quantity, no item, no patient or another branch’s at the field, and changes nothing', async () => {
    const { itemId, batchId } = await shop.stocked(10);
    const far = new Counter(api, (await makePerson(api, 'PHARMACIST', [north])).token);
    const theirs = await far.stocked(10);
    const patient = await makePatient(api.store, north);
    const before = await written(api.store);
    for (const quantity of [0, -1, 1_000_001]) {
      expect(faultsOf(await shop.dispense({ lines: [{ itemId, quantity }] }))).toEqual(['lines.0.quantity range']);
      expect(faultsOf(await shop.receive({ itemId, quantity }))).toEqual(['quantity range']);
      expect(faultsOf(await shop.writeOff({ batchId, quantity }))).toEqual(['quantity range']);
    }
    for (const quantity of [0, 1_000_001, -1_000_001])
      expect(faultsOf(await shop.adjust({ batchId, quantity }))).toEqual(['quantity range']);
    for (const quantity of [1e12, 1.5])
      expect(faultsOf(await shop.dispense({ lines: [{ itemId, quantity }] }))).toEqual(['lines.0.quantity type']);
    const twice = { lines: [1, 1].map((quantity) => ({ itemId, quantity })) };
    expect(faultsOf(await shop.dispense(twice))).toEqual(['lines.1.itemId twice']);
    expect(faultsOf(await shop.dispense({ lines: [{ itemId, quantity: 1 }], addToBill: true }))).toEqual([
      'patientId required',
    ]);
    expect(codeOf(await shop.dispense({ lines: [] }))).toBe('BAD_USER_INPUT');
    for (const id of [UNKNOWN, theirs.itemId]) {
      const [receive, dispense] = [
        await shop.receive({ itemId: id, quantity: 1 }),
        await shop.dispense({
          lines: [
            { itemId, quantity: 1 },
            { itemId: id, quantity: 1 },
          ],
        }),
      ];
      expect([codeOf(receive), faultsOf(receive)]).toEqual(['NOT_FOUND', ['itemId unknown']]);
      expect([codeOf(dispense), faultsOf(dispense)]).toEqual(['NOT_FOUND', ['lines.1.itemId unknown']]);
    }
    for (const id of [UNKNOWN, theirs.batchId])
      for (const move of [shop.adjust, shop.writeOff]) {
        const answer = await move({ batchId: id, quantity: 1 });
        expect([codeOf(answer), faultsOf(answer)]).toEqual(['NOT_FOUND', ['batchId unknown']]);
      }
    const stranger = await shop.dispense({ lines: [{ itemId, quantity: 1 }], patientId: patient.id });
    expect([codeOf(stranger), faultsOf(stranger)]).toEqual(['NOT_FOUND', ['patientId unknown']]);
    expect(await written(api.store)).toBe(before);
  });

  test('is done once for a key, however often it is sent; another request under it is refused', async () => {
    const { itemId } = await shop.stocked(100);
    const input = { lines: [{ itemId, quantity: 2 }], idempotencyKey: 'counter-3-0001' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => shop.dispense(input)));
    expect(new Set(answers.map((answer) => dataOf(answer).dispenseStock.id)).size).toBe(1);
    expect((await itemOf(itemId)).quantity).toBe(98);
    const rows = await api.store.read("SELECT id FROM stock_movement WHERE kind = 'DISPENSE'");
    expect(rows).toHaveLength(1);
    const other = await shop.dispense({ ...input, lines: [{ itemId, quantity: 3 }] });
    expect(codeOf(other)).toBe('IDEMPOTENCY_MISMATCH');
    // What was refused may be tried again under the same key.
    const key = { idempotencyKey: 'counter-3-0002' };
    expect(codeOf(await shop.dispense({ lines: [{ itemId, quantity: 200 }], ...key }))).toBe('INSUFFICIENT_STOCK');
    expect(codeOf(await shop.dispense({ lines: [{ itemId, quantity: 1 }], ...key }))).toBeNull();
    for (const [move, values] of [
      [shop.receive, { itemId, quantity: 1 }],
      [shop.adjust, { batchId: (await shop.stocked(5, { name: 'Other' })).batchId, quantity: -1 }],
    ] as const) {
      const once = { ...values, idempotencyKey: `key-of-${move === shop.receive ? 'receive' : 'adjust'}` };
      const all = await Promise.all(Array.from({ length: 10 }, () => move(once)));
      expect(new Set(all.map((answer) => JSON.stringify(dataOf<object>(answer)))).size).toBe(1);
    }
    expect(faultsOf(await shop.receive({ itemId, quantity: 1, idempotencyKey: 'short' }))).toEqual([
      'idempotencyKey form',
    ]);
  });
});

describe('what comes back', () => {
  const dispensed = async (itemId: string, quantity: number): Promise<Dispensed> =>
    dataOf(await shop.dispense({ lines: [{ itemId, quantity }] })).dispenseStock;

  test('goes into the batch it came from, and never more than was handed out', async () => {
    const itemId = await shop.item();
    dataOf(await shop.receive({ itemId, quantity: 5, batchNumber: 'FIRST', expiresOn: dayFromNow(10) }));
    dataOf(await shop.receive({ itemId, quantity: 5, batchNumber: 'SECOND', expiresOn: dayFromNow(20) }));
    const { movements } = await dispensed(itemId, 7);
    const back = dataOf(await shop.returns({ movementId: movements[1].id, quantity: 1 })).returnStock.movement;
    expect(back).toMatchObject({ kind: 'RETURN', quantity: 1, balance: 4, batch: { number: 'SECOND', quantity: 4 } });
    const tooMany = await shop.returns({ movementId: movements[1].id, quantity: 2 });
    expect(faultsOf(tooMany)).toEqual(['quantity limit']);
    expect(tooMany.errors![0].message).toBe('2 were handed out, and 1 came back already: at most 1 can come back.');
    expect(faultsOf(await shop.returns({ movementId: back.id, quantity: 1 }))).toEqual(['movementId kind']);
    expect(codeOf(await shop.returns({ movementId: UNKNOWN, quantity: 1 }))).toBe('NOT_FOUND');
    const ledger = await ask(
      'query ($id: ID!) { stockMovements(itemId: $id) { totalCount items { kind quantity balance returned } } }',
      { id: itemId },
    );
    expect(ledger.data).toEqual({
      stockMovements: {
        totalCount: 5,
        items: [
          { kind: 'RETURN', quantity: 1, balance: 4, returned: 0 },
          { kind: 'DISPENSE', quantity: -2, balance: 3, returned: 1 },
          { kind: 'DISPENSE', quantity: -5, balance: 5, returned: 0 },
          { kind: 'RECEIPT', quantity: 5, balance: 10, returned: 0 },
          { kind: 'RECEIPT', quantity: 5, balance: 5, returned: 0 },
        ],
      },
    });
  });

  test('at ten counters at once is not taken back twice', async () => {
    const { itemId } = await shop.stocked(10);
    const [{ id: movementId }] = (await dispensed(itemId, 4)).movements;
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.returns({ movementId, quantity: 1 })));
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(4);
    expect(answers.flatMap(faultsOf)).toEqual(Array.from({ length: 6 }, () => 'quantity limit'));
    expect((await itemOf(itemId)).quantity).toBe(10);
  });
});

describe('a correction', () => {
  test('adds to a batch or takes from it, never below zero, and says why', async () => {
    const { itemId, batchId } = await shop.stocked(10);
    expect(dataOf(await shop.adjust({ batchId, quantity: -3 })).adjustStock).toMatchObject({
      kind: 'ADJUST',
      quantity: -3,
      balance: 7,
      reason: 'Found behind the shelf',
    });
    const below = await shop.adjust({ batchId, quantity: -8 });
    expect(below.errors![0].extensions).toMatchObject({ code: 'INSUFFICIENT_STOCK', available: 7, wanted: 8 });
    expect(faultsOf(await shop.adjust({ batchId, quantity: 1, reason: '' }))[0]).toMatch(/^reason /);
    expect((await itemOf(itemId)).quantity).toBe(7);
  });

  test('writes off what is broken, or expired once it is', async () => {
    const { itemId, batchId } = await shop.stocked(10);
    expect(dataOf(await shop.writeOff({ batchId, quantity: 2, reason: 'Fell down' })).writeOffStock).toMatchObject({
      kind: 'WRITE_OFF',
      quantity: -2,
      balance: 8,
      reason: 'Damaged: Fell down',
    });
    expect(faultsOf(await shop.writeOff({ batchId, quantity: 1, cause: 'EXPIRED' }))).toEqual(['cause not-expired']);
    expect(faultsOf(await shop.writeOff({ batchId, quantity: 1, cause: 'OTHER' }))).toEqual(['reason required']);
    expect(codeOf(await shop.writeOff({ batchId, quantity: 9 }))).toBe('INSUFFICIENT_STOCK');
    await letExpire(api.store, batchId);
    expect(dataOf(await shop.writeOff({ batchId, quantity: 8, cause: 'EXPIRED' })).writeOffStock.balance).toBe(0);
    expect(await itemOf(itemId)).toMatchObject({ quantity: 0, isLow: true });
  });
});

test('batches near their last day are listed within 30, 60 and 90 days, the expired ones first and marked, page by page', async () => {
  const itemId = await shop.item();
  for (const [batchNumber, days] of [
    ['E90', 90],
    ['E91', 91],
    ['E30', 30],
    ['E60', 60],
    ['E1', 1],
  ] as const)
    dataOf(await shop.receive({ itemId, quantity: 1, batchNumber, expiresOn: dayFromNow(days) }));
  const [{ id }] = await api.store.read<{ id: string }>("SELECT id FROM stock_batch WHERE number = 'E1'");
  await letExpire(api.store, id);
  dataOf(await shop.receive({ itemId, quantity: 1, batchNumber: 'KEEPS', expiresOn: null }));
  const listed = async (days: number) => {
    const { expiringBatches } = dataOf(
      await ask<{ expiringBatches: { totalCount: number; items: { number: string; isExpired: boolean }[] } }>(
        'query ($days: Int) { expiringBatches(days: $days) { totalCount items { number isExpired item { name } } } }',
        { days },
      ),
    );
    return expiringBatches.items.map(({ number, isExpired }) => (isExpired ? `${number}!` : number)).join();
  };
  expect([await listed(30), await listed(60), await listed(90)]).toEqual(['E1!,E30', 'E1!,E30,E60', 'E1!,E30,E60,E90']);
  expect(faultsOf(await ask('{ expiringBatches(days: 45) { totalCount } }'))).toEqual(['days choice']);
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page: {
      expiringBatches: { items: { number: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    } = dataOf(
      await ask(
        'query ($after: String) { expiringBatches(first: 1, after: $after) { items { number } pageInfo { endCursor hasNextPage } } }',
        { after },
      ),
    );
    found.push(...page.expiringBatches.items.map(({ number }) => number));
    after = page.expiringBatches.pageInfo.hasNextPage ? page.expiringBatches.pageInfo.endCursor : null;
  } while (after);
  expect(found.join()).toBe('E1,E30,E60,E90');
});

describe('on the bill', () => {
  const BILL =
    'query ($id: ID!) { b: patients(first: 1) { items { bills { id status total subtotal tax version lines { description kind code quantity unitPrice taxRate total dispenseId item { id } } } } } }';
  interface Shown {
    id: string;
    status: string;
    total: number;
    tax: number;
    version: number;
    lines: { description: string; quantity: number; total: number }[];
  }
  const billsOf = async (): Promise<Shown[]> =>
    dataOf(await ask<{ b: { items: { bills: Shown[] }[] } }>(BILL.replace('($id: ID!) ', ''))).b.items[0].bills;

  test('what a patient gets goes on the open draft, or begins one, with price, code and tax of today', async () => {
    const patient = await makePatient(api.store, main);
    const { itemId } = await shop.stocked(100, { unitPrice: 1000, hsn: '3004' });
    const give = async (quantity: number) =>
      dataOf(await shop.dispense({ lines: [{ itemId, quantity }], patientId: patient.id, addToBill: true }))
        .dispenseStock;
    const first = await give(3);
    const second = await give(2);
    expect(first.billId).toBe(second.billId);
    const rate = taxRateOn('MEDICINE', dayFromNow(0));
    const [bill] = await billsOf();
    expect(bill).toMatchObject({
      id: first.billId,
      status: 'DRAFT',
      subtotal: 5000,
      tax: (5000 * rate) / 10_000,
      version: 2,
      lines: [
        {
          description: 'Paracetamol 500 mg',
          kind: 'STOCK',
          code: '3004',
          quantity: 3,
          unitPrice: 1000,
          taxRate: rate,
          dispenseId: first.id,
          item: { id: itemId },
        },
        { quantity: 2, dispenseId: second.id },
      ],
    });
    expect(bill.lines.reduce((sum, line) => sum + line.total, 0)).toBe(bill.total);
    const [total] = await api.store.read<Record<string, unknown>>('SELECT status, n, total, due FROM bill_total');
    expect([total['status'], Number(total['n']), Number(total['total']), Number(total['due'])]).toEqual([
      'DRAFT',
      1,
      bill.total,
      0,
    ]);
  });

  test('what comes back is taken off the draft again, to the paisa', async () => {
    const patient = await makePatient(api.store, main);
    const { itemId } = await shop.stocked(100, { unitPrice: 999 });
    const { movements } = dataOf(
      await shop.dispense({ lines: [{ itemId, quantity: 3 }], patientId: patient.id, addToBill: true }),
    ).dispenseStock;
    const back = dataOf(await shop.returns({ movementId: movements[0].id, quantity: 1 })).returnStock;
    expect(back.billToCreditId).toBeNull();
    const [bill] = await billsOf();
    expect(bill.lines).toMatchObject([{ quantity: 2 }]);
    dataOf(await shop.returns({ movementId: movements[0].id, quantity: 2 }));
    const [empty] = await billsOf();
    expect(empty).toMatchObject({ status: 'DRAFT', total: 0, tax: 0, lines: [] });
    const [{ n, total }] = await api.store.read<{ n: number; total: number | string }>(
      'SELECT n, total FROM bill_total',
    );
    expect([Number(n), Number(total)]).toEqual([1, 0]);
  });

  test('twenty counters at once begin one draft for one patient, and its figures are the sum of its lines', async () => {
    const patient = await makePatient(api.store, main);
    const { itemId } = await shop.stocked(100, { unitPrice: 333 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        shop.dispense({ lines: [{ itemId, quantity: 1 }], patientId: patient.id, addToBill: true }),
      ),
    );
    expect(new Set(answers.map((answer) => dataOf(answer).dispenseStock.billId)).size).toBe(1);
    const [bill, ...others] = await billsOf();
    expect(others).toEqual([]);
    expect(bill.lines).toHaveLength(20);
    expect(bill.lines.reduce((sum, line) => sum + line.total, 0)).toBe(bill.total);
    expect(bill.version).toBe(20);
  });

  test('an issued bill is left alone: the return names it, for a credit note', async () => {
    const patient = await makePatient(api.store, main);
    const { itemId } = await shop.stocked(10);
    const { movements, billId } = dataOf(
      await shop.dispense({ lines: [{ itemId, quantity: 3 }], patientId: patient.id, addToBill: true }),
    ).dispenseStock;
    await api.store.run(
      (tx) =>
        tx.query(
          "UPDATE bill SET status = 'UNPAID', number = 'MAIN/26-27/000001', issued_at = created_at WHERE id = $1",
          [billId],
        ),
      { withoutEvent: 'as if it had been issued' },
    );
    const back = dataOf(await shop.returns({ movementId: movements[0].id, quantity: 1 })).returnStock;
    expect(back.billToCreditId).toBe(billId);
    const next = dataOf(
      await shop.dispense({ lines: [{ itemId, quantity: 1 }], patientId: patient.id, addToBill: true }),
    ).dispenseStock;
    expect(next.billId).not.toBe(billId);
    const lines = await api.store.read('SELECT quantity FROM bill_line WHERE bill_id = $1', [billId]);
    expect(lines).toMatchObject([{ quantity: 3 }]);
  });
});

describe('of a branch', () => {
  test('others see and move nothing; doctors and nurses read; the desk and the cashier see nothing at all', async () => {
    const { itemId, batchId } = await shop.stocked(10, { minQuantity: 10 });
    const far = await makePerson(api, 'PHARMACIST', [north]);
    const READ = `query ($id: ID!) { inventoryItem(id: $id) { id } inventoryItems { totalCount } lowStockItems { totalCount }
      stockMovements(itemId: $id) { totalCount } stockBatches(itemId: $id) { totalCount } expiringBatches { totalCount } suppliers { totalCount } }`;
    expect((await ask(READ, { id: itemId }, far)).data).toEqual({
      inventoryItem: null,
      inventoryItems: { totalCount: 0 },
      lowStockItems: { totalCount: 0 },
      stockMovements: { totalCount: 0 },
      stockBatches: { totalCount: 0 },
      expiringBatches: { totalCount: 0 },
      suppliers: { totalCount: 0 },
    });
    for (const role of ['DOCTOR', 'NURSE'] as const) {
      const person = await makePerson(api, role, [main]);
      expect((await ask(READ, { id: itemId }, person)).data).toMatchObject({
        inventoryItem: { id: itemId },
        stockMovements: { totalCount: 1 },
      });
      const counter = new Counter(api, person.token);
      for (const answer of [
        await counter.receive({ itemId, quantity: 1 }),
        await counter.dispense({ lines: [{ itemId, quantity: 1 }] }),
        await counter.adjust({ batchId, quantity: 1 }),
      ])
        expect(codeOf(answer)).toBe('FORBIDDEN');
    }
    for (const role of ['RECEPTIONIST', 'CASHIER', 'PATIENT'] as const) {
      const person = await makePerson(api, role, [main]);
      expect(codeOf(await ask(READ, { id: itemId }, person))).toBe('FORBIDDEN');
    }
    const wrong = await ask(
      'mutation ($id: ID!) { updateInventoryItem(id: $id, version: 1, input: { name: "Mine" }) { id } }',
      { id: itemId },
      far,
    );
    expect(codeOf(wrong)).toBe('NOT_FOUND');
    expect((await itemOf(itemId)).version).toBe(1);
  });

  test('a supplier is created, found, changed in the version that was read, and checked', async () => {
    const create = (input: object) =>
      ask<{ createSupplier: { id: string } }>(
        'mutation ($input: CreateSupplierInput!) { createSupplier(input: $input) { id version phone email gstin } }',
        { input: { name: 'Deccan Medical', ...input } },
      );
    expect(faultsOf(await create({ phone: 'none', email: 'no', gstin: '27AAPFU0939F1ZX' }))).toEqual([
      'phone form',
      'email form',
      'gstin form',
    ]);
    const { createSupplier: made } = dataOf(
      await create({ phone: '98450 12345', email: 'Sales@Deccan.example', gstin: '27aapfu0939f1zv' }),
    );
    expect(made).toMatchObject({
      version: 1,
      phone: '+919845012345',
      email: 'sales@deccan.example',
      gstin: '27AAPFU0939F1ZV',
    });
    const update = (version: number, input: object) =>
      ask(
        'mutation ($id: ID!, $version: Int!, $input: UpdateSupplierInput!) { updateSupplier(id: $id, version: $version, input: $input) { version isActive } }',
        { id: made.id, version, input },
      );
    expect((await update(1, { isActive: false })).data).toEqual({ updateSupplier: { version: 2, isActive: false } });
    expect(codeOf(await update(1, { name: 'Other' }))).toBe('STALE_WRITE');
    const found = await ask(
      '{ suppliers(search: "deccan", isActive: null) { totalCount } active: suppliers { totalCount } }',
    );
    expect(found.data).toEqual({ suppliers: { totalCount: 1 }, active: { totalCount: 0 } });
  });
});
