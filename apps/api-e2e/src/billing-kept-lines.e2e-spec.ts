import { InventoryItem } from '@medicare/data';
import { newId } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { billing, type BillingHospital, makeBillingHospital, makeService } from './kit/billing';
import { wrongBooks } from './kit/books';
import { dataOf } from './kit/graphql-client';

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

async function makeItem(): Promise<string> {
  const [id, now] = [newId(), new Date()];
  await api.store.run(async (tx) => {
    await tx.manager.insert(InventoryItem, {
      id,
      createdAt: now,
      updatedAt: now,
      name: 'Paracetamol 500 mg',
      category: 'Tablets',
      unit: 'tablet',
      quantity: 100,
      minQuantity: 10,
      unitPrice: 250,
      hsn: '3004',
      taxCategory: 'MEDICINE',
      isActive: true,
      version: 1,
      branchId: at.main,
    });
    tx.record({ type: 'inventory-item.created', subject: id, branchId: at.main, facts: {} });
  });
  return id;
}

test('whoever may not see the stock edits a draft that has some: a line that stays need not say what it is made from', async () => {
  const [ecg, itemId] = [await makeService(api.store, at.main), await makeItem()];
  const lines = [
    { kind: 'STOCK', itemId, quantity: 10 },
    { kind: 'PRICE_LIST', priceListItemId: ecg, quantity: 1 },
  ];
  const { createBill: draft } = dataOf(await billing(api, at.admin.token).create({ patientId: at.patientId, lines }));
  const [tablets, test] = draft.lines;
  const kept = [
    { id: test.id, kind: 'PRICE_LIST', quantity: 2 },
    { id: tablets.id, kind: 'STOCK', quantity: 20 },
  ];
  const { updateBill: edited } = dataOf(await billing(api, at.cashier.token).update(draft.id, 1, { lines: kept }));
  expect(edited.lines).toMatchObject([
    { id: test.id, description: 'ECG', quantity: 2, unitPrice: 40_000 },
    { id: tablets.id, description: 'Paracetamol 500 mg', quantity: 20, unitPrice: 250, taxCategory: 'MEDICINE' },
  ]);
  const query = 'query ($id: ID!) { bill(id: $id) { lines { item { id } priceListItem { id } } } }';
  const asked = await api.ask<{ bill: { lines: object[] } }>(query, { id: draft.id }, at.admin.token);
  expect(dataOf(asked).bill.lines).toEqual([
    { item: null, priceListItem: { id: ecg } },
    { item: { id: itemId }, priceListItem: null },
  ]);
});
