import fc from 'fast-check';
import { Refusal } from '../errors';
import {
  BILL_STATUSES,
  BillFigures,
  billStatusOf,
  demandCancellable,
  demandDraft,
  demandIssued,
  dueOf,
  owedBackOf,
  refundableOf,
} from './bill-status';

const bill = (more: Partial<BillFigures> = {}): BillFigures => ({
  isIssued: true,
  isCancelled: false,
  total: 1000,
  paid: 0,
  refunded: 0,
  credited: 0,
  ...more,
});

/** [what, figures, status, due, refundable, owed back] */
const SCENARIOS: [string, BillFigures, string, number, number, number][] = [
  ['a draft', bill({ isIssued: false }), 'DRAFT', 0, 0, 0],
  ['a draft that was dropped', bill({ isIssued: false, isCancelled: true }), 'CANCELLED', 0, 0, 0],
  ['just issued', bill(), 'UNPAID', 1000, 0, 0],
  ['partly paid', bill({ paid: 400 }), 'PARTIALLY_PAID', 600, 400, 0],
  ['paid', bill({ paid: 1000 }), 'PAID', 0, 1000, 0],
  ['a bill of nothing', bill({ total: 0 }), 'PAID', 0, 0, 0],
  ['cancelled before any payment', bill({ isCancelled: true }), 'CANCELLED', 0, 0, 0],
  ['partly credited, unpaid', bill({ credited: 300 }), 'UNPAID', 700, 0, 0],
  ['partly credited, the rest paid', bill({ credited: 300, paid: 700 }), 'PAID', 0, 700, 0],
  ['paid, then partly credited', bill({ credited: 300, paid: 1000 }), 'PAID', 0, 1000, 300],
  ['… and paid back', bill({ credited: 300, paid: 1000, refunded: 300 }), 'PAID', 0, 700, 0],
  ['wholly credited, money still here', bill({ credited: 1000, paid: 1000 }), 'PAID', 0, 1000, 1000],
  ['wholly credited and paid back', bill({ credited: 1000, paid: 1000, refunded: 1000 }), 'REFUNDED', 0, 0, 0],
  ['a part paid, all credited and paid back', bill({ credited: 1000, paid: 400, refunded: 400 }), 'REFUNDED', 0, 0, 0],
  ['wholly credited before anybody paid', bill({ credited: 1000 }), 'CANCELLED', 0, 0, 0],
  ['paid by mistake and paid back: due again', bill({ paid: 1000, refunded: 1000 }), 'UNPAID', 1000, 0, 0],
  ['a part paid back: due again', bill({ paid: 1000, refunded: 400 }), 'PARTIALLY_PAID', 400, 600, 0],
];

test.each(SCENARIOS)('%s', (_what, figures, ...expected) => {
  expect([billStatusOf(figures), dueOf(figures), refundableOf(figures), owedBackOf(figures)]).toEqual(expected);
});

test('every status occurs', () => {
  expect(new Set(SCENARIOS.map(([, figures]) => billStatusOf(figures)))).toEqual(new Set(BILL_STATUSES));
});

const amounts = fc
  .record({ total: fc.nat(5000), paid: fc.nat(5000), refunded: fc.nat(5000), credited: fc.nat(5000) })
  .filter(({ total, paid, refunded, credited }) => refunded <= paid && credited <= total && paid <= total);
const anyBill = fc
  .tuple(amounts, fc.boolean(), fc.boolean())
  .map(([figures, isIssued, isCancelled]) => bill({ ...figures, isIssued, isCancelled }));

test('nothing is due exactly when the status says so, and paying it settles the bill', () => {
  fc.assert(
    fc.property(anyBill, (each) => {
      const [due, status] = [dueOf(each), billStatusOf(each)];
      expect(due).toBeGreaterThanOrEqual(0);
      expect(due > 0).toBe(status === 'UNPAID' || status === 'PARTIALLY_PAID');
      expect(due > 0 && owedBackOf(each) > 0).toBe(false);
      if (due) expect(billStatusOf({ ...each, paid: each.paid + due })).toBe('PAID');
    }),
  );
});

describe('what can be done with a bill', () => {
  const refusalOf = (work: () => void): Refusal | null => {
    try {
      work();
      return null;
    } catch (error) {
      return error as Refusal;
    }
  };
  const passing = (demand: (figures: BillFigures) => void): string[] =>
    SCENARIOS.filter(([, figures]) => !refusalOf(() => demand(figures))).map(([what]) => what);

  test('only a draft is edited or issued', () => expect(passing(demandDraft)).toEqual(['a draft']));

  test('every issued bill that stands is paid, credited and refunded', () => {
    expect(passing(demandIssued)).toEqual(
      SCENARIOS.filter(([, { isIssued, isCancelled }]) => isIssued && !isCancelled).map(([what]) => what),
    );
  });

  test('cancelled is what nobody paid for and no credit note corrects', () => {
    expect(passing(demandCancellable)).toEqual([
      'a draft',
      'just issued',
      'a bill of nothing',
      'paid by mistake and paid back: due again',
    ]);
  });

  test.each([
    ['an issued bill is no draft', () => demandDraft(bill()), 'UNPAID', 'DRAFT', 'credit note'],
    ['a cancelled one neither', () => demandDraft(bill({ isCancelled: true })), 'CANCELLED', 'DRAFT', 'new bill'],
    ['a draft takes no payment', () => demandIssued(bill({ isIssued: false })), 'DRAFT', 'UNPAID', 'Issue it first'],
    ['a paid one', () => demandCancellable(bill({ paid: 1 })), 'PARTIALLY_PAID', 'CANCELLED', 'pay it back'],
    ['a credited one', () => demandCancellable(bill({ credited: 1 })), 'UNPAID', 'CANCELLED', 'credit the rest'],
  ])('%s: the refusal names both states and says what to do', (_what, work, from, to, words) => {
    const refusal = refusalOf(work)!;
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', facts: { from, to } });
    for (const part of [from, to, words]) expect(refusal.message).toContain(part);
  });
});
