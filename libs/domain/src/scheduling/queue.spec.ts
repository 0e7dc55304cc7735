import fc from 'fast-check';
import { afterCall, afterConsultation, byTurn, estimatedWaits, initialsOf, NEW_PACE, Pace } from './queue';

const MINUTE = 60_000;
const minutes = (values: number[]): number[] => values.map((value) => Math.round(value / MINUTE));

describe('whose turn it is', () => {
  const person = (token: number, startsAt: number, checkedInAt: number) => ({ token, startsAt, checkedInAt });
  const order = (...queue: ReturnType<typeof person>[]): number[] => queue.sort(byTurn).map(({ token }) => token);

  test('the booked time decides, not who came first', () => {
    expect(order(person(1, 100, 10), person(2, 50, 20))).toEqual([2, 1]);
  });
  test('who comes late stands behind those who were due before the arrival', () => {
    expect(order(person(1, 60, 50), person(2, 30, 70), person(3, 80, 55))).toEqual([1, 2, 3]);
  });
  test('equal turns go by token', () => {
    expect(order(person(2, 50, 10), person(1, 50, 20))).toEqual([1, 2]);
  });
});

describe('estimated waits', () => {
  const pace: Pace = { ...NEW_PACE, consultations: 5, meanConsultationMs: 10 * MINUTE };
  const queue = [0, 0, 0].map((startsAt) => ({ startsAt }));

  test('one consultation for each ahead, and the rest of the one under way', () => {
    expect(minutes(estimatedWaits(queue, pace, -4 * MINUTE, 15 * MINUTE, 0))).toEqual([6, 16, 26]);
  });
  test('nobody with the doctor: the first goes in now', () => {
    expect(minutes(estimatedWaits(queue, pace, null, 15 * MINUTE, 0))).toEqual([0, 10, 20]);
  });
  test('a consultation that takes longer than usual is expected to end any moment, never in the past', () => {
    expect(minutes(estimatedWaits(queue, pace, -40 * MINUTE, 15 * MINUTE, 0))).toEqual([0, 10, 20]);
  });
  test('nobody is seen before the booked time', () => {
    const early = [{ startsAt: 0 }, { startsAt: 60 * MINUTE }, { startsAt: 61 * MINUTE }];
    expect(minutes(estimatedWaits(early, pace, null, 15 * MINUTE, 0))).toEqual([0, 60, 70]);
  });
  test('before the first consultation the length of a slot stands in', () => {
    expect(minutes(estimatedWaits(queue, NEW_PACE, null, 15 * MINUTE, 0))).toEqual([0, 15, 30]);
  });
});

describe('the pace', () => {
  test('is the mean of the first ten, then follows the recent ones', () => {
    const after = (...lengths: number[]): number =>
      lengths.reduce((pace, each) => afterConsultation(pace, each * MINUTE), NEW_PACE).meanConsultationMs / MINUTE;
    expect(after(10, 20)).toBeCloseTo(15, 3);
    expect(after(...Array(10).fill(10), 20)).toBeCloseTo(11, 3);
  });
  test('learns nothing from a wrong click or a forgotten one', () => {
    expect(afterConsultation(NEW_PACE, 5_000)).toBe(NEW_PACE);
    expect(afterConsultation(NEW_PACE, 5 * 3_600_000)).toBe(NEW_PACE);
  });
  test('keeps the mean of how wrong the estimates were, whichever way', () => {
    const pace = [-4, 8].reduce((each, off) => afterCall(each, 20 * MINUTE, (20 + off) * MINUTE), NEW_PACE);
    expect(pace).toMatchObject({ estimates: 2, meanErrorMs: 6 * MINUTE });
  });

  /** A morning of patients who come on time to a doctor who takes 4 to 18 minutes each, told their waits at check-in. */
  function morning(lengths: number[]): { told: number; naive: number } {
    let [pace, free] = [NEW_PACE, 0];
    const errors = { told: 0, naive: 0 };
    const queue = lengths.map((length, i) => ({ startsAt: i * 10 * MINUTE, length: length * MINUTE }));
    const ends: number[] = [];
    const seenAt: number[] = [];
    queue.forEach(({ startsAt, length }) => {
      seenAt.push(Math.max(free, startsAt));
      free = seenAt.at(-1)! + length;
      ends.push(free);
    });
    queue.forEach(({ startsAt }, i) => {
      const now = Math.max(0, startsAt - 15 * MINUTE);
      ends
        .filter((end) => end <= now)
        .slice(pace.consultations)
        .forEach((_, at) => {
          pace = afterConsultation(pace, queue[pace.consultations + at]?.length ?? MINUTE);
        });
      const ahead = queue.slice(0, i + 1).filter((_, at) => at === i || seenAt[at] > now);
      const inside = seenAt.findLastIndex((at, of) => at <= now && ends[of] > now);
      const waits = estimatedWaits(ahead, pace, inside < 0 ? null : seenAt[inside], 10 * MINUTE, now);
      errors.told += Math.abs(waits.at(-1)! - (seenAt[i] - now));
      errors.naive += Math.abs(startsAt - seenAt[i]);
    });
    return errors;
  }

  test('tells better waits than the appointment book does', () => {
    const sums = { told: 0, naive: 0 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 18 }), { minLength: 20, maxLength: 30 }), (lengths) => {
        const { told, naive } = morning(lengths);
        sums.told += told;
        sums.naive += naive;
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(sums.told).toBeLessThan(sums.naive * 0.7);
  });
});

test('initials are two letters at most, whatever the script', () => {
  expect(
    ['Asha Rao', 'Dr Anand Kumar Bhat', 'मीरा देवी', 'Prince', 'Smt. Lakshmi N.', "D'Souza", ''].map(initialsOf),
  ).toEqual(['AR', 'AB', 'मद', 'P', 'LN', 'DS', '']);
});
