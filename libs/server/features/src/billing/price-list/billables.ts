import { type BillLineKindName } from '@medicare/data';
import { localDateOf, type TaxCategoryName, taxRateOn } from '@medicare/domain';
import { branchFor, type Env, zoneFor } from '@medicare/platform';
import { listedDoctor, listedService, listedStock, type Listed } from '../bills/listed';
import { matchesWordsSql, wordsOf } from './find-listed';
import type { BillablesArgs } from './price-list.inputs';
import type { Billable } from './price-list.types';

const MOST = 20;

interface Row {
  id: string;
  name: string;
  price: number | string | null;
  code: string | null;
  tax_category: TaxCategoryName;
}
interface Source {
  kind: BillLineKindName;
  field: 'doctorId' | 'priceListItemId' | 'itemId';
  select: string;
  /** What is looked through, besides the name. */
  codeColumn: string | null;
  listed(row: Row): Listed;
}

const price = ({ price: given }: Row): number => Number(given ?? 0);

/** Doctors consult at any branch; services and stock are those of the branch ($1). */
const SOURCES: Source[] = [
  {
    kind: 'CONSULTATION',
    field: 'doctorId',
    select: `SELECT id, full_name AS name, consultation_fee AS price, NULL AS code, 'HEALTHCARE_SERVICE' AS tax_category
      FROM doctor WHERE is_active = $2 AND $1 <> ''`,
    codeColumn: null,
    listed: (row) =>
      listedDoctor({ fullName: row.name, consultationFee: row.price === null ? null : Number(row.price) }),
  },
  {
    kind: 'PRICE_LIST',
    field: 'priceListItemId',
    select: `SELECT id, name, unit_price AS price, sac AS code, tax_category FROM price_list_item
      WHERE branch_id = $1 AND is_active = $2`,
    codeColumn: 'code',
    listed: (row) =>
      listedService({ name: row.name, sac: row.code, unitPrice: price(row), taxCategory: row.tax_category }),
  },
  {
    kind: 'STOCK',
    field: 'itemId',
    select: `SELECT id, name, unit_price AS price, hsn AS code, tax_category FROM inventory_item
      WHERE branch_id = $1 AND is_active = $2`,
    codeColumn: 'code',
    listed: (row) =>
      listedStock({ name: row.name, hsn: row.code, unitPrice: price(row), taxCategory: row.tax_category }),
  },
];

/** What lines of a bill can be made from at a branch: consultations first, then services, then stock, each by name. */
export async function billables(env: Env, { search, branchId: wanted, first }: BillablesArgs): Promise<Billable[]> {
  const branchId = await branchFor({ query: env.store.read.bind(env.store) }, env.actor, wanted);
  const day = localDateOf(env.clock(), await zoneFor(env, branchId));
  const [words, most] = [wordsOf(search), first ?? MOST];
  const found = await Promise.all(SOURCES.map((source) => rowsOf(env, source, branchId, words, most)));
  return found.flatMap((rows, i) => rows.map((row) => billableOf(SOURCES[i], row, day))).slice(0, most);
}

function rowsOf(env: Env, { select, kind, codeColumn }: Source, branchId: string, words: string[], most: number) {
  const params: unknown[] = [branchId, true];
  const name = kind === 'CONSULTATION' ? 'full_name' : 'name';
  const sought = kind === 'CONSULTATION' ? words.filter((word) => !meansConsultation(word)) : words;
  const test = matchesWordsSql(sought, name, codeColumn, params);
  return env.store.read<Row>(`${select} AND ${test} ORDER BY ${name}, id LIMIT ${most}`, params);
}

/** What a cashier begins to type for any doctor's consultation; shorter ones are the beginning of much else. */
const meansConsultation = (word: string): boolean => word.length >= 4 && 'consultation'.startsWith(word);

function billableOf({ kind, field, listed }: Source, row: Row, day: string): Billable {
  const line = listed(row);
  const ids = { doctorId: null, priceListItemId: null, itemId: null };
  return { kind, ...ids, [field]: row.id, ...line, taxRate: taxRateOn(line.taxCategory, day) };
}
