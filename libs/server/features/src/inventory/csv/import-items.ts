import type { InventoryItem, Tx } from '@medicare/data';
import { branchFor, Env, write } from '@medicare/platform';
import { insertItem } from '../items/create-inventory-item';
import { saveItem } from '../items/update-inventory-item';
import { lockItem, todayOf } from '../stock/lock-stock';
import { fillNewBatch } from '../stock/receive-stock';
import { insertSupplier } from '../suppliers/create-supplier';
import { BLANK_SUPPLIER_VALUES } from '../suppliers/supplier-values';
import type { ItemImport } from './import.types';
import { KnownItems } from './known-items';
import { type LineFault, type LinePlan, planLine } from './plan-line';
import { type CsvLine, readCsvLines } from './read-lines';

/** So many lines share one transaction: one commit for many, and no command that holds the others up for long. */
const LINES_AT_ONCE = 200;

/**
 * Takes items over from a CSV text; good lines are kept, the others are reported by their number. An item is known again
 * by its code, else by its name; the same text again changes nothing. `dryRun` tells what would happen and writes nothing.
 */
export async function importItems(
  env: Env,
  { csv, branchId: wanted, dryRun }: { csv: string; branchId?: string | null; dryRun?: boolean | null },
): Promise<ItemImport> {
  const lines = readCsvLines(csv);
  const report: ItemImport = { ...NOTHING, isDryRun: dryRun === true, faults: [] };
  const chunk = dryRun ? lines.length : LINES_AT_ONCE;
  for (let from = 0; from < lines.length; from += chunk)
    add(report, await importLines(env, lines.slice(from, from + chunk), wanted, report.isDryRun));
  return report;
}

const NOTHING = { created: 0, updated: 0, unchanged: 0, received: 0, refused: 0 };
type Outcome = Pick<CsvLine, 'number'> & { result: LinePlan | LineFault[] };

function importLines(
  env: Env,
  lines: CsvLine[],
  wanted: string | null | undefined,
  isDryRun: boolean,
): Promise<Outcome[]> {
  return write(env, async (tx) => {
    const branchId = await branchFor(tx, env.actor, wanted);
    // Two imports at once would both make what neither finds.
    if (env.store.engine === 'postgres')
      await tx.query('SELECT id FROM branch WHERE id = $1 FOR NO KEY UPDATE', [branchId]);
    const known = await KnownItems.load(tx, branchId);
    const conditions = {
      today: await todayOf(env, tx, branchId),
      mayReceive: env.actor.permissions.has('stock:move'),
    };
    const outcomes: Outcome[] = [];
    for (const line of lines) {
      const result = planLine(line, known, conditions);
      if (!isDryRun && !Array.isArray(result)) await carryOut(env, tx, branchId, conditions.today, result);
      outcomes.push({ number: line.number, result });
    }
    return outcomes;
  });
}

async function carryOut(env: Env, tx: Tx, branchId: string, today: string, plan: LinePlan): Promise<void> {
  const { newSupplier: supplier, opening } = plan;
  if (supplier) await insertSupplier(env, tx, { ...BLANK_SUPPLIER_VALUES, name: supplier.name }, branchId, supplier.id);
  const item = await carryOutItem(env, tx, branchId, plan);
  if (item && opening) await fillNewBatch(env, tx, item, { ...opening, reason: 'Opening stock' }, today);
}

/** Makes or changes the item of a line and gives it, locked; null when nothing is to be done. */
async function carryOutItem(
  env: Env,
  tx: Tx,
  branchId: string,
  { kind, item: { id, isActive: _, ...values }, changes, opening }: LinePlan,
): Promise<InventoryItem | null> {
  if (kind === 'created') return insertItem(env, tx, values, branchId, id);
  if (kind === 'unchanged') return null;
  const item = await lockItem(env, tx, id);
  if (Object.keys(changes).length) await saveItem(env, tx, item, changes);
  return opening ? lockItem(env, tx, id) : item;
}

function add(report: ItemImport, outcomes: Outcome[]): void {
  for (const { number: line, result } of outcomes) {
    if (Array.isArray(result)) {
      report.refused += 1;
      report.faults.push(...result.map(({ path, code, message }) => ({ line, code, field: path || null, message })));
    } else {
      report[result.kind] += 1;
      if (result.opening) report.received += 1;
    }
  }
}
