import type { FieldFault } from '../errors';

/** How a patient, and somebody to call for the patient, are reached. */
export interface Contact {
  email: string | null;
  phone: string | null;
  emergencyContactName: string | null;
  emergencyContactPhone: string | null;
}

const FAULTS: { isIn: (contact: Contact) => boolean; fields: (keyof Contact)[]; fault: FieldFault }[] = [
  {
    isIn: ({ email, phone }) => !email && !phone,
    fields: ['email', 'phone'],
    fault: {
      path: 'phone',
      rule: 'reach',
      message: 'Give a mobile number or an e-mail address, so that the hospital can reach you.',
    },
  },
  {
    isIn: ({ emergencyContactName, emergencyContactPhone }) => Boolean(emergencyContactName && !emergencyContactPhone),
    fields: ['emergencyContactName', 'emergencyContactPhone'],
    fault: {
      path: 'emergencyContactPhone',
      rule: 'emergency-phone',
      message: 'Give the number of your emergency contact, or leave out the name.',
    },
  },
];

/**
 * What patients may not make of their own contact data. What the desk has left open before stands in nobody's way: only
 * a fault that a change brings, or leaves in what it changes, is one.
 */
export function ownContactFaults(before: Contact, after: Contact): FieldFault[] {
  const isChanged = (field: keyof Contact): boolean => (before[field] || null) !== (after[field] || null);
  return FAULTS.filter(({ isIn, fields }) => isIn(after) && fields.some(isChanged)).map(({ fault }) => fault);
}
