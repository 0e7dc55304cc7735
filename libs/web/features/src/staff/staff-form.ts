import { inject } from '@angular/core';
import { FormControl, type FormGroup, NonNullableFormBuilder, Validators } from '@angular/forms';
import type { Difference } from '@medicare/web-core';
import type { CreateStaffInput, StaffDetailFragment } from '@medicare/web-graphql';
import { type TwoVersions, dayText, rupees } from '@medicare/web-ui';

/** What can be written about a member of staff. '' stands for "not given"; the salary is in whole paise. */
export type StaffForm = FormGroup<{
  fullName: FormControl<string>;
  jobTitle: FormControl<string>;
  branchId: FormControl<string>;
  departmentId: FormControl<string>;
  shiftId: FormControl<string>;
  joinedOn: FormControl<string>;
  phone: FormControl<string>;
  email: FormControl<string>;
  salary: FormControl<number | null>;
}>;

type StaffField = keyof StaffForm['controls'];
/** Fields as the API takes them, null where nothing is given. */
export type StaffInput = Pick<CreateStaffInput, StaffField>;

/** An empty form; what it checks itself is only what needs no server. */
export function injectStaffForm(): StaffForm {
  const build = inject(NonNullableFormBuilder);
  const upTo = (length: number) => Validators.maxLength(length);
  return build.group({
    fullName: ['', [Validators.required, Validators.minLength(2), upTo(160)]],
    jobTitle: ['', [Validators.required, Validators.minLength(2), upTo(80)]],
    branchId: ['', Validators.required],
    departmentId: [''],
    shiftId: [''],
    joinedOn: [''],
    phone: ['', upTo(40)],
    email: ['', [Validators.email, upTo(254)]],
    salary: new FormControl<number | null>(null),
  });
}

type Row = Pick<
  StaffDetailFragment,
  'fullName' | 'jobTitle' | 'joinedOn' | 'phone' | 'email' | 'salary' | 'branch' | 'department' | 'shift'
>;

/** A row in the form's words. */
export function fromStaff(row: Row): ReturnType<StaffForm['getRawValue']> {
  return {
    fullName: row.fullName,
    jobTitle: row.jobTitle,
    branchId: row.branch?.id ?? '',
    departmentId: row.department?.id ?? '',
    shiftId: row.shift?.id ?? '',
    joinedOn: row.joinedOn ?? '',
    phone: row.phone ?? '',
    email: row.email ?? '',
    salary: row.salary ?? null,
  };
}

/** The form's values for the API. */
export function toInput(values: ReturnType<StaffForm['getRawValue']>): StaffInput {
  const { salary, fullName, jobTitle, ...texts } = values;
  const given = Object.entries(texts).map(([name, text]) => [name, text.trim() || null]);
  return {
    ...(Object.fromEntries(given) as Omit<StaffInput, 'salary' | 'fullName' | 'jobTitle'>),
    fullName: fullName.trim(),
    jobTitle: jobTitle.trim(),
    salary,
  };
}

const FIELD_WORDS: Record<StaffField, string> = {
  fullName: 'Full name',
  jobTitle: 'Job title',
  branchId: 'Branch',
  departmentId: 'Department',
  shiftId: 'Usual shift',
  joinedOn: 'Joined on',
  phone: 'Phone',
  email: 'E-mail',
  salary: 'Salary a month',
};

/**
 * A field with two versions, in words. `names` are those of branches, departments and shifts by their ids, since nobody
 * can choose between two ids.
 */
export const differenceWords = (
  { field, mine, theirs, isConflict }: Difference<StaffInput>,
  names: ReadonlyMap<string, string>,
): TwoVersions => ({
  field,
  name: FIELD_WORDS[field],
  mine: valueWords(field, mine, names),
  theirs: valueWords(field, theirs, names),
  isConflict,
});

function valueWords(field: StaffField, value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return 'Empty';
  if (typeof value === 'number') return rupees(value);
  const text = String(value);
  return field === 'joinedOn' ? dayText(text) : (names.get(text) ?? text);
}
