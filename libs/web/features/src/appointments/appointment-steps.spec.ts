import { roleIncludes, type Permission, type Role } from '@medicare/domain';
import { type Standing, openSteps, waitingWords } from './appointment-steps';

const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const TODAY = '2026-11-23';
const at = (status: Standing['status'], startsAt = '2026-11-23T04:00:00.000Z'): Standing => ({
  status,
  day: startsAt.slice(0, 10),
  startsAt,
});
const as = (role: Role) => (permission: string) => roleIncludes(role, permission as Permission);

describe('the next steps of an appointment', () => {
  it('let the desk confirm and check in with one click on the day itself', () => {
    expect(openSteps(at('PENDING'), as('RECEPTIONIST'), TODAY, NOW)).toEqual(['arrive', 'confirm', 'move', 'cancel']);
  });

  it('do not offer check-in before the day', () => {
    const tomorrow = at('CONFIRMED', '2026-11-24T04:00:00.000Z');
    expect(openSteps(tomorrow, as('RECEPTIONIST'), TODAY, NOW)).toEqual(['move', 'cancel']);
    expect(waitingWords(tomorrow, ['move', 'cancel'], TODAY)).toBe('Check-in opens on the day itself.');
  });

  it('offer "did not come" only once the time has come', () => {
    expect(openSteps(at('CONFIRMED'), as('RECEPTIONIST'), TODAY, NOW)).toContain('noShow');
    const later = at('CONFIRMED', '2026-11-23T06:00:00.000Z');
    expect(openSteps(later, as('RECEPTIONIST'), TODAY, NOW)).not.toContain('noShow');
  });

  it('give a doctor the end of the visit and a nurse the check-in', () => {
    expect(openSteps(at('CHECKED_IN'), as('DOCTOR'), TODAY, NOW)).toEqual(['complete', 'cancel']);
    expect(openSteps(at('CONFIRMED'), as('NURSE'), TODAY, NOW)).toEqual(['checkIn']);
    expect(openSteps(at('CONFIRMED'), as('CASHIER'), TODAY, NOW)).toEqual([]);
  });

  it('end with the visit, whatever one may do', () => {
    for (const status of ['COMPLETED', 'CANCELLED', 'NO_SHOW'] as const) {
      expect(openSteps(at(status), as('ADMIN'), TODAY, NOW)).toEqual([]);
      expect(waitingWords(at(status), [], TODAY)).toMatch(/over/);
    }
  });
});
