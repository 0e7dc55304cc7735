import { Doctor, InventoryItem, PriceListItem, type Tx } from '@medicare/data';
import { type FieldFault, invalidInput, type TaxCategoryName } from '@medicare/domain';
import type { BillLineEntry } from './bills.inputs';

/** The services accounting code of a consultation (specialist services of a clinic). */
export const CONSULTATION_SAC = '999312';

/** What a list says of something that can be charged. `unitPrice` is null for a doctor without a fee. */
export interface Listed {
  description: string;
  code: string | null;
  unitPrice: number | null;
  taxCategory: TaxCategoryName;
}

export const listedDoctor = ({ fullName, consultationFee }: Pick<Doctor, 'fullName' | 'consultationFee'>): Listed => ({
  description: `Consultation, ${fullName}`,
  code: CONSULTATION_SAC,
  unitPrice: consultationFee,
  taxCategory: 'HEALTHCARE_SERVICE',
});
export const listedService = ({
  name,
  sac,
  unitPrice,
  taxCategory,
}: Pick<PriceListItem, 'name' | 'sac' | 'unitPrice' | 'taxCategory'>): Listed => ({
  description: name,
  code: sac,
  unitPrice,
  taxCategory,
});
export const listedStock = ({
  name,
  hsn,
  unitPrice,
  taxCategory,
}: Pick<InventoryItem, 'name' | 'hsn' | 'unitPrice' | 'taxCategory'>): Listed => ({
  description: name,
  code: hsn,
  unitPrice,
  taxCategory,
});

type SourceField = 'doctorId' | 'priceListItemId' | 'itemId';
const SOURCES: Record<BillLineEntry['kind'], SourceField | null> = {
  FREE: null,
  CONSULTATION: 'doctorId',
  PRICE_LIST: 'priceListItemId',
  STOCK: 'itemId',
};
const MISSING: Record<SourceField, string> = {
  doctorId: 'Choose the doctor whose consultation it is.',
  priceListItemId: 'Choose a service of the price list.',
  itemId: 'Choose an item of the stock.',
};

/** The id behind a line; null for FREE. Throws BAD_USER_INPUT when it is missing, or when there is one of another kind. */
export function sourceOf(entry: BillLineEntry, path: string): { field: SourceField; id: string } | null {
  const wanted = SOURCES[entry.kind];
  const faults: FieldFault[] = [];
  for (const field of Object.keys(MISSING) as SourceField[]) {
    if (field === wanted && !entry[field])
      faults.push({ path: `${path}.${field}`, rule: 'required', message: MISSING[field] });
    if (field !== wanted && entry[field])
      faults.push({
        path: `${path}.${field}`,
        rule: 'unexpected',
        message: 'Leave this empty for a line of its kind.',
      });
  }
  if (faults.length) throw invalidInput(...faults);
  return wanted && { field: wanted, id: entry[wanted]! };
}

/**
 * What the list says of a line's source. Prices and stock are those of the bill's branch; what is no longer active may
 * stay on a line that has it already (`isKept`). Throws BAD_USER_INPUT for anything else.
 */
export async function listedOf(
  tx: Tx,
  { field, id }: { field: SourceField; id: string },
  { branchId, path, isKept }: { branchId: string; path: string; isKept: boolean },
): Promise<Listed> {
  const fits = (row: { isActive: boolean } | null): boolean => row !== null && (row.isActive || isKept);
  if (field === 'doctorId') {
    const row = await tx.manager.findOneBy(Doctor, { id });
    if (row && fits(row)) return listedDoctor(row);
  } else if (field === 'priceListItemId') {
    const row = await tx.manager.findOneBy(PriceListItem, { id, branchId });
    if (row && fits(row)) return listedService(row);
  } else {
    const row = await tx.manager.findOneBy(InventoryItem, { id, branchId });
    if (row && fits(row)) return listedStock(row);
  }
  const message = 'This is not on the lists of this branch, or not any more. Choose another one.';
  throw invalidInput({ path: `${path}.${field}`, rule: 'unknown', message });
}
