import type { Supplier } from '@medicare/data';
import { FieldFault, invalidInput } from '@medicare/domain';
import { readEmail, readPhone } from '@medicare/platform';
import { validate as validateGstin } from 'stdnum/lib/cjs/in/gstin';
import type { UpdateSupplierInput } from './supplier.inputs';

/** What a person can change of a supplier. */
export type SupplierValues = Pick<Supplier, 'name' | 'phone' | 'email' | 'gstin' | 'address' | 'isActive'>;

/** What a new supplier starts with before the given values are laid over it. */
export const BLANK_SUPPLIER_VALUES: Omit<SupplierValues, 'name'> = {
  phone: null,
  email: null,
  gstin: null,
  address: null,
  isActive: true,
};

const FIELDS = ['name', ...Object.keys(BLANK_SUPPLIER_VALUES)] as (keyof SupplierValues)[];
const NEEDED: Partial<Record<keyof SupplierValues, string>> = {
  name: 'A supplier needs a name.',
  isActive: 'Say whether the supplier still delivers.',
};
const readGstin = (text: string): string | null => {
  const read = validateGstin(text);
  return read.isValid ? read.compact : null;
};
const READERS: Partial<Record<keyof SupplierValues, { read: (text: string) => string | null; message: string }>> = {
  phone: { read: readPhone, message: 'Give a phone number with its area or country code, such as 98450 12345.' },
  email: { read: readEmail, message: 'Give the whole address, such as name@example.in.' },
  gstin: { read: readGstin, message: 'This is no GSTIN. Compare its 15 characters with the invoice.' },
};

/** The checked values of the given fields; null clears. Throws BAD_USER_INPUT naming every field that needs another look. */
export function readSupplierValues(input: UpdateSupplierInput): Partial<SupplierValues> {
  const faults: FieldFault[] = [];
  const values: Record<string, unknown> = {};
  for (const path of FIELDS) {
    const given = input[path] === '' ? null : input[path];
    if (given === undefined) continue;
    if (given === null && NEEDED[path]) faults.push({ path, rule: 'required', message: NEEDED[path] });
    const reader = READERS[path];
    values[path] = reader && typeof given === 'string' ? reader.read(given) : given;
    if (reader && given !== null && values[path] === null) faults.push({ path, rule: 'form', message: reader.message });
  }
  if (faults.length) throw invalidInput(...faults);
  return values as Partial<SupplierValues>;
}
