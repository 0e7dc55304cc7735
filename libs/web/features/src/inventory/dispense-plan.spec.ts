import type { BatchRowFragment } from '@medicare/web-graphql';
import { dispensePlan } from './dispense-plan';

const batch = (number: string, quantity: number, expiresOn: string | null) =>
  ({ id: number, number, quantity, expiresOn, isExpired: false, receivedOn: '2026-01-01' }) as BatchRowFragment;
const BATCHES = [batch('LATE', 10, '2027-06-30'), batch('SOON', 4, '2026-12-31'), batch('GONE', 9, '2026-01-31')];

test('what will be handed out is shown as the server will take it', () => {
  expect(dispensePlan(BATCHES, 6, '2026-11-25')).toEqual({
    taken: [
      { number: 'SOON', quantity: 4, expiresOn: '2026-12-31' },
      { number: 'LATE', quantity: 2, expiresOn: '2027-06-30' },
    ],
    refusal: null,
  });
});

test('more than there is says so, and that what has expired does not count', () => {
  expect(dispensePlan(BATCHES, 15, '2026-11-25').refusal).toMatch(/Only 14 can be given out.*expired/);
});

test('nothing typed yet is no fault', () => {
  for (const quantity of [null, 0, 1.5, NaN])
    expect(dispensePlan(BATCHES, quantity, '2026-11-25')).toEqual({ taken: [], refusal: null });
});
