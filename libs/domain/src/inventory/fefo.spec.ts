import fc from 'fast-check';
import { Refusal } from '../errors';
import { allocateFefo, FefoBatch, isExpired } from './fefo';

const TODAY = '2026-11-23';
const batch = (id: string, expiresOn: string | null, quantity: number): FefoBatch => ({
  id,
  number: `B-${id}`,
  expiresOn,
  quantity,
});
const taken = (batches: FefoBatch[], quantity: number): string =>
  allocateFefo(batches, quantity, TODAY)
    .map(({ batchId, quantity: pieces }) => `${pieces} of ${batchId}`)
    .join(', ');
const refusalOf = (work: () => void): Refusal => {
  try {
    work();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('It was not refused.');
};

describe('first expired, first out', () => {
  test('what expires first goes first, over as many batches as needed', () => {
    const batches = [batch('c', null, 100), batch('b', '2027-03-31', 10), batch('a', '2026-12-31', 5)];
    expect(taken(batches, 4)).toBe('4 of a');
    expect(taken(batches, 5)).toBe('5 of a');
    expect(taken(batches, 20)).toBe('5 of a, 10 of b, 5 of c');
  });
  test('of equal ones the first delivered goes first', () => {
    expect(taken([batch('b', '2027-01-01', 1), batch('a', '2027-01-01', 1)], 2)).toBe('1 of a, 1 of b');
    expect(taken([batch('b', null, 1), batch('a', null, 1)], 1)).toBe('1 of a');
  });
  test('the last day of use is a day of use', () => {
    expect(taken([batch('a', TODAY, 1)], 1)).toBe('1 of a');
    expect(taken([batch('a', '2026-11-22', 1), batch('b', null, 1)], 1)).toBe('1 of b');
  });
  test('empty batches are passed over', () =>
    expect(taken([batch('a', null, 0), batch('b', null, 1)], 1)).toBe('1 of b'));
});

describe('not enough', () => {
  test('says how much there is', () => {
    const refusal = refusalOf(() => allocateFefo([batch('a', null, 3)], 4, TODAY));
    expect(refusal).toMatchObject({ code: 'INSUFFICIENT_STOCK', facts: { available: 3, wanted: 4, expired: 0 } });
    expect(refusal.message).toContain('Only 3');
    expect(refusal.message).not.toContain('expired');
  });
  test('says so when only expired batches would do', () => {
    const refusal = refusalOf(() => allocateFefo([batch('a', null, 3), batch('b', '2026-01-01', 9)], 4, TODAY));
    expect(refusal.facts).toEqual({ available: 3, wanted: 4, expired: 9 });
    expect(refusal.message).toContain('9 more, but they have expired');
  });
  test('nothing at all', () => {
    expect(refusalOf(() => allocateFefo([], 1, TODAY)).facts).toEqual({ available: 0, wanted: 1, expired: 0 });
  });
  test.each([0, -1, 1.5, NaN, 1_000_001])('%p is no quantity', (quantity) =>
    expect(refusalOf(() => allocateFefo([batch('a', null, 3)], quantity, TODAY)).code).toBe('BAD_USER_INPUT'),
  );
});

const anyBatches = fc
  .array(
    fc.tuple(fc.option(fc.constantFrom('2026-11-22', TODAY, '2026-12-01', '2027-01-01', '2027-06-30')), fc.nat(50)),
    { maxLength: 12 },
  )
  .map((rows) => rows.map(([expiresOn, quantity], i) => batch(String(i).padStart(2, '0'), expiresOn, quantity)));

test('what is taken adds up, is there, has not expired, and nothing that expires earlier is left behind', () => {
  fc.assert(
    fc.property(anyBatches, fc.integer({ min: 1, max: 200 }), (batches, wanted) => {
      const usable = batches.filter((each) => !isExpired(each, TODAY));
      const available = usable.reduce((sum, { quantity }) => sum + quantity, 0);
      if (available < wanted) {
        const { facts } = refusalOf(() => allocateFefo(batches, wanted, TODAY));
        return expect(facts).toMatchObject({ available, wanted });
      }
      const left = new Map(usable.map((each) => [each.id, each.quantity]));
      const allocations = allocateFefo(batches, wanted, TODAY);
      for (const { batchId, quantity } of allocations) {
        expect(quantity).toBeGreaterThan(0);
        left.set(batchId, left.get(batchId)! - quantity);
      }
      expect(allocations.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(wanted);
      expect(new Set(allocations.map(({ batchId }) => batchId)).size).toBe(allocations.length);
      const lastDay = (id: string): string => batches.find((each) => each.id === id)!.expiresOn ?? 'never';
      const order = allocations.map(({ batchId }) => `${lastDay(batchId)} ${batchId}`);
      expect([...order].sort()).toEqual(order);
      for (const [id, rest] of left) {
        expect(rest).toBeGreaterThanOrEqual(0);
        if (rest) expect(`${lastDay(id)} ${id}` >= order.at(-1)!).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
