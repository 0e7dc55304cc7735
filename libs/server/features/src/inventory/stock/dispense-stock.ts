import type { InventoryItem, Tx } from '@medicare/data';
import {
  allocateFefo,
  type FefoBatch,
  type FieldFault,
  invalidInput,
  movementFaults,
  Refusal,
  taxRateOn,
} from '@medicare/domain';
import { chargeDispensing, doneOnce, Env, newId, write } from '@medicare/platform';
import { demandPrescribed } from './dispense-prescribed';
import { demandRecipient } from './dispense-recipient';
import { lockVisibleItem, todayOf } from './lock-stock';
import { moveStock } from './move-stock';
import { demandActive } from './receive-stock';
import type { DispenseLineInput, DispenseStockInput } from './stock.inputs';

/**
 * Hands out what expires first, over several batches if need be, all lines or none, and gives the id that its movements
 * share. Throws INSUFFICIENT_STOCK at the line (what has expired does not count), NOT_FOUND for an item or a patient
 * that the actor does not see, BAD_USER_INPUT for quantities that are none, and for what is not prescribed so without a reason.
 */
export async function dispenseStock(env: Env, input: DispenseStockInput): Promise<string> {
  demandWhole(env, input);
  const { idempotencyKey: key } = input;
  return write(env, (tx) =>
    doneOnce(env, tx, { key, command: 'dispenseStock', input }, () => dispense(env, tx, input)),
  );
}

function demandWhole(env: Env, { lines, patientId, addToBill }: DispenseStockInput): void {
  const faults = lines.flatMap(({ quantity }, i) => movementFaults('DISPENSE', quantity, `lines.${i}.quantity`));
  lines.forEach(({ itemId }, i) => {
    if (lines.findIndex((line) => line.itemId === itemId) < i) faults.push(twice(i));
  });
  if (addToBill && !patientId) faults.push(NO_PATIENT);
  if (faults.length) throw invalidInput(...faults);
  if (addToBill && !env.actor.permissions.has('bills:draft'))
    throw new Refusal('FORBIDDEN', undefined, { needs: ['bills:draft'] });
}

/** A line with its item, locked. */
interface LockedLine {
  item: InventoryItem;
  quantity: number;
  prescriptionId: string | null;
  path: string;
}

async function dispense(env: Env, tx: Tx, input: DispenseStockInput): Promise<string> {
  const lines = await lockLines(env, tx, input.lines);
  const { branchId } = lines[0].item;
  const patientId = await demandRecipient(env, tx, input, branchId);
  await demandPrescribed(env, tx, input, branchId);
  const [id, today] = [newId(), await todayOf(env, tx, branchId)];
  for (const line of lines) await handOut(env, tx, line, today, { reason: input.reason, dispenseId: id, patientId });
  if (input.addToBill && patientId) {
    const owner = { patientId, branchId, appointmentId: input.appointmentId ?? null };
    const charges = lines.map(({ item, quantity }) => chargeOf(item, quantity, today));
    await chargeDispensing(env, tx, owner, id, charges);
  }
  return id;
}

/** Locked in the order of their ids, given in the order in which they were asked for. */
async function lockLines(env: Env, tx: Tx, lines: DispenseLineInput[]): Promise<LockedLine[]> {
  const locked = new Map<number, LockedLine>();
  const order = [...lines.keys()].sort((one, other) => (lines[one].itemId < lines[other].itemId ? -1 : 1));
  for (const i of order) {
    const path = `lines.${i}.itemId`;
    const item = await lockVisibleItem(env, tx, lines[i].itemId, path);
    demandActive(item, path);
    const { quantity, prescriptionId = null } = lines[i];
    locked.set(i, { item, quantity, prescriptionId, path: `lines.${i}.quantity` });
  }
  const found = lines.map((_, i) => locked.get(i)!);
  const stray = found.findIndex(({ item }) => item.branchId !== found[0].item.branchId);
  if (stray > 0) throw invalidInput({ path: `lines.${stray}.itemId`, rule: 'branch', message: ONE_BRANCH });
  return found;
}

async function handOut(
  env: Env,
  tx: Tx,
  { item, quantity, prescriptionId, path }: LockedLine,
  today: string,
  links: { reason?: string | null; dispenseId: string; patientId: string | null },
): Promise<void> {
  const batches = await batchesLeft(tx, item.id);
  for (const taken of allocationsOf(batches, quantity, today, item, path)) {
    const batch = batches.find(({ id }) => id === taken.batchId)!;
    await moveStock(env, tx, item, batch, { kind: 'DISPENSE', quantity: -taken.quantity, prescriptionId, ...links });
  }
}

const batchesLeft = (tx: Tx, itemId: string): Promise<FefoBatch[]> =>
  tx.query<FefoBatch>(
    `SELECT id, number, CAST(expires_on AS varchar(10)) AS "expiresOn", quantity FROM stock_batch
     WHERE item_id = $1 AND quantity > 0`,
    [itemId],
  );

/** As `allocateFefo`, with a refusal that names the line. */
function allocationsOf(batches: FefoBatch[], quantity: number, today: string, item: InventoryItem, path: string) {
  try {
    return allocateFefo(batches, quantity, today);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'INSUFFICIENT_STOCK') throw error;
    const fields = [{ path, rule: 'stock', message: error.message }];
    throw new Refusal(error.code, error.message, { ...error.facts, itemId: item.id, fields });
  }
}

/** What the patient is charged: today's price, under the rate of tax that holds today. */
const chargeOf = (item: InventoryItem, quantity: number, today: string) => ({
  itemId: item.id,
  description: item.name,
  hsn: item.hsn,
  quantity,
  unitPrice: item.unitPrice,
  taxCategory: item.taxCategory,
  taxRate: taxRateOn(item.taxCategory, today),
});

const twice = (i: number): FieldFault => ({
  path: `lines.${i}.itemId`,
  rule: 'twice',
  message: 'This item stands in the list already. Put the quantities together in one line.',
});
const NO_PATIENT: FieldFault = {
  path: 'patientId',
  rule: 'required',
  message: 'Choose the patient whose bill it goes on.',
};
const ONE_BRANCH = 'This item belongs to another branch than the first one. Dispense for one branch at a time.';
