import { BillDiscount, billFaults, BillLineInput, MAX_BILL_LINES } from './bill-faults';
import { billTotals } from './bill-totals';
import { MAX_BILL_PAISE, MAX_PRICE_PAISE } from './paise';

const line = (more: Partial<BillLineInput> = {}): BillLineInput => ({
  quantity: 1,
  unitPrice: 50_000,
  discount: 0,
  taxRate: 0,
  ...more,
});
const amount = (paise: number): BillDiscount => ({ kind: 'AMOUNT', paise });
const percent = (basisPoints: number): BillDiscount => ({ kind: 'PERCENT', basisPoints });
const faults = (lines: BillLineInput[], discount: BillDiscount | null = null): string[] =>
  billFaults(lines, discount).map(({ path, rule }) => `${path} ${rule}`);

describe('the totals of a bill', () => {
  test('a consultation is exempt: what it costs is what is paid', () => {
    expect(billTotals([line()], null)).toMatchObject({ gross: 50_000, subtotal: 50_000, tax: 0, total: 50_000 });
  });

  test('ten strips of tablets at 5 %, one of them free, with a consultation', () => {
    const lines = [line(), line({ quantity: 10, unitPrice: 12_345, discount: 12_345, taxRate: 500 })];
    expect(billTotals(lines, null)).toEqual({
      lines: [
        { gross: 50_000, discount: 0, billDiscountShare: 0, taxable: 50_000, cgst: 0, sgst: 0, tax: 0, total: 50_000 },
        {
          gross: 123_450,
          discount: 12_345,
          billDiscountShare: 0,
          taxable: 111_105,
          cgst: 2778, // 2777.625
          sgst: 2778,
          tax: 5556,
          total: 116_661,
        },
      ],
      gross: 173_450,
      lineDiscount: 12_345,
      billDiscount: 0,
      subtotal: 161_105,
      cgst: 2778,
      sgst: 2778,
      tax: 5556,
      total: 166_661,
    });
  });

  test('half a paisa of tax goes up, once for CGST and once for SGST', () => {
    const [first, second] = billTotals(
      [line({ unitPrice: 20, taxRate: 500 }), line({ unitPrice: 19, taxRate: 500 })],
      null,
    ).lines;
    expect([first.cgst, first.sgst, first.tax, second.tax]).toEqual([1, 1, 2, 0]);
  });

  test('an odd rate is halved exactly, not to a whole basis point', () => {
    expect(billTotals([line({ unitPrice: 1_000_000, taxRate: 25 })], null)).toMatchObject({ cgst: 1250, sgst: 1250 });
  });

  test('a discount on the bill is split to the paisa, before tax', () => {
    const lines = [line({ unitPrice: 100 }), line({ unitPrice: 100 }), line({ unitPrice: 100, taxRate: 1800 })];
    const totals = billTotals(lines, amount(100));
    expect(totals.lines.map(({ billDiscountShare }) => billDiscountShare)).toEqual([34, 33, 33]);
    expect(totals).toMatchObject({ billDiscount: 100, subtotal: 200, cgst: 6, sgst: 6, total: 212 });
  });

  test('percent are of what the lines come to after their own discounts, rounded half up', () => {
    expect(billTotals([line({ unitPrice: 1005, discount: 500 })], percent(1000))).toMatchObject({ billDiscount: 51 });
    expect(billTotals([line(), line({ unitPrice: 1, taxRate: 1800 })], percent(10_000))).toMatchObject({
      total: 0,
      tax: 0,
    });
  });

  test('a free line takes no part of a discount', () => {
    const { lines } = billTotals([line({ unitPrice: 0 }), line()], amount(50_000));
    expect(lines.map(({ total }) => total)).toEqual([0, 0]);
  });

  test('a bill without lines comes to nothing', () => expect(billTotals([], percent(500))).toMatchObject({ total: 0 }));

  test('the largest bill is exact', () => {
    const { lines, ...totals } = billTotals(
      [line({ quantity: 100, unitPrice: MAX_PRICE_PAISE, taxRate: 4000 })],
      percent(1),
    );
    expect(lines).toHaveLength(1);
    expect(totals).toMatchObject({ gross: MAX_BILL_PAISE, billDiscount: 100_000_000, total: 1_399_860_000_000 });
  });
});

