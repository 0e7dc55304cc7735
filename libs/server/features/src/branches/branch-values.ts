import type { Branch } from '@medicare/data';
import { branchFaults, FieldFault, invalidInput } from '@medicare/domain';
import { readPhone } from '@medicare/platform';
import { compact, validate } from 'stdnum/lib/cjs/in/gstin';
import type { UpdateBranchInput } from './branches.inputs';

/** What an administrator can change of a branch. */
export type BranchValues = Pick<
  Branch,
  | 'name'
  | 'address'
  | 'timeZone'
  | 'phone'
  | 'gstin'
  | 'payeeVpa'
  | 'payeeName'
  | 'upiMerchantCode'
  | 'upiMode'
  | 'upiPurpose'
>;

/** What a new branch starts with. */
export const BLANK_BRANCH: Omit<BranchValues, 'name'> = {
  address: null,
  timeZone: 'Asia/Kolkata',
  phone: null,
  gstin: null,
  payeeVpa: null,
  payeeName: null,
  upiMerchantCode: null,
  upiMode: null,
  upiPurpose: null,
};

const FIELDS = ['name', ...Object.keys(BLANK_BRANCH)] as (keyof BranchValues)[];
const NEEDED: Partial<Record<keyof BranchValues, string>> = {
  name: 'A branch needs a name.',
  timeZone: 'Choose the time zone of its clocks, such as Asia/Kolkata.',
};
const READERS: Partial<Record<keyof BranchValues, { read: (text: string) => string | null; message: string }>> = {
  phone: {
    read: (text) => readPhone(text),
    message: 'Give a phone number with its area or country code, such as 080 2345 6789.',
  },
  gstin: {
    read: readGstin,
    message: 'This is no GSTIN: it has 15 letters and digits, and the last one has to fit the others.',
  },
};

/** A GSTIN in its one form; null when its check digit, state or PAN cannot be. */
function readGstin(text: string): string | null {
  const gstin = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[0-9A-Z]{15}$/.test(gstin) && validate(gstin).isValid ? compact(gstin) : null;
}

/**
 * The checked values of the given fields, which are to be laid over `before`; null clears. Throws BAD_USER_INPUT naming
 * every field that needs another look.
 */
export function readBranchValues(input: UpdateBranchInput, before: Partial<BranchValues>): Partial<BranchValues> {
  const faults: FieldFault[] = [];
  const values: Partial<Record<keyof BranchValues, string | null>> = {};
  for (const path of FIELDS) {
    const given = input[path];
    if (given === undefined) continue;
    if (!given && NEEDED[path]) faults.push({ path, rule: 'required', message: NEEDED[path] });
    const reader = READERS[path];
    values[path] = given && reader ? reader.read(given) : given || null;
    if (reader && given && values[path] === null) faults.push({ path, rule: 'form', message: reader.message });
  }
  faults.push(...branchFaults({ ...before, ...values }));
  if (faults.length) throw invalidInput(...faults);
  return values as Partial<BranchValues>;
}
