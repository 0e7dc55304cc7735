import { InventoryItem } from '@medicare/data';
import { newId } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { type BillingHospital, faultOf, makeBillingHospital, makeService } from './kit/billing';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeDoctor } from './kit/schedules';
import { restingCounts } from './kit/whole-database';

let api: RunningApi;
let at: BillingHospital;
beforeEach(async () => {
  api = await startApi();
  at = await makeBillingHospital(api);
});
afterEach(() => api.stop());

type Item = { id: string; version: number } & Record<string, unknown>;
const ITEM = 'id version name code category unitPrice sac taxCategory isActive';
const create = (input: object, token = at.admin.token) =>
  api.ask<{ createPriceListItem: Item }>(
    `mutation ($input: CreatePriceListItemInput!) { createPriceListItem(input: $input) { ${ITEM} } }`,
    { input },
    token,
  );
const update = (id: string, v: number, input: object) =>
  api.ask<{ updatePriceListItem: Item }>(
    `mutation ($id: ID!, $v: Int!, $input: UpdatePriceListItemInput!) { updatePriceListItem(id: $id, version: $v, input: $input) { ${ITEM} } }`,
    { id, v, input },
    at.admin.token,
  );
const names = async (args: string, token = at.desk.token): Promise<string[]> =>
  dataOf(
    await api.ask<{ priceListItems: { items: { name: string }[] } }>(
      `{ priceListItems${args} { items { name } } }`,
      {},
      token,
    ),
  ).priceListItems.items.map(({ name }) => name);
const find = async (search: string | null, more: object = {}, token = at.desk.token) =>
  dataOf(
    await api.ask<{ billables: Record<string, unknown>[] }>(
      'query ($search: String, $first: Int) { billables(search: $search, first: $first) { kind doctorId priceListItemId itemId description code unitPrice taxCategory taxRate } }',
      { search, ...more },
      token,
    ),
  ).billables;

async function makeStock(values: Partial<InventoryItem>): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const row = {
    code: null,
    category: 'Medicines',
    unit: 'tablet',
    quantity: 10,
    minQuantity: 1,
    isLow: false,
    unitPrice: 110,
    hsn: '3004',
    taxCategory: 'MEDICINE' as const,
    isActive: true,
    version: 1,
    supplierId: null,
  };
  await api.store.run(async (tx) => {
    await tx.manager.insert(InventoryItem, {
      ...row,
      name: 'Paracetamol 500 mg',
      id,
      branchId: at.main,
      createdAt: now,
      updatedAt: now,
      ...values,
    });
    tx.record({ type: 'inventory-item.created', subject: id, branchId: at.main, facts: {} });
  });
  return id;
}

test('a service is made, changed by who has read it last, taken off and put back', async () => {
  const made = dataOf(
    await create({ name: 'ECG', category: 'Diagnostics', unitPrice: 40_000, code: 'ECG', sac: '999316' }),
  ).createPriceListItem;
  expect(made).toMatchObject({ version: 1, taxCategory: 'HEALTHCARE_SERVICE', isActive: true });
  expect(dataOf(await update(made.id, 1, { unitPrice: 45_000, sac: null })).updatePriceListItem).toMatchObject({
    version: 2,
    unitPrice: 45_000,
    sac: null,
    name: 'ECG',
  });
  const late = await update(made.id, 1, { unitPrice: 1 });
  expect(late.errors![0].extensions).toMatchObject({ code: 'STALE_WRITE', currentVersion: 2 });
  const turn = (name: string) =>
    api.ask(`mutation ($id: ID!) { ${name}(id: $id) { isActive version } }`, { id: made.id }, at.admin.token);
  expect(dataOf(await turn('deactivatePriceListItem'))).toEqual({
    deactivatePriceListItem: { isActive: false, version: 3 },
  });
  expect([await names(''), await names('(isActive: null)')]).toEqual([[], ['ECG']]);
  expect(dataOf(await turn('reactivatePriceListItem'))).toEqual({
    reactivatePriceListItem: { isActive: true, version: 4 },
  });
  const one = await api.ask(
    'query ($id: ID!) { priceListItem(id: $id) { unitPrice } }',
    { id: made.id },
    at.desk.token,
  );
  expect(dataOf(one)).toEqual({ priceListItem: { unitPrice: 45_000 } });
});