describe('while somebody types', () => {
  const blank = { quantity: null, unitPrice: undefined, discount: NaN, taxRate: '' } as unknown as BillLineInput;

  test('what is not filled in yet counts as nothing, the rest is shown', () => {
    expect(billTotals([blank, line()], percent(1000))).toMatchObject({ total: 45_000, lines: [{ total: 0 }, {}] });
    expect(faults([blank])).toEqual([
      'lines.0.quantity range',
      'lines.0.unitPrice range',
      'lines.0.discount range',
      'lines.0.taxRate range',
    ]);
  });

  test('a discount above what there is counts as none until it is mended', () => {
    expect(billTotals([line({ discount: 50_001 }), line()], amount(50_001))).toMatchObject({ total: 50_000 });
    expect(billTotals([line()], percent(NaN))).toMatchObject({ total: 50_000 });
  });

  test('absurd figures do not stop the editor', () => {
    const lines = Array.from({ length: 200 }, () =>
      line({ quantity: 100_000, unitPrice: MAX_PRICE_PAISE, taxRate: 10_000 }),
    );
    expect(() => billTotals(lines, percent(5000))).not.toThrow();
    expect(() => billTotals(lines, amount(5000))).not.toThrow();
  });
});

describe('what is wrong with a bill', () => {
  test.each([
    ['a usual one', [line({ quantity: 3, discount: 150_000, taxRate: 1800 })], null, []],
    ['an empty draft', [], null, []],
    ['no quantity', [line({ quantity: 0 })], null, ['lines.0.quantity range']],
    ['a negative quantity', [line(), line({ quantity: -1 })], null, ['lines.1.quantity range']],
    ['half a piece', [line({ quantity: 0.5 })], null, ['lines.0.quantity range']],
    ['too many pieces', [line({ quantity: 100_001, unitPrice: 1 })], null, ['lines.0.quantity range']],
    ['a negative price', [line({ unitPrice: -1 })], null, ['lines.0.unitPrice range']],
    ['a price with half a paisa', [line({ unitPrice: 0.5 })], null, ['lines.0.unitPrice range']],
    ['the highest price', [line({ unitPrice: MAX_PRICE_PAISE })], null, []],
    ['a price beyond it', [line({ unitPrice: MAX_PRICE_PAISE + 1 })], null, ['lines.0.unitPrice range']],
    ['a negative discount', [line({ discount: -1 })], null, ['lines.0.discount range']],
    ['a discount of all', [line({ discount: 50_000 })], null, []],
    ['a discount of more', [line(), line(), line({ discount: 50_001 })], null, ['lines.2.discount limit']],
    ['a negative rate', [line({ taxRate: -1 })], null, ['lines.0.taxRate range']],
    ['a rate above all', [line({ taxRate: 10_001 })], null, ['lines.0.taxRate range']],
    ['a rate in percent', [line({ taxRate: 2.5 })], null, ['lines.0.taxRate range']],
    ['the bill for nothing', [line({ discount: 100 })], amount(49_900), []],
    ['less than nothing', [line({ discount: 100 })], amount(49_901), ['discount limit']],
    ['a negative discount on it', [line()], amount(-1), ['discount range']],
    ['100 % off', [line()], percent(10_000), []],
    ['more than 100 % off', [line()], percent(10_001), ['discount range']],
    ['a negative percent', [line()], percent(-1), ['discount range']],
    ['a part of a basis point', [line()], percent(0.5), ['discount range']],
    ['more than a bill may come to', [line({ quantity: 101, unitPrice: MAX_PRICE_PAISE })], null, ['lines total']],
    ['just that', [line({ quantity: 100, unitPrice: MAX_PRICE_PAISE })], null, []],
  ])('%s', (_what, lines, discount, found) => expect(faults(lines, discount)).toEqual(found));

  test('at most 200 lines', () => {
    const lines = Array.from({ length: MAX_BILL_LINES }, () => line());
    expect(faults(lines)).toEqual([]);
    expect(faults([...lines, line()])).toEqual(['lines count']);
  });

  test('a discount on the bill is measured once every line is whole', () => {
    expect(faults([line({ quantity: 0 })], amount(1_000_000))).toEqual(['lines.0.quantity range']);
  });
});
