import {
  type DraftValues,
  type LineValues,
  NO_DISCOUNT,
  discountEntry,
  draftFaults,
  draftTotals,
  entryOf,
  freeLine,
  lineOf,
  textsOf,
  valuesOfTexts,
} from './draft-model';

const DAY = '2026-11-25';
const line = (changes: Partial<LineValues> = {}): LineValues => ({
  ...freeLine('Dressing'),
  unitPrice: 10_000,
  ...changes,
});
const draft = (lines: LineValues[], discount: Partial<DraftValues['discount']> = {}): DraftValues => ({
  lines,
  discount: { ...NO_DISCOUNT, ...discount },
});
const CASHIER = { role: 'CASHIER', former: null } as const;
const paths = (values: DraftValues, maker: Parameters<typeof draftFaults>[2] = CASHIER) =>
  draftFaults(values, DAY, maker).map(({ path }) => path);

it('adds up by the rates of the day, while boxes are still empty', () => {
  const lines = [line({ taxCategory: 'GENERAL' }), line({ quantity: null }), line({ unitPrice: null })];
  expect(draftTotals(draft(lines), DAY)).toMatchObject({ gross: 10_000, tax: 1_800, total: 11_800 });
});

it('names the boxes that keep a draft from being saved', () => {
  expect(paths(draft([line()]))).toEqual([]);
  expect(paths(draft([line(), line({ quantity: null, description: ' ' })]))).toEqual([
    'lines.1.quantity',
    'lines.1.description',
  ]);
  expect(paths(draft([line()], { kind: 'AMOUNT' }))).toEqual(['discount', 'discount.reason']);
});

it('knows how much a cashier may give away, and what somebody gave before', () => {
  const generous = draft([line()], { kind: 'AMOUNT', amount: 1_001, reason: 'Staff' });
  expect(paths(draft([line()], { kind: 'PERCENT', basisPoints: 1_000, reason: 'Staff' }))).toEqual([]);
  expect(paths(generous)).toEqual(['discount']);
  expect(paths(generous, { ...CASHIER, former: { discountPaise: 1_001, grossPaise: 10_000 } })).toEqual([]);
  expect(paths(generous, { ...CASHIER, role: 'ADMIN' })).toEqual([]);
});

it('says it at the line when only lines have discounts', () => {
  expect(paths(draft([line({ discount: 900 }), line({ discount: 1_200 })]))).toEqual(['lines.1.discount']);
});

it('sends what a new line is made from, and of a saved one only which it is', () => {
  const service = lineOf({
    kind: 'PRICE_LIST',
    doctorId: null,
    priceListItemId: 'ecg',
    itemId: null,
    description: 'ECG',
    code: '999316',
    unitPrice: 40_000,
    taxCategory: 'HEALTHCARE_SERVICE',
    taxRate: 0,
  });
  expect(entryOf(service)).toEqual({
    kind: 'PRICE_LIST',
    priceListItemId: 'ecg',
    description: 'ECG',
    code: '999316',
    quantity: 1,
    unitPrice: 40_000,
    discount: 0,
  });
  expect(entryOf({ ...service, id: 'line', kind: 'STOCK', sourceId: null })).not.toHaveProperty('itemId');
  expect(entryOf(line())).toMatchObject({ kind: 'FREE', taxCategory: 'HEALTHCARE_SERVICE' });
});

it('sends one kind of discount with its reason, or null', () => {
  expect(discountEntry(NO_DISCOUNT)).toBeNull();
  expect(discountEntry({ kind: 'AMOUNT', amount: 500, basisPoints: 1_000, reason: ' Staff ' })).toEqual({
    amount: 500,
    reason: 'Staff',
  });
  expect(discountEntry({ kind: 'PERCENT', amount: 500, basisPoints: 1_000, reason: 'Staff' })).toEqual({
    basisPoints: 1_000,
    reason: 'Staff',
  });
});

it('is the same draft after it was compared as texts', () => {
  const values = draft([line(), line({ discount: 100, id: 'x' })], { kind: 'AMOUNT', amount: 1, reason: 'a' });
  expect(valuesOfTexts(textsOf(values))).toEqual(values);
});