test.each([
  ['no name', { name: ' ' }, 'name required'],
  ['a price below nothing', { unitPrice: -1 }, 'unitPrice form'],
  ['a price beyond all', { unitPrice: 10_000_000_001 }, 'unitPrice form'],
  ['letters in the SAC', { sac: '99A316' }, 'sac form'],
  ['a code that is too long', { code: 'x'.repeat(21) }, 'code length'],
])('%s is refused at its field', async (_, values, fault) => {
  const before = await restingCounts(api.store);
  expect(faultOf(await create({ name: 'ECG', category: 'Diagnostics', unitPrice: 1, ...values }))).toBe(fault);
  expect(await restingCounts(api.store)).toEqual(before);
});

test('a code is one service at its branch, whoever is first', async () => {
  const input = { category: 'Diagnostics', unitPrice: 1, code: 'ECG' };
  const answers = await Promise.all(['One', 'Two', 'Three'].map((name) => create({ ...input, name })));
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  const refused = answers.filter(({ errors }) => errors);
  for (const answer of refused) expect([codeOf(answer), faultOf(answer)]).toEqual(['CONFLICT', 'code unique']);
});

test('services are found by words of the name in any order, or by the beginning of the code', async () => {
  for (const [name, code] of [
    ['ECG, resting', 'ECG1'],
    ['Ultrasound, abdomen', 'USG1'],
    ['Ultrasound, pelvis', 'USG2'],
    ['100% oxygen_hour', null],
  ] as const)
    await makeService(api.store, at.main, { name, code, category: name.split(',')[0] });
  expect(await names('(search: "pelv ULTRA")')).toEqual(['Ultrasound, pelvis']);
  expect(await names('(search: "usg")')).toEqual(['Ultrasound, abdomen', 'Ultrasound, pelvis']);
  expect(await names('(search: "sg1")')).toEqual([]);
  expect(await names('(search: "0%")')).toEqual(['100% oxygen_hour']);
  expect(await names('(search: "e_h")')).toEqual([]);
  expect(await names('(category: "Ultrasound", first: 1)')).toEqual(['Ultrasound, abdomen']);
});

test('the finder offers consultations, services and stock with price, code and today’s tax', async () => {
  const ecg = await makeService(api.store, at.main, { name: 'Para-aortic scan', taxCategory: 'GENERAL' });
  const stock = await makeStock({});
  const noFee = await makeDoctor(api.store, at.main, { fullName: 'Dr Parag Joshi', consultationFee: null });
  await makeStock({ name: 'Paracetamol syrup', isActive: false });
  await makeDoctor(api.store, at.main, { fullName: 'Dr Parul Shah', isActive: false });
  const none = { doctorId: null, priceListItemId: null, itemId: null };
  expect(await find('para')).toEqual([
    {
      ...none,
      kind: 'CONSULTATION',
      doctorId: noFee,
      description: 'Consultation, Dr Parag Joshi',
      code: '999312',
      unitPrice: null,
      taxCategory: 'HEALTHCARE_SERVICE',
      taxRate: 0,
    },
    {
      ...none,
      kind: 'PRICE_LIST',
      priceListItemId: ecg,
      description: 'Para-aortic scan',
      code: '999316',
      unitPrice: 40_000,
      taxCategory: 'GENERAL',
      taxRate: 1_800,
    },
    {
      ...none,
      kind: 'STOCK',
      itemId: stock,
      description: 'Paracetamol 500 mg',
      code: '3004',
      unitPrice: 110,
      taxCategory: 'MEDICINE',
      taxRate: 500,
    },
  ]);
  const descriptions = async (search: string) => (await find(search)).map(({ description }) => description);
  expect(await descriptions('consultation parag')).toEqual(['Consultation, Dr Parag Joshi']);
  expect(await descriptions('cons')).toContain('Consultation, Dr Parag Joshi');
  expect(await descriptions('con')).toEqual([]); // as little may be the beginning of much else
  expect(await find('nothing like this')).toEqual([]);
  expect(await find(null, { first: 1 })).toHaveLength(1);
});

test('the finder stays fast with five thousand services', async () => {
  const now = new Date();
  await api.store.run(
    async (tx) => {
      for (let i = 0; i < 5_000; i++)
        await tx.query(
          `INSERT INTO price_list_item (id, created_at, updated_at, code, name, category, unit_price, tax_category, is_active, version, branch_id)
           VALUES ($1, $2, $2, $3, $4, 'Many', 100, 'GENERAL', $5, 1, $6)`,
          [newId(), now, `C${i}`, `Service number ${i}`, true, at.main],
        );
    },
    { withoutEvent: 'set up' },
  );
  await find('4999');
  const started = Date.now();
  for (let i = 0; i < 20; i++) expect(await find('number 499')).toHaveLength(15);
  expect((Date.now() - started) / 20).toBeLessThan(100);
}, 60_000);
