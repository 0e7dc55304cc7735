import fc from 'fast-check';
import { Ask, cursorOf, MAX_PAGE, one, page, rowsAsked } from './ask';

class Thing {}

test('a cursor leads back to its place in the same order only', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        fc.integer(),
      ),
      fc.uuid(),
      fc.boolean(),
      (key, id, desc) => {
        const after = cursorOf({ by: 'name', desc }, [key, id]);
        expect(page(Thing, {}, { by: 'name', desc }, { after }).afterKey).toEqual([key, id]);
        expect(() => page(Thing, {}, { by: 'name', desc: !desc }, { after })).toThrow('another order');
        expect(() => page(Thing, {}, { by: 'other', desc }, { after })).toThrow('another order');
      },
    ),
  );
});

test('any text is taken for a cursor or refused, never believed', () => {
  const encoded = fc.json().map((json) => Buffer.from(json).toString('base64url'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), encoded), (after) => {
      try {
        const key = page(Thing, {}, { by: 'name' }, { after }).afterKey!;
        expect(key).toHaveLength(2);
      } catch (error) {
        expect((error as Error).message).toContain('another order');
      }
    }),
  );
});

test('twenty rows unless told, a hundred at most, and no negative number', () => {
  expect([undefined, null, 0, 1, MAX_PAGE].map((given) => rowsAsked('first', given))).toEqual([20, 20, 0, 1, 100]);
  expect(() => rowsAsked('first', MAX_PAGE + 1)).toThrow('at most 100');
  expect(() => rowsAsked('first', -1)).toThrow('0 or more');
  expect(() => page(Thing, {}, undefined, { skip: -1 })).toThrow('0 or more');
});

test('one row is never asked for without saying which', () => {
  for (const where of [{}, { id: undefined }, { id: null }, { id: 'x', branchId: undefined }])
    expect(() => one(Thing, where)).toThrow('without a value');
  expect(one(Thing, { id: 'x' })).toBeInstanceOf(Ask);
});
