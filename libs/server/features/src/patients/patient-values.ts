import { Gender } from '@medicare/data';
import { birthDateFault, birthDateFromAge, FieldFault, invalidInput, localDateOf } from '@medicare/domain';
import { BLANK_PATIENT_VALUES, PatientValues, readEmail, readPhone } from '@medicare/platform';
import type { UpdatePatientInput } from './patients.inputs';

/** The zone in which "today" is meant for a birth date. */
const HOME_ZONE = 'Asia/Kolkata';

type Changes = Partial<PatientValues>;
type Read = (input: UpdatePatientInput, today: string) => Changes | FieldFault;

/** One line for each field that needs more than copying. Absent fields are left alone, null clears. */
const READERS: Partial<Record<keyof UpdatePatientInput, Read>> = {
  fullName: ({ fullName }) =>
    fullName ? { fullName } : { path: 'fullName', rule: 'required', message: 'A patient needs a name.' },
  email: ({ email }) => readWith('email', email, readEmail, 'Give the whole address, such as name@example.in.'),
  phone: ({ phone }) =>
    readWith('phone', phone, readPhone, 'Give a phone number with its area or country code, such as 98450 12345.'),
  emergencyContactPhone: ({ emergencyContactPhone }) =>
    readWith(
      'emergencyContactPhone',
      emergencyContactPhone,
      readPhone,
      'Give a phone number with its area or country code, such as 98450 12345.',
    ),
  abhaNumber: ({ abhaNumber }) =>
    readWith('abhaNumber', abhaNumber, readAbha, 'An ABHA number has 14 digits, such as 12-3456-7890-1234.'),
  gender: ({ gender }) => ({ gender: gender ?? Gender.UNKNOWN }),
  dateOfBirth: readBirthDate,
  age: ({ age, dateOfBirth }, today) =>
    age == null || dateOfBirth ? {} : { dateOfBirth: birthDateFromAge(age, today), isBirthDateEstimated: true },
};

/** The checked values of the given fields. Throws BAD_USER_INPUT naming every field that needs another look. */
export function readPatientValues(input: UpdatePatientInput, now: Date): Changes {
  const today = localDateOf(now, HOME_ZONE);
  const changes: Changes = {};
  const faults: FieldFault[] = [];
  for (const field of givenFields(input)) {
    const read = READERS[field] ?? copy(field);
    const result = read(input, today);
    if ('rule' in result) faults.push(result as FieldFault);
    else Object.assign(changes, result);
  }
  if (faults.length) throw invalidInput(...faults);
  return changes;
}

const FIELDS = [...Object.keys(BLANK_PATIENT_VALUES), 'fullName', 'age'].filter(
  (field) => field !== 'isBirthDateEstimated',
) as (keyof UpdatePatientInput)[];

/** The fields that were given, null included. */
export const givenFields = (input: UpdatePatientInput): (keyof UpdatePatientInput)[] =>
  FIELDS.filter((field) => input[field] !== undefined);

const copy =
  (field: keyof UpdatePatientInput): Read =>
  (input) => ({ [field]: input[field] || null });

function readWith(
  path: keyof UpdatePatientInput,
  text: string | null | undefined,
  reader: (text: string) => string | null,
  message: string,
): Changes | FieldFault {
  if (!text) return { [path]: null };
  const value = reader(text);
  return value ? { [path]: value } : { path, rule: 'form', message };
}

function readAbha(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{14}$/.test(digits) ? digits : null;
}

function readBirthDate({ dateOfBirth }: UpdatePatientInput, today: string): Changes | FieldFault {
  if (!dateOfBirth) return { dateOfBirth: null, isBirthDateEstimated: false };
  const message = birthDateFault(dateOfBirth, today);
  return message ? { path: 'dateOfBirth', rule: 'birth-date', message } : { dateOfBirth, isBirthDateEstimated: false };
}
