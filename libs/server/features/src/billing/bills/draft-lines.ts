import type { BillLine, Tx } from '@medicare/data';
import { type FieldFault, invalidInput, taxRateOn } from '@medicare/domain';
import type { Actor, DraftLine, Env } from '@medicare/platform';
import type { BillLineEntry } from './bills.inputs';
import { Listed, listedOf, sourceOf } from './listed';

interface LineContext {
  branchId: string;
  /** Today where the branch is: whose tax rates hold. */
  day: string;
  /** The lines that the draft has now. */
  former: readonly BillLine[];
}

/**
 * The lines of a draft as they were entered, with prices, codes and taxes from the lists. Throws BAD_USER_INPUT naming
 * what cannot be; whether quantities and amounts can be reckoned with is asked later, by `billFaults`.
 */
export async function draftLines(
  env: Env,
  tx: Tx,
  given: readonly BillLineEntry[],
  context: LineContext,
): Promise<DraftLine[]> {
  const entries = given.map((entry) => withSource(entry, context.former));
  demandDispensed(entries, context.former);
  const lines: DraftLine[] = [];
  const faults: FieldFault[] = [];
  for (const [i, entry] of entries.entries()) {
    const former = formerOf(entry, i, context.former, given);
    const line = await draftLine(env, tx, entry, `lines.${i}`, { ...context, former }).catch((error: unknown) => {
      const fields = (error as { facts?: { fields?: FieldFault[] } }).facts?.fields;
      if (!fields) throw error;
      faults.push(...fields);
    });
    if (line) lines.push(line);
  }
  if (faults.length) throw invalidInput(...faults);
  return lines;
}

/** A line that stays need not say again what it is made from: not everybody who edits a draft may see the stock. */
function withSource(entry: BillLineEntry, lines: readonly BillLine[]): BillLineEntry {
  const former = entry.id ? lines.find(({ id }) => id === entry.id) : undefined;
  if (former?.kind !== entry.kind || entry.doctorId || entry.priceListItemId || entry.itemId) return entry;
  const { doctorId, priceListItemId, itemId } = former;
  return { ...entry, doctorId, priceListItemId, itemId };
}

/** The line that an entry goes on with. Throws BAD_USER_INPUT for an id that the draft has not. */
function formerOf(
  { id }: BillLineEntry,
  i: number,
  lines: readonly BillLine[],
  given: readonly BillLineEntry[],
): BillLine | null {
  if (!id) return null;
  const former = lines.find((line) => line.id === id);
  if (former && given.findIndex((entry) => entry.id === id) < i)
    throw invalidInput({
      path: `lines.${i}.id`,
      rule: 'unique',
      message: 'This line is given twice. Leave out its id to add another one.',
    });
  if (former) return former;
  const message = 'This line is not on the bill any more. Add it again.';
  throw invalidInput({ path: `lines.${i}.id`, rule: 'unknown', message });
}

async function draftLine(
  { actor }: Env,
  tx: Tx,
  entry: BillLineEntry,
  path: string,
  { branchId, day, former }: Omit<LineContext, 'former'> & { former: BillLine | null },
): Promise<DraftLine> {
  const source = sourceOf(entry, path);
  const isKept = former !== null && source !== null && former[source.field] === source.id;
  const listed = source && (await listedOf(tx, source, { branchId, path, isKept }));
  const isGranted = former !== null && (isKept || (former.kind === 'FREE' && !source));
  // A price that was granted for so many pieces is not one for more.
  const formerPrice = isGranted && entry.quantity <= former.quantity ? former.unitPrice : null;
  const taxCategory = listed?.taxCategory ?? entry.taxCategory ?? 'HEALTHCARE_SERVICE';
  const faults = [
    ...wordFaults(entry, listed, path),
    ...priceFaults(actor, entry.unitPrice ?? null, listed, formerPrice, path),
  ];
  if (faults.length) throw invalidInput(...faults);
  return {
    id: former?.id,
    kind: entry.kind,
    description: (entry.description || listed?.description)!.slice(0, 200),
    code: entry.code || (listed?.code ?? null),
    quantity: entry.quantity,
    unitPrice: (entry.unitPrice ?? listed?.unitPrice)!,
    discount: entry.discount ?? 0,
    taxCategory,
    taxRate: taxRateOn(taxCategory, day),
    doctorId: entry.doctorId ?? null,
    priceListItemId: entry.priceListItemId ?? null,
    itemId: entry.itemId ?? null,
    dispenseId: former?.dispenseId ?? null,
  };
}

function wordFaults(entry: BillLineEntry, listed: Listed | null, path: string): FieldFault[] {
  if (!listed && !entry.description)
    return [{ path: `${path}.description`, rule: 'required', message: 'Say what this line is for.' }];
  if (entry.code && entry.code !== listed?.code && !isTaxCode(entry.code))
    return [
      {
        path: `${path}.code`,
        rule: 'form',
        message: 'A SAC or HSN has 4 to 8 digits. Leave it empty if you do not know it.',
      },
    ];
  if (listed && entry.taxCategory && entry.taxCategory !== listed.taxCategory)
    return [
      { path: `${path}.taxCategory`, rule: 'listed', message: 'The list says how this is taxed. Leave it empty.' },
    ];
  return [];
}

/** Codes of goods (HSN) and services (SAC), as GST invoices carry them. */
const isTaxCode = (code: string): boolean => /^\d{4,8}$/.test(code);

/**
 * Prices come from the lists. Another one may be given above the list by who may issue bills, and below it by an
 * administrator: for everybody else a lower price is a discount, and those have limits. What a draft has already may stay.
 */
function priceFaults(
  actor: Actor,
  given: number | null,
  listed: Listed | null,
  formerPrice: number | null,
  path: string,
): FieldFault[] {
  const fault = (rule: string, message: string): FieldFault[] => [{ path: `${path}.unitPrice`, rule, message }];
  const price = listed?.unitPrice ?? null;
  if (given === null) {
    if (price !== null) return [];
    return fault(
      'required',
      listed ? 'There is no price for this on the list. Give one.' : 'Give the price of one piece.',
    );
  }
  if (price === null || given === price || given === formerPrice || actor.role === 'ADMIN') return [];
  if (!actor.permissions.has('bills:issue'))
    return fault('listed', 'Prices come from the list. Leave the price empty, or ask the cashier.');
  if (given < price)
    return fault('below-list', 'This is below the list. Give a discount instead, or ask an administrator.');
  return [];
}

/**
 * What was dispensed is charged until it is given back: such a line keeps its item and its quantity, and does not leave
 * the draft by an edit. A return to the stock takes it away, or a cancellation of the whole draft, which has a reason.
 */
function demandDispensed(entries: readonly BillLineEntry[], former: readonly BillLine[]): void {
  for (const line of former.filter(({ dispenseId }) => dispenseId)) {
    const i = entries.findIndex(({ id }) => id === line.id);
    const fault = (path: string, message: string) => invalidInput({ path, rule: 'dispensed', message });
    if (i < 0)
      throw fault('lines', 'A line charges for medicines that were dispensed. Take them back into stock first.');
    if (entries[i].kind !== line.kind || (entries[i].itemId ?? null) !== line.itemId)
      throw fault(`lines.${i}.itemId`, 'This line charges for what was dispensed. Add another line instead.');
    if (entries[i].quantity !== line.quantity)
      throw fault(`lines.${i}.quantity`, 'So many were dispensed. A return to the stock changes the number.');
  }
}
