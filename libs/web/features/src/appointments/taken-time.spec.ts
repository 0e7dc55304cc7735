import { ApiError } from '@medicare/web-core';
import { takenTime } from './taken-time';

const refused = (facts: Record<string, unknown>) => new ApiError('SLOT_TAKEN', 'Taken.', [], undefined, facts);

describe('a time that is taken', () => {
  it('comes with what is in the way and the next free times', () => {
    const nextFree = [{ doctorId: 'd', branchId: 'b', startsAt: '2026-11-23T05:00:00.000Z', endsAt: null }];
    expect(takenTime(refused({ nextFree, inTheWay: { whose: 'patient', appointmentId: 'a' } }))).toEqual({
      message: 'Taken.',
      whose: 'patient',
      isHold: false,
      appointmentId: 'a',
      nextFree: [{ doctorId: 'd', startsAt: '2026-11-23T05:00:00.000Z', endsAt: null }],
    });
  });

  it('may be held by somebody who is filling in a form', () => {
    expect(takenTime(refused({ inTheWay: { whose: 'doctor', isHold: true } }))?.isHold).toBe(true);
  });

  it('is understood without any facts, and is not any other failure', () => {
    expect(takenTime(refused({}))?.nextFree).toEqual([]);
    expect(takenTime(refused({ nextFree: ['x', { doctorId: 1 }] }))?.nextFree).toEqual([]);
    expect(takenTime(new ApiError('CONFLICT', 'No.'))).toBeNull();
  });
});
