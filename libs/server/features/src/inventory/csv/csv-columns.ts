/** The columns of a file of items. An export has them in this order; an import takes any of them, in any order. */
export const ITEM_COLUMNS = [
  'name',
  'code',
  'category',
  'unit',
  'minQuantity',
  'unitPrice',
  'hsn',
  'taxCategory',
  'supplier',
  'quantity',
  'batch',
  'expiry',
] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z]/g, '');
const BY_HEADING = new Map<string, ItemColumn>([
  ...ITEM_COLUMNS.map((column): [string, ItemColumn] => [plain(column), column]),
  ['item', 'name'],
  ['barcode', 'code'],
  ['minimum', 'minQuantity'],
  ['price', 'unitPrice'],
  ['rate', 'unitPrice'],
  ['hsncode', 'hsn'],
  ['tax', 'taxCategory'],
  ['openingquantity', 'quantity'],
  ['openingbatch', 'batch'],
  ['batchnumber', 'batch'],
  ['openingexpiry', 'expiry'],
  ['expireson', 'expiry'],
  ['expirydate', 'expiry'],
]);

/** Which column a heading means, or null for one that is not taken over. Capitals, blanks and dashes do not matter. */
export const itemColumn = (heading: string): ItemColumn | null => BY_HEADING.get(plain(heading)) ?? null;
