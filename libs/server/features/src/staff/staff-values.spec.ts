import { accountActor } from '@medicare/platform';
import { readStaffValues } from './staff-values';

const actor = (role: 'ADMIN' | 'NURSE') =>
  accountActor({ id: 'a', role, sessionId: null, patientId: null, doctorId: null, staffId: null, branchIds: [] });
const now = new Date('2026-11-25T06:00:00Z');

test('a salary is refused at its field to whoever is no administrator, also when it is cleared', () => {
  for (const salary of [1, 0, null])
    expect(() => readStaffValues(actor('NURSE'), { jobTitle: 'Nurse', salary }, now)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', facts: { fields: [expect.objectContaining({ path: 'salary' })] } }),
    );
  expect(readStaffValues(actor('NURSE'), { jobTitle: 'Nurse' }, now)).toEqual({ jobTitle: 'Nurse' });
  expect(readStaffValues(actor('ADMIN'), { salary: 28_000_00 }, now)).toEqual({ salary: 28_000_00 });
});

test('only what was given is changed, and a blank clears what may be empty', () => {
  expect(readStaffValues(actor('ADMIN'), { phone: '', email: 'A@B.example', joinedOn: null }, now)).toEqual({
    phone: null,
    email: 'a@b.example',
    joinedOn: null,
  });
});
