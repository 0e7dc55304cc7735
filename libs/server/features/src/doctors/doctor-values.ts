import type { Doctor } from '@medicare/data';
import { FieldFault, invalidInput } from '@medicare/domain';
import { readEmail, readPhone } from '@medicare/platform';
import type { UpdateDoctorInput } from './doctors.inputs';

/** What a person can change of a doctor. */
export type DoctorValues = Pick<
  Doctor,
  | 'fullName'
  | 'specialization'
  | 'qualification'
  | 'registrationNumber'
  | 'phone'
  | 'email'
  | 'consultationFee'
  | 'room'
  | 'isAvailable'
>;

/** What a new doctor starts with before the given values are laid over it. */
export const BLANK_DOCTOR_VALUES: Omit<DoctorValues, 'fullName' | 'specialization'> = {
  qualification: null,
  registrationNumber: null,
  phone: null,
  email: null,
  consultationFee: null,
  room: null,
  isAvailable: true,
};

const FIELDS = ['fullName', 'specialization', ...Object.keys(BLANK_DOCTOR_VALUES)] as (keyof DoctorValues)[];
const NEEDED: Partial<Record<keyof DoctorValues, string>> = {
  fullName: 'A doctor needs a name.',
  specialization: 'Give the specialization, such as Cardiology.',
  isAvailable: 'Say whether the doctor is available.',
};
const READERS: Partial<Record<keyof DoctorValues, { read: (text: string) => string | null; message: string }>> = {
  phone: { read: readPhone, message: 'Give a phone number with its area or country code, such as 98450 12345.' },
  email: { read: readEmail, message: 'Give the whole address, such as name@example.in.' },
};

/** The checked values of the given fields; null clears. Throws BAD_USER_INPUT naming every field that needs another look. */
export function readDoctorValues(input: UpdateDoctorInput): Partial<DoctorValues> {
  const faults: FieldFault[] = [];
  const values: Record<string, unknown> = {};
  for (const path of FIELDS) {
    const given = input[path];
    if (given === undefined) continue;
    if ((given === null || given === '') && NEEDED[path])
      faults.push({ path, rule: 'required', message: NEEDED[path] });
    const reader = READERS[path];
    values[path] = reader && typeof given === 'string' && given ? reader.read(given) : given === '' ? null : given;
    if (reader && given && values[path] === null) faults.push({ path, rule: 'form', message: reader.message });
  }
  if (faults.length) throw invalidInput(...faults);
  return values as Partial<DoctorValues>;
}
