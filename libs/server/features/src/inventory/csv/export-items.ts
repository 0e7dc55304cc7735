import { csvSafe, rupeesText } from '@medicare/domain';
import { branchFor, Env } from '@medicare/platform';
import { unparse } from 'papaparse';
import { ITEM_COLUMNS } from './csv-columns';

interface ExportRow {
  name: string;
  code: string | null;
  category: string;
  unit: string;
  min_quantity: number;
  unit_price: number | string;
  hsn: string | null;
  tax_category: string;
  supplier: string | null;
  quantity: number | null;
  batch: string | null;
  expiry: string | null;
}

const SELECT = `SELECT i.name, i.code, i.category, i.unit, i.min_quantity, i.unit_price, i.hsn, i.tax_category, s.name AS supplier,
    b.quantity, b.number AS batch, CAST(b.expires_on AS varchar(10)) AS expiry
  FROM inventory_item i LEFT JOIN supplier s ON s.id = i.supplier_id AND s.branch_id = i.branch_id
    LEFT JOIN stock_batch b ON b.item_id = i.id AND b.quantity > 0
  WHERE i.branch_id = $1 AND i.is_active = $2`;

/**
 * The active items of a branch as CSV, one line for each batch that is left, or one without. No spreadsheet runs a cell of
 * it; an import gives the same texts back. Throws BAD_USER_INPUT for a branch of others.
 */
export async function exportItems(
  env: Env,
  { branchId: wanted, category }: { branchId?: string | null; category?: string | null },
): Promise<string> {
  const branchId = await branchFor({ query: env.store.read.bind(env.store) }, env.actor, wanted);
  const rows = await env.store.read<ExportRow>(
    `${SELECT}${category ? ' AND i.category = $3' : ''} ORDER BY i.name, i.id, b.expires_on, b.id`,
    [branchId, true, ...(category ? [category] : [])],
  );
  const csv = unparse({ fields: [...ITEM_COLUMNS], data: rows.map(cellsOf) }, { newline: '\r\n' });
  return csv.replace(/(\r\n)?$/, '\r\n'); // papaparse ends a list of none with a line break, and others without
}

const cellsOf = (row: ExportRow): (string | number)[] => [
  csvSafe(row.name),
  csvSafe(row.code ?? ''),
  csvSafe(row.category),
  csvSafe(row.unit),
  row.min_quantity,
  rupeesText(Number(row.unit_price)),
  csvSafe(row.hsn ?? ''),
  row.tax_category,
  csvSafe(row.supplier ?? ''),
  row.quantity ?? '',
  csvSafe(row.batch ?? ''),
  row.expiry ?? '',
];
