import type { Role } from '../access/permissions';
import { FieldFault } from '../errors';

/** How long the link of an invitation works. */
export const INVITATION_LIFE_DAYS = 7;

/** The roles that a member of staff can be invited to; doctors are invited as DOCTOR and nothing else. */
export const STAFF_ROLES = ['ADMIN', 'RECEPTIONIST', 'NURSE', 'PHARMACIST', 'CASHIER'] as const satisfies Role[];

/** What is wrong with who is invited to what: one person, staff or doctor, and the role that goes with it. */
export function invitationFaults({
  role,
  staffId,
  doctorId,
}: {
  role: Role;
  staffId?: string | null;
  doctorId?: string | null;
}): FieldFault[] {
  if (!staffId === !doctorId)
    return [{ path: 'staffId', rule: 'one', message: 'Choose one person: a member of staff, or a doctor.' }];
  if (doctorId && role !== 'DOCTOR')
    return [
      { path: 'role', rule: 'role', message: 'Doctors are invited as doctors. For another role, add them as staff.' },
    ];
  if (staffId && !(STAFF_ROLES as readonly Role[]).includes(role))
    return [{ path: 'role', rule: 'role', message: `Choose from: ${STAFF_ROLES.join(', ')}.` }];
  return [];
}
