import { inject } from '@angular/core';
import { FormControl, FormGroup, NonNullableFormBuilder, Validators } from '@angular/forms';
import type { BloodGroup, Gender, PatientDetailFragment, RegisterPatientInput } from '@medicare/web-graphql';

/** What can be written about a patient. Days are YYYY-MM-DD; '' stands for "not given". */
export type PatientForm = FormGroup<{
  fullName: FormControl<string>;
  phone: FormControl<string>;
  email: FormControl<string>;
  dateOfBirth: FormControl<string>;
  age: FormControl<number | null>;
  gender: FormControl<Gender | ''>;
  bloodGroup: FormControl<BloodGroup | ''>;
  address: FormControl<string>;
  emergencyContactName: FormControl<string>;
  emergencyContactPhone: FormControl<string>;
  allergies: FormControl<string>;
  abhaNumber: FormControl<string>;
}>;

/** The names of the fields, in the order of the form. */
export type PatientField = keyof PatientForm['controls'];

/** Fields as the API takes them, null where nothing is given. */
export type PatientInput = Pick<RegisterPatientInput, PatientField>;

/** An empty form; what it checks itself is only what needs no server. */
export function injectPatientForm(): PatientForm {
  const build = inject(NonNullableFormBuilder);
  return build.group({
    fullName: ['', [Validators.required, Validators.maxLength(120)]],
    phone: [''],
    email: ['', Validators.email],
    dateOfBirth: [''],
    age: new FormControl<number | null>(null, [Validators.min(0), Validators.max(130)]),
    gender: ['' as Gender | ''],
    bloodGroup: ['' as BloodGroup | ''],
    address: ['', Validators.maxLength(500)],
    emergencyContactName: ['', Validators.maxLength(120)],
    emergencyContactPhone: [''],
    allergies: ['', Validators.maxLength(1000)],
    abhaNumber: [''],
  });
}

/** A patient's row in the form's words; an estimated birth date is shown as the age it came from. */
export function fromPatient(patient: PatientDetailFragment): ReturnType<PatientForm['getRawValue']> {
  const { fullName, phone, email, gender, bloodGroup, address, allergies, abhaNumber } = patient;
  return {
    fullName,
    phone: phone ?? '',
    email: email ?? '',
    dateOfBirth: patient.isBirthDateEstimated ? '' : (patient.dateOfBirth ?? ''),
    age: patient.isBirthDateEstimated ? (patient.age ?? null) : null,
    gender: gender ?? '',
    bloodGroup: bloodGroup ?? '',
    address: address ?? '',
    emergencyContactName: patient.emergencyContactName ?? '',
    emergencyContactPhone: patient.emergencyContactPhone ?? '',
    allergies: allergies ?? '',
    abhaNumber: abhaNumber ?? '',
  };
}

const given = <T>(value: T | ''): T | null => (typeof value === 'string' ? (value.trim() as T) || null : (value as T));

/** The form's values for the API. A birth date makes an age superfluous. */
export function toInput(values: ReturnType<PatientForm['getRawValue']>): PatientInput {
  const input = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, given<unknown>(value)]),
  ) as PatientInput;
  return { ...input, fullName: values.fullName.trim(), age: input.dateOfBirth ? null : input.age };
}
