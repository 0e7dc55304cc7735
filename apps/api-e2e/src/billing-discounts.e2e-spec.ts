import { type RunningApi, startApi } from './kit/api';
import { billing, type BillingHospital, faultOf, freeLine, makeBillingHospital, makeService } from './kit/billing';
import { wrongBooks } from './kit/books';
import { dataOf } from './kit/graphql-client';
import { makePerson } from './kit/people';
import { restingCounts } from './kit/whole-database';

let api: RunningApi;
let at: BillingHospital;
beforeAll(async () => {
  api = await startApi();
  at = await makeBillingHospital(api);
});
afterEach(async () => expect(await wrongBooks(api.store)).toEqual([]));
afterAll(() => api.stop());
const as = (who: 'admin' | 'cashier' | 'desk' | 'patient') => billing(api, at[who].token);

const tokens = async (): Promise<Record<string, string>> => ({
  ADMIN: at.admin.token,
  CASHIER: at.cashier.token,
  RECEPTIONIST: at.desk.token,
  PHARMACIST: (await makePerson(api, 'PHARMACIST', [at.main])).token,
  API_KEY: await keyWith(['bills:read', 'bills:draft', 'patients:read']),
});
async function keyWith(scopes: string[]): Promise<string> {
  const made = await api.ask<{ createApiKey: { secret: string } }>(
    'mutation ($scopes: [String!]!) { createApiKey(input: { name: "Kiosk", scopes: $scopes }) { secret } }',
    { scopes },
    at.admin.token,
  );
  return dataOf(made).createApiKey.secret;
}

/** Of ₹10,000.00, in paise: what a role may take off. */
const LIMITS: [role: string, most: number][] = [
  ['ADMIN', 1_000_000],
  ['CASHIER', 100_000],
  ['RECEPTIONIST', 50_000],
  ['PHARMACIST', 50_000],
  ['API_KEY', 0],
];

test.each(LIMITS)(
  'as %s exactly the limit is given, on the bill or on lines, and not a paisa more',
  async (role, most) => {
    const token = (await tokens())[role];
    const create = (lines: object[], discount?: object) =>
      billing(api, token).create({ patientId: at.patientId, lines, discount });
    const lines = [freeLine(700_000), freeLine(300_000)];
    const onBill = dataOf(await create(lines, { amount: most, reason: 'Goodwill' })).createBill;
    expect(onBill).toMatchObject({ gross: 1_000_000, billDiscount: most, total: 1_000_000 - most });
    const half = Math.floor(most / 2);
    const mixed = [freeLine(700_000, { discount: half }), freeLine(300_000)];
    dataOf(await create(mixed, { amount: most - half, reason: 'Goodwill' }));
    const before = await restingCounts(api.store);
    const tooMuch = most === 1_000_000 ? 'discount limit' : 'discount role-limit';
    expect(faultOf(await create(lines, { amount: most + 1, reason: 'Goodwill' }))).toBe(tooMuch);
    if (most < 1_000_000)
      expect(faultOf(await create(mixed, { amount: most - half + 1, reason: 'Goodwill' }))).toBe('discount role-limit');
    expect(await restingCounts(api.store)).toEqual(before);
  },
);

test('a percentage counts by what it comes to', async () => {
  const create = (basisPoints: number) =>
    as('desk').create({ patientId: at.patientId, lines: [freeLine(999)], discount: { basisPoints, reason: 'Staff' } });
  // 5 % of 999 paise are 49.95: 49 may be given, and a percentage is rounded half up.
  expect(dataOf(await create(495)).createBill).toMatchObject({ billDiscount: 49 });
  expect(faultOf(await create(496))).toBe('discount role-limit');
});

