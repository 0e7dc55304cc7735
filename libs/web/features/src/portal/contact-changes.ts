import { phoneText } from '@medicare/web-ui';
import type { OwnPatientFragment } from './portal-documents';

/** What patients may change about themselves, as the form holds it: empty text for nothing. */
export interface ContactValues {
  email: string;
  phone: string;
  address: string;
  emergencyContactName: string;
  emergencyContactPhone: string;
}

/** The names of ContactValues. */
export type ContactField = keyof ContactValues;

/** Changed fields only; null clears. */
export type ContactChanges = { [F in ContactField]?: string | null };

/** The row as the form shows it, phone numbers the way they are spoken. */
export function contactValues(patient: OwnPatientFragment): ContactValues {
  return {
    email: patient.email ?? '',
    phone: phoneText(patient.phone ?? ''),
    address: patient.address ?? '',
    emergencyContactName: patient.emergencyContactName ?? '',
    emergencyContactPhone: phoneText(patient.emergencyContactPhone ?? ''),
  };
}

/** What of `typed` differs from what was read. */
export function contactChanges(read: ContactValues, typed: ContactValues): ContactChanges {
  const changed = fieldsOf(read).filter((field) => typed[field].trim() !== read[field]);
  return Object.fromEntries(changed.map((field) => [field, typed[field].trim() || null]));
}

/** What was typed over the newest row: untouched fields follow the row, typed ones stay. */
export function mergeContact(read: ContactValues, typed: ContactValues, newest: ContactValues): ContactValues {
  return { ...newest, ...pick(typed, Object.keys(contactChanges(read, typed)) as ContactField[]) };
}

/** Fields that were typed here and changed by someone else too. */
export function contested(read: ContactValues, typed: ContactValues, newest: ContactValues): ContactField[] {
  const mine = contactChanges(read, typed);
  return fieldsOf(read).filter(
    (field) => field in mine && newest[field] !== read[field] && newest[field] !== typed[field].trim(),
  );
}

const fieldsOf = (values: ContactValues): ContactField[] => Object.keys(values) as ContactField[];

const pick = (values: ContactValues, fields: ContactField[]): Partial<ContactValues> =>
  Object.fromEntries(fields.map((field) => [field, values[field]]));
