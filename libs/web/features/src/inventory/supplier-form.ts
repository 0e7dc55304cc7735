import { inject } from '@angular/core';
import { FormControl, type FormGroup, NonNullableFormBuilder, Validators } from '@angular/forms';
import type { Difference } from '@medicare/web-core';
import type { CreateSupplierInput, SupplierRowFragment } from '@medicare/web-graphql';
import type { TwoVersions } from '@medicare/web-ui';

/** What can be written about a supplier. '' stands for "not given". */
export type SupplierForm = FormGroup<{
  name: FormControl<string>;
  phone: FormControl<string>;
  email: FormControl<string>;
  gstin: FormControl<string>;
  address: FormControl<string>;
  isActive: FormControl<boolean>;
}>;
type SupplierField = keyof SupplierForm['controls'];
export type SupplierInput = Pick<CreateSupplierInput, SupplierField>;

/** An empty form; what it checks itself is only what needs no server. */
export function injectSupplierForm(): SupplierForm {
  const build = inject(NonNullableFormBuilder);
  const upTo = (length: number) => Validators.maxLength(length);
  return build.group({
    name: ['', [Validators.required, Validators.minLength(2), upTo(160)]],
    phone: ['', upTo(40)],
    email: ['', [Validators.email, upTo(254)]],
    gstin: ['', upTo(20)],
    address: ['', upTo(500)],
    isActive: new FormControl(true, { nonNullable: true }),
  });
}

/** A supplier's row in the form's words. */
export const fromSupplier = (row: SupplierRowFragment): ReturnType<SupplierForm['getRawValue']> => ({
  name: row.name,
  phone: row.phone ?? '',
  email: row.email ?? '',
  gstin: row.gstin ?? '',
  address: row.address ?? '',
  isActive: row.isActive,
});

/** The form's values for the API. */
export const toInput = (values: ReturnType<SupplierForm['getRawValue']>): SupplierInput => ({
  name: values.name.trim(),
  phone: values.phone.trim() || null,
  email: values.email.trim() || null,
  gstin: values.gstin.trim() || null,
  address: values.address.trim() || null,
  isActive: values.isActive,
});

const FIELD_WORDS: Record<SupplierField, string> = {
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  gstin: 'GSTIN',
  address: 'Address',
  isActive: 'Delivers',
};

const valueWords = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'Yes' : 'No') : ((value as string | null) ?? 'Empty');

/** A field with two versions, in words. */
export const differenceWords = ({ field, mine, theirs, isConflict }: Difference<SupplierInput>): TwoVersions => ({
  field,
  name: FIELD_WORDS[field],
  mine: valueWords(mine),
  theirs: valueWords(theirs),
  isConflict,
});
