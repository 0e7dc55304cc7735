import { inject } from '@angular/core';
import {
  type AbstractControl,
  type FormControl,
  type FormGroup,
  NonNullableFormBuilder,
  type ValidationErrors,
  Validators,
} from '@angular/forms';
import { VPA_WORDS, isBranchCode, isTimeZone, isVpa } from '@medicare/domain';
import type { Difference } from '@medicare/web-core';
import type { BranchFieldsFragment, UpdateBranchInput } from '@medicare/web-graphql';
import type { TwoVersions } from '@medicare/web-ui';

const FIELD_WORDS = {
  name: 'Name',
  address: 'Address',
  timeZone: 'Time zone',
  phone: 'Phone',
  gstin: 'GSTIN',
  payeeVpa: 'UPI address',
  payeeName: 'Payee name',
  upiMerchantCode: 'Merchant category code',
  upiMode: 'Mode',
  upiPurpose: 'Purpose',
};
type BranchField = keyof typeof FIELD_WORDS;

/** What can be written about a branch; the code is given once, when it is made. '' stands for "not given". */
export type BranchForm = FormGroup<Record<BranchField | 'code', FormControl<string>>>;
/** Fields as the API takes them, null where nothing is given. */
export type BranchInput = Required<Pick<UpdateBranchInput, BranchField>>;

const good =
  (fits: (text: string) => boolean, message: string) =>
  ({ value }: AbstractControl<string>): ValidationErrors | null =>
    value.trim() && !fits(value.trim()) ? { form: message } : null;

/** An empty form; what it checks itself is only what needs no server. */
export function injectBranchForm(): BranchForm {
  const upTo = (length: number) => Validators.maxLength(length);
  const digits = (count: number) =>
    good((text) => new RegExp(`^\\d{${count}}$`).test(text), `This has ${count} digits.`);
  return inject(NonNullableFormBuilder).group({
    code: [
      '',
      [
        Validators.required,
        good((text) => isBranchCode(text.toUpperCase()), 'Give two to five capitals, such as NORTH.'),
      ],
    ],
    name: ['', [Validators.required, Validators.minLength(2), upTo(120)]],
    address: ['', upTo(500)],
    timeZone: [
      'Asia/Kolkata',
      [Validators.required, good(isTimeZone, 'Choose one of the list, such as Asia/Kolkata.')],
    ],
    phone: ['', upTo(40)],
    gstin: ['', upTo(20)],
    payeeVpa: ['', good(isVpa, VPA_WORDS)],
    payeeName: ['', upTo(99)],
    upiMerchantCode: ['', digits(4)],
    upiMode: ['', digits(2)],
    upiPurpose: ['', digits(2)],
  });
}

/** A branch's row in the form's words. */
export function fromBranch(
  branch: Pick<BranchFieldsFragment, BranchField | 'code'>,
): ReturnType<BranchForm['getRawValue']> {
  const fields = Object.keys(FIELD_WORDS) as BranchField[];
  const texts = Object.fromEntries(fields.map((field) => [field, branch[field] ?? '']));
  return { ...(texts as Record<BranchField, string>), code: branch.code };
}

/** The form's values for the API. */
export function toInput(values: ReturnType<BranchForm['getRawValue']>): BranchInput {
  const fields = Object.keys(FIELD_WORDS) as BranchField[];
  return Object.fromEntries(fields.map((field) => [field, values[field].trim() || null])) as BranchInput;
}

/** A field with two versions, in words. */
export const differenceWords = ({ field, mine, theirs, isConflict }: Difference<BranchInput>): TwoVersions => ({
  field,
  name: FIELD_WORDS[field],
  mine: mine ?? 'Empty',
  theirs: theirs ?? 'Empty',
  isConflict,
});
