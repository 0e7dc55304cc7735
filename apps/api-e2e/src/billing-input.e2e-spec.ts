import { type RunningApi, startApi } from './kit/api';
import {
  billing,
  type BillingHospital,
  faultOf,
  freeLine,
  freshUtr,
  issuedBill,
  makeBillingHospital,
  makeService,
} from './kit/billing';
import { wrongBooks } from './kit/books';
import { codeOf, dataOf } from './kit/graphql-client';
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

const WRONG = '01890000-0000-7000-8000-000000000000';
const faultsOf = (answer: Awaited<ReturnType<ReturnType<typeof billing>['create']>>): string[] =>
  ((answer.errors?.[0].extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );

test.each([
  ['a quantity of nothing', { quantity: 0 }, 'lines.0.quantity range'],
  ['less than nothing', { quantity: -1 }, 'lines.0.quantity range'],
  ['more than anybody buys', { quantity: 100_001 }, 'lines.0.quantity range'],
  ['a price below nothing', { unitPrice: -1 }, 'lines.0.unitPrice range'],
  ['a price beyond all', { unitPrice: 10_000_000_001 }, 'lines.0.unitPrice range'],
  ['a price at the edge of what is exact', { unitPrice: Number.MAX_SAFE_INTEGER }, 'lines.0.unitPrice range'],
  ['a sum beyond all', { unitPrice: 10_000_000_000, quantity: 100_000 }, 'lines total'],
  ['a discount below nothing', { discount: -1 }, 'lines.0.discount range'],
  ['a discount above the line', { discount: 101 }, 'lines.0.discount limit'],
  ['no description', { description: ' ' }, 'lines.0.description required'],
  ['a description that is too long', { description: 'x'.repeat(201) }, 'lines.0.description length'],
  ['no price', { unitPrice: null }, 'lines.0.unitPrice required'],
  ['a doctor on a free line', { doctorId: WRONG }, 'lines.0.doctorId unexpected'],
  ['a doctor who is not there', { kind: 'CONSULTATION', doctorId: WRONG }, 'lines.0.doctorId unknown'],
  ['no doctor', { kind: 'CONSULTATION' }, 'lines.0.doctorId required'],
  ['a service that is not there', { kind: 'PRICE_LIST', priceListItemId: WRONG }, 'lines.0.priceListItemId unknown'],
  ['stock that is not there', { kind: 'STOCK', itemId: WRONG }, 'lines.0.itemId unknown'],
  ['a line that is not there', { id: WRONG }, 'lines.0.id unknown'],
])('a line with %s is refused at its field and nothing is saved', async (_, values, fault) => {
  const before = await restingCounts(api.store);
  const answer = await as('admin').create({ patientId: at.patientId, lines: [freeLine(100, values)] });
  expect(faultsOf(answer)).toContain(fault);
  expect(await restingCounts(api.store)).toEqual(before);
});

test.each([
  ['half a paisa', { unitPrice: 1.5 }],
  ['money as text', { unitPrice: '100' }],
  ['money beyond what is exact', { unitPrice: 2 ** 53 }],
  ['half a thing', { quantity: 0.5 }],
  ['an unknown kind', { kind: 'GIFT' }],
  ['an unknown tax', { taxCategory: 'NONE' }],
  ['an unknown field', { tip: 5 }],
])('%s does not pass the types', async (_, values) => {
  const before = await restingCounts(api.store);
  const answer = await as('admin').create({ patientId: at.patientId, lines: [freeLine(100, values)] });
  expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  expect(await restingCounts(api.store)).toEqual(before);
});

test('every line that needs another look is named at once', async () => {
  const service = await makeService(api.store, at.main);
  const lines = [
    freeLine(100),
    freeLine(100, { description: null }),
    { kind: 'PRICE_LIST', priceListItemId: service, quantity: 1, taxCategory: 'GENERAL' },
    { kind: 'CONSULTATION', doctorId: at.doctorId, quantity: 1, unitPrice: 1 },
  ];
  expect(faultsOf(await as('desk').create({ patientId: at.patientId, lines }))).toEqual([
    'lines.1.description required',
    'lines.2.taxCategory listed',
    'lines.3.unitPrice listed',
  ]);
});

test('more than two hundred lines are too many', async () => {
  const lines = (n: number) => Array.from({ length: n }, () => freeLine(1));
  dataOf(await as('desk').create({ patientId: at.patientId, lines: lines(200) }));
  expect(faultOf(await as('desk').create({ patientId: at.patientId, lines: lines(201) }))).toMatch(/^lines /);
});

test('a draft that cannot be is not saved by an edit either, and keeps its version', async () => {
  const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
  expect(faultOf(await as('desk').update(draft.id, 1, { lines: [freeLine(100, { quantity: 0 })] }))).toBe(
    'lines.0.quantity range',
  );
  expect(await as('desk').bill(draft.id)).toEqual(draft);
});

test.each([
  ['nothing', 0, {}, 'amount range'],
  ['less than nothing', -1, {}, 'amount range'],
  ['UPI without a UTR', 1, { method: 'UPI', reference: null }, 'utr utr'],
  ['UPI with half a UTR', 1, { method: 'UPI', utr: '123456', reference: null }, 'utr utr'],
  ['a UTR on a card', 1, { utr: '123456789012' }, 'utr unexpected'],
  ['a card without its slip', 1, { reference: null }, 'reference required'],
  ['a bank transfer without its number', 1, { method: 'BANK', reference: ' ' }, 'reference required'],
  ['a reference that is too long', 1, { reference: 'x'.repeat(65) }, 'reference length'],
  ['a key that is too short', 1, { idempotencyKey: 'short' }, 'idempotencyKey form'],
  ['a key with blanks', 1, { idempotencyKey: 'one two three' }, 'idempotencyKey form'],
])('a payment of %s is refused at its field and nothing is saved', async (_, amount, values, fault) => {
  const bill = await issuedBill(api, at, 1_000);
  const before = await restingCounts(api.store);
  expect(faultOf(await as('cashier').pay(bill.id, amount, values))).toBe(fault);
  expect(await restingCounts(api.store)).toEqual(before);
});

test('a draft takes no payment', async () => {
  const { createBill: draft } = dataOf(await as('desk').create({ patientId: at.patientId, lines: [freeLine(100)] }));
  const answer = await as('cashier').pay(draft.id, 100, { method: 'UPI', utr: freshUtr(), reference: null });
  expect(answer.errors![0].extensions).toMatchObject({ code: 'INVALID_TRANSITION', from: 'DRAFT' });
});

test('what was dispensed is not dropped from a draft, nor made more or less, by an edit', async () => {
  const { createBill: draft } = dataOf(
    await as('desk').create({ patientId: at.patientId, lines: [freeLine(100), freeLine(50)] }),
  );
  const [line] = draft.lines;
  await api.store.run((tx) => tx.query('UPDATE bill_line SET dispense_id = $1 WHERE id = $2', [WRONG, line.id]), {
    withoutEvent: 'as a dispensing would',
  });
  const edit = (lines: object[]) => as('admin').update(draft.id, 1, { lines });
  expect(faultOf(await edit([freeLine(50)]))).toBe('lines dispensed');
  expect(faultOf(await edit([freeLine(100, { id: line.id, quantity: 2 })]))).toBe('lines.0.quantity dispensed');
  expect(codeOf(await as('desk').cancel(draft.id))).toBe('FORBIDDEN');
  dataOf(await edit([freeLine(100, { id: line.id })]));
  dataOf(await as('cashier').cancel(draft.id));
});
