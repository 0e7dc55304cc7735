import { Refusal } from '../errors';
import { APPOINTMENT_STATUSES, demandMovable, demandTransition } from './appointment-status';

const ALLOWED = [
  'PENDING CONFIRMED',
  'PENDING CANCELLED',
  'CONFIRMED CHECKED_IN',
  'CONFIRMED CANCELLED',
  'CONFIRMED NO_SHOW',
  'CHECKED_IN COMPLETED',
  'CHECKED_IN CANCELLED',
];
const refusalOf = (work: () => void): Refusal | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

test.each(APPOINTMENT_STATUSES.flatMap((from) => APPOINTMENT_STATUSES.map((to) => [from, to] as const)))(
  'from %s to %s',
  (from, to) => {
    const refusal = refusalOf(() => demandTransition(from, to));
    if (ALLOWED.includes(`${from} ${to}`)) return expect(refusal).toBeNull();
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', facts: { from, to } });
    expect(refusal!.message).toContain(from);
    expect(refusal!.message).toContain(to);
  },
);

test('only what is still to come can be moved to another time', () => {
  const movable = APPOINTMENT_STATUSES.filter((status) => !refusalOf(() => demandMovable(status)));
  expect(movable).toEqual(['PENDING', 'CONFIRMED']);
});