test('what an administrator granted stays when the desk edits the draft; only raising it needs the right', async () => {
  const lines = [freeLine(100_000)];
  const { createBill: draft } = dataOf(
    await as('admin').create({ patientId: at.patientId, lines, discount: { amount: 60_000, reason: 'Hardship' } }),
  );
  const edited = dataOf(
    await as('desk').update(draft.id, 1, { lines: [freeLine(100_000), freeLine(20_000)] }),
  ).updateBill;
  expect(edited).toMatchObject({ billDiscount: 60_000, discountReason: 'Hardship', total: 60_000 });
  const raised = { amount: 60_001, reason: 'Hardship' };
  expect(faultOf(await as('desk').update(draft.id, 2, { discount: raised }))).toBe('discount role-limit');
  expect(faultOf(await as('cashier').update(draft.id, 2, { discount: raised }))).toBe('discount role-limit');
  const lowered = dataOf(await as('desk').update(draft.id, 2, { discount: { amount: 30_000, reason: 'Less' } }));
  expect(lowered.updateBill).toMatchObject({ billDiscount: 30_000, discountReason: 'Less' });
  expect(faultOf(await as('desk').update(draft.id, 3, { discount: { amount: 50_000, reason: 'More' } }))).toBe(
    'discount role-limit',
  );
});

test('a percentage that was granted does not grow in the hands of the desk', async () => {
  const { createBill: draft } = dataOf(
    await as('admin').create({
      patientId: at.patientId,
      lines: [freeLine(10_000)],
      discount: { basisPoints: 5_000, reason: 'Hardship' },
    }),
  );
  expect(faultOf(await as('desk').update(draft.id, 1, { lines: [freeLine(100_000)] }))).toBe('discount role-limit');
});

test('a discount does not stay when the lines that carried it are taken away', async () => {
  const dear = freeLine(10_000_000);
  const cheap = { ...freeLine(220_000), discount: 220_000 };
  for (const who of ['desk', 'cashier'] as const) {
    const { createBill: draft } = dataOf(await as(who).create({ patientId: at.patientId, lines: [dear, cheap] }));
    const [, kept] = draft.lines as { id: string }[];
    const fault = faultOf(await as(who).update(draft.id, 1, { lines: [{ ...cheap, id: kept.id }] }));
    expect(fault).toBe('discount role-limit');
    const bill = { amount: 220_000, reason: 'Goodwill' };
    const { createBill: other } = dataOf(
      await as(who).create({ patientId: at.patientId, lines: [dear], discount: bill }),
    );
    expect(faultOf(await as(who).update(other.id, 1, { lines: [freeLine(220_000)] }))).toBe('discount role-limit');
  }
});

test('a price that was granted below the list is one for so many pieces', async () => {
  const listed = {
    kind: 'PRICE_LIST',
    priceListItemId: await makeService(api.store, at.main, { unitPrice: 220_000 }),
    quantity: 1,
  };
  const { createBill: draft } = dataOf(
    await as('admin').create({ patientId: at.patientId, lines: [{ ...listed, unitPrice: 1 }] }),
  );
  const [{ id }] = draft.lines as { id: string }[];
  const again = (quantity: number) =>
    as('desk').update(draft.id, 1, { lines: [{ ...listed, id, unitPrice: 1, quantity }] });
  expect(faultOf(await again(50))).toBe('lines.0.unitPrice listed');
  expect(dataOf(await again(1)).updateBill).toMatchObject({ total: 1 });
});

test.each([
  ['no reason', { amount: 1 }, 'discount.reason required'],
  ['a reason of blanks', { amount: 1, reason: '  ' }, 'discount.reason required'],
  ['amount and percentage', { amount: 1, basisPoints: 1, reason: 'x' }, 'discount one-of'],
  ['neither', { reason: 'x' }, 'discount one-of'],
  ['less than nothing', { amount: -1, reason: 'x' }, 'discount range'],
  ['more than a hundred percent', { basisPoints: 10_001, reason: 'x' }, 'discount range'],
  ['more than the bill', { amount: 1_001, reason: 'x' }, 'discount limit'],
])('a discount with %s is refused at its field', async (_, discount, fault) => {
  const before = await restingCounts(api.store);
  const answer = await as('admin').create({ patientId: at.patientId, lines: [freeLine(1_000)], discount });
  expect(faultOf(answer)).toBe(fault);
  expect(await restingCounts(api.store)).toEqual(before);
});
