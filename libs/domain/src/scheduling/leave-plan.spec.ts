import fc from 'fast-check';
import { overlaps } from './interval';
import { Displaced, DoctorSlot, proposeMoves } from './leave-plan';

const slot = (start: number, doctorId: string, length = 10): DoctorSlot => ({
  start,
  end: start + length,
  doctorId,
  branchId: 'main',
  room: null,
});
const appointment = (id: string, start: number, patientId = `patient of ${id}`): Displaced => ({
  id,
  start,
  end: start + 10,
  patientId,
  doctorId: 'own',
});
const sameDay = (a: number, b: number): boolean => Math.floor(a / 100) === Math.floor(b / 100);
const nobodyBusy = new Map<string, []>();

test('each gets the next slot of the same doctor and the nearest of a colleague on the same day', () => {
  const plan = proposeMoves(
    [appointment('a', 20), appointment('b', 30)],
    [slot(120, 'own'), slot(130, 'own')],
    [slot(0, 'other'), slot(30, 'other'), slot(110, 'other')],
    nobodyBusy,
    sameDay,
  );
  const of = (id: string): unknown[] => plan.get(id)!.map(({ kind, start }) => [kind, start]);
  expect(of('a')).toEqual([
    ['SAME_DOCTOR_LATER', 120],
    ['SAME_SPECIALIZATION_SAME_DAY', 30],
  ]);
  expect(of('b')).toEqual([
    ['SAME_DOCTOR_LATER', 130],
    ['SAME_SPECIALIZATION_SAME_DAY', 0],
  ]);
});

test('a slot that is shorter than the appointment, or at which the patient is elsewhere, is not proposed', () => {
  const busy = new Map([['patient of a', [{ start: 125, end: 140 }]]]);
  const slots = [slot(110, 'own', 5), slot(120, 'own'), slot(140, 'own')];
  expect(proposeMoves([appointment('a', 20)], slots, [], busy, sameDay).get('a')).toMatchObject([{ start: 140 }]);
});

test('where nothing is free, nothing is proposed and nobody is forgotten', () => {
  expect(proposeMoves([appointment('a', 20)], [], [], nobodyBusy, sameDay)).toEqual(new Map([['a', []]]));
});

test('all proposals can be taken together: no slot twice, no patient in two places', () => {
  const slots = (doctorId: string) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 })
      .map((at) => at.sort((a, b) => a - b).map((i) => slot(i * 10, doctorId)));
  const displaced = fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 4 }))
      .map(([at, who]) => appointment(`${at}`, at * 10, `p${who}`)),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  fc.assert(
    fc.property(displaced, slots('own'), slots('other'), (all, own, others) => {
      const plan = proposeMoves(all, own, others, nobodyBusy, sameDay);
      expect([...plan.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
      const given = [...plan].flatMap(([id, proposals]) => proposals.map((proposal) => ({ id, proposal })));
      given.forEach((one, i) =>
        given.slice(i + 1).forEach((other) => {
          const who = (id: string): string => all.find((each) => each.id === id)!.patientId;
          if (one.proposal.doctorId === other.proposal.doctorId)
            expect(overlaps(one.proposal, other.proposal)).toBe(false);
          if (who(one.id) === who(other.id)) expect(overlaps(one.proposal, other.proposal)).toBe(false);
        }),
      );
    }),
  );
});
