import { ROLES } from '../access/permissions';
import { invitationFaults, STAFF_ROLES } from './invitation';

const pathOf = (who: Parameters<typeof invitationFaults>[0]): string | undefined => invitationFaults(who)[0]?.path;

test('staff are invited to the roles of staff, doctors to that of a doctor, nobody to that of a patient', () => {
  expect(ROLES.filter((role) => !pathOf({ role, staffId: 's' }))).toEqual([...STAFF_ROLES]);
  expect(ROLES.filter((role) => !pathOf({ role, doctorId: 'd' }))).toEqual(['DOCTOR']);
});

test('exactly one person is invited', () => {
  expect(pathOf({ role: 'NURSE' })).toBe('staffId');
  expect(pathOf({ role: 'NURSE', staffId: 's', doctorId: 'd' })).toBe('staffId');
});
