import type { DisplacedFragment } from '@medicare/web-graphql';
import {
  EMPTY_PLAN,
  type NewTime,
  acceptFirst,
  cancellationsOf,
  decide,
  isPromised,
  movesOf,
  settled,
  undo,
  withdraw,
} from './move-plan';

const time = (doctorId: string, at: string): NewTime => ({
  doctorId,
  doctorName: `Dr ${doctorId}`,
  startsAt: `2026-11-24T${at}:00.000Z`,
  endsAt: `2026-11-24T${at.slice(0, 3)}${Number(at.slice(3)) + 15}:00.000Z`,
  room: null,
});
const displaced = (id: string, patient: string, ...times: NewTime[]): DisplacedFragment =>
  ({
    appointmentId: id,
    appointment: { patient: { id: patient } },
    proposals: times.map((each) => ({ ...each, doctor: { fullName: each.doctorName } })),
  }) as unknown as DisplacedFragment;
const move = (at: NewTime) => ({ kind: 'move' as const, time: at });
const [NINE, QUARTER] = [time('a', '09:00'), time('a', '09:15')];

describe('the plan of moves', () => {
  it('takes every step back until it is carried out', () => {
    const one = decide(EMPTY_PLAN, '1', move(NINE));
    const two = decide(one, '2', { kind: 'cancel', reason: 'Doctor away' });
    const three = withdraw(two, '1');
    expect(Object.keys(three.decisions)).toEqual(['2']);
    expect(undo(three).decisions).toEqual(two.decisions);
    expect(undo(undo(undo(three))).decisions).toEqual({});
    expect(undo(EMPTY_PLAN)).toEqual(EMPTY_PLAN);
  });

  it('accepts all first proposals in one step, and leaves decisions alone', () => {
    const all = [displaced('1', 'p', NINE), displaced('2', 'q', QUARTER, time('b', '09:00')), displaced('3', 'r')];
    const begun = decide(EMPTY_PLAN, '2', { kind: 'cancel', reason: 'Asked for it' });
    const accepted = acceptFirst(begun, all);
    expect(movesOf(accepted, ['1', '2', '3'])).toEqual([
      { appointmentId: '1', doctorId: 'a', startsAt: NINE.startsAt },
    ]);
    expect(cancellationsOf(accepted, ['1', '2', '3'])).toEqual([{ id: '2', reason: 'Asked for it' }]);
    expect(undo(accepted).decisions).toEqual(begun.decisions);
  });

  it('gives no time twice, nor a patient two at once', () => {
    const all = [
      displaced('1', 'p', NINE),
      displaced('2', 'q', NINE, QUARTER),
      displaced('3', 'p', time('b', '09:00')),
    ];
    const plan = decide(EMPTY_PLAN, '1', move(NINE));
    expect(isPromised(plan, all, '2', NINE)).toBe(true);
    expect(isPromised(plan, all, '1', NINE)).toBe(false);
    expect(isPromised(plan, all, '2', QUARTER)).toBe(false);
    expect(isPromised(plan, all, '3', time('b', '09:00'))).toBe(true);
    const accepted = acceptFirst(plan, all);
    expect(movesOf(accepted, ['2', '3'])).toEqual([{ appointmentId: '2', doctorId: 'a', startsAt: QUARTER.startsAt }]);
  });

  it('forgets what is done, on the way back too', () => {
    const plan = decide(decide(EMPTY_PLAN, '1', move(NINE)), '2', move(QUARTER));
    const left = settled(plan, ['1']);
    expect(Object.keys(left.decisions)).toEqual(['2']);
    expect(left.past).toEqual([{}]);
    expect(settled(plan, ['1', '2'])).toEqual(EMPTY_PLAN);
  });
});
