import fc from 'fast-check';
import { BODY_COLUMNS, chain, type EventBody, GENESIS, linkOf, toBody, toEvent } from './chain';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const body = fc.record({
  at: fc.nat(),
  type: text,
  branch_id: fc.option(text),
  actor_id: fc.option(text),
  subject: text,
  patient_id: fc.option(text),
  data: fc.json(),
}) as fc.Arbitrary<EventBody>;

test('a chain goes on where it stopped: sealed in one go or in pieces, it is the same', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 12 }), fc.nat(12), (bodies, cut) => {
      const whole = chain('key', GENESIS, bodies);
      const first = chain('key', GENESIS, bodies.slice(0, cut));
      const rest = chain('key', first.at(-1) ?? GENESIS, bodies.slice(cut));
      expect([...first, ...rest]).toEqual(whole);
      expect(whole.map(({ seq }) => seq)).toEqual(bodies.map((_, i) => i + 1));
    }),
  );
});

test('every part of an entry, its number, the entry before and the key change the link', () => {
  fc.assert(
    fc.property(body, (one) => {
      const link = linkOf('key', 'before', 1, one);
      const others = [
        linkOf('another', 'before', 1, one),
        linkOf('key', 'another', 1, one),
        linkOf('key', 'before', 2, one),
        ...BODY_COLUMNS.map((column) => linkOf('key', 'before', 1, { ...one, [column]: column === 'at' ? one.at + 1 : `${one[column]}!` })),
      ];
      expect(others).not.toContain(link);
      expect(new Set(others).size).toBe(others.length);
    }),
  );
});

test('text cannot be moved from one part to its neighbour unnoticed', () => {
  const one: EventBody = { at: 1, type: 'ab', branch_id: 'c', actor_id: null, subject: 's', patient_id: null, data: '{}' };
  expect(linkOf('key', '', 1, one)).not.toBe(linkOf('key', '', 1, { ...one, type: 'a', branch_id: 'bc' }));
  expect(linkOf('key', '', 1, one)).not.toBe(linkOf('key', '', 1, { ...one, actor_id: 'null' }));
});

test('what a command reports is what a reader gets', () => {
  const written = toBody({ type: 'patient.updated', subject: 'p', facts: { fields: ['phone'], version: 2 }, branchId: 'b', patientId: 'p' }, 'actor', 7);
  const [row] = chain('key', GENESIS, [written]);
  expect(toEvent({ ...row, seq: '1' as unknown as number, at: '7' as unknown as number })).toEqual({
    seq: 1, at: 7, type: 'patient.updated', branchId: 'b', actorId: 'actor', subject: 'p', patientId: 'p', facts: { fields: ['phone'], version: 2 },
  });
});
