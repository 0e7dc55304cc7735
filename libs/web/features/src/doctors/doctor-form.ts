import { inject } from '@angular/core';
import { FormControl, type FormGroup, NonNullableFormBuilder, Validators } from '@angular/forms';
import type { Difference } from '@medicare/web-core';
import type { CreateDoctorInput, DoctorDetailFragment } from '@medicare/web-graphql';
import { type TwoVersions, rupees } from '@medicare/web-ui';

/** What can be written about a doctor. '' stands for "not given"; the fee is in whole paise. */
export type DoctorForm = FormGroup<{
  fullName: FormControl<string>;
  specialization: FormControl<string>;
  qualification: FormControl<string>;
  registrationNumber: FormControl<string>;
  phone: FormControl<string>;
  email: FormControl<string>;
  consultationFee: FormControl<number | null>;
  room: FormControl<string>;
}>;

type DoctorField = keyof DoctorForm['controls'];
/** Fields as the API takes them, null where nothing is given. */
export type DoctorInput = Pick<CreateDoctorInput, DoctorField>;

/** An empty form; what it checks itself is only what needs no server. */
export function injectDoctorForm(): DoctorForm {
  const build = inject(NonNullableFormBuilder);
  const upTo = (length: number) => Validators.maxLength(length);
  return build.group({
    fullName: ['', [Validators.required, Validators.minLength(2), upTo(160)]],
    specialization: ['', [Validators.required, Validators.minLength(2), upTo(80)]],
    qualification: ['', upTo(160)],
    registrationNumber: ['', upTo(60)],
    phone: ['', upTo(40)],
    email: ['', [Validators.email, upTo(254)]],
    consultationFee: new FormControl<number | null>(null),
    room: ['', upTo(20)],
  });
}

/** A doctor's row in the form's words. */
export function fromDoctor(doctor: Pick<DoctorDetailFragment, DoctorField>): ReturnType<DoctorForm['getRawValue']> {
  return {
    fullName: doctor.fullName,
    specialization: doctor.specialization,
    qualification: doctor.qualification ?? '',
    registrationNumber: doctor.registrationNumber ?? '',
    phone: doctor.phone ?? '',
    email: doctor.email ?? '',
    consultationFee: doctor.consultationFee ?? null,
    room: doctor.room ?? '',
  };
}

/** The form's values for the API. */
export function toInput(values: ReturnType<DoctorForm['getRawValue']>): DoctorInput {
  const { consultationFee, ...texts } = values;
  const given = Object.entries(texts).map(([name, text]) => [name, text.trim() || null]);
  return {
    ...(Object.fromEntries(given) as Omit<DoctorInput, 'consultationFee'>),
    fullName: values.fullName.trim(),
    specialization: values.specialization.trim(),
    consultationFee,
  };
}

const FIELD_WORDS: Record<DoctorField, string> = {
  fullName: 'Full name',
  specialization: 'Specialization',
  qualification: 'Qualification',
  registrationNumber: 'Registration number',
  phone: 'Phone',
  email: 'E-mail',
  consultationFee: 'Consultation fee',
  room: 'Room',
};

const valueWords = (value: unknown): string =>
  typeof value === 'number' ? rupees(value) : value === null || value === undefined ? 'Empty' : String(value);

/** A field with two versions, in words. */
export const differenceWords = ({ field, mine, theirs, isConflict }: Difference<DoctorInput>): TwoVersions => ({
  field,
  name: FIELD_WORDS[field],
  mine: valueWords(mine),
  theirs: valueWords(theirs),
  isConflict,
});
