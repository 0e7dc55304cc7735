import { Appointment, Patient, type Tx } from '@medicare/data';
import { billFaults, invalidInput } from '@medicare/domain';
import { branchDay, branchFor, doneOnce, type Env, insertDraft, notFound, write } from '@medicare/platform';
import type { CreateBillInput } from './bills.inputs';
import { draftLines } from './draft-lines';
import { demandWithinRole, readDiscount } from './given-discount';

/**
 * Begins a bill and gives its id. Throws NOT_FOUND for an unknown patient, and BAD_USER_INPUT for lines, prices and
 * discounts that cannot be, or that the actor's role may not give.
 */
export async function createBill(env: Env, input: CreateBillInput): Promise<string> {
  const { idempotencyKey: key } = input;
  return write(env, async (tx) => {
    const work = () => insert(env, tx, input);
    return key ? doneOnce(env, tx, { key, command: 'createBill', input }, work) : work();
  });
}

async function insert(env: Env, tx: Tx, input: CreateBillInput): Promise<string> {
  const { patientId, appointmentId = null } = input;
  const given = readDiscount(input.discount);
  if (!(await isVisible(env, tx, Patient, patientId))) throw notFound('patient');
  const branchId = await branchOf(env, tx, input);
  const day = await branchDay(tx, branchId, env.clock());
  const lines = await draftLines(env, tx, input.lines ?? [], { branchId, day, former: [] });
  const discount = given?.discount ?? null;
  const faults = billFaults(lines, discount);
  if (faults.length) throw invalidInput(...faults);
  demandWithinRole(env.actor, lines, discount, null);
  const content = { appointmentId, lines, discount, discountReason: given?.reason ?? null };
  return (await insertDraft(env, tx, { patientId, branchId }, content)).id;
}

const isVisible = async (env: Env, tx: Tx, type: new () => object, id: string): Promise<boolean> => {
  const { sql, values } = env.reads.visibleRow(env.actor, type, id);
  return (await tx.query(sql, values)).length > 0;
};

/** A bill for a visit is that of the visit's branch. */
async function branchOf(env: Env, tx: Tx, { patientId, appointmentId, branchId }: CreateBillInput): Promise<string> {
  if (!appointmentId) return branchFor(tx, env.actor, branchId);
  const appointment = await appointmentFor(env, tx, appointmentId, patientId);
  return branchFor(tx, env.actor, branchId ?? appointment.branchId);
}

/** The visit that a bill is for. Throws BAD_USER_INPUT unless it is the patient's, and the actor may see it. */
export async function appointmentFor(env: Env, tx: Tx, id: string, patientId: string): Promise<Appointment> {
  const isSeen = await isVisible(env, tx, Appointment, id);
  const row = isSeen ? await tx.manager.findOneBy(Appointment, { id, patientId }) : null;
  if (row) return row;
  const message = 'Choose an appointment of this patient, or leave it empty.';
  throw invalidInput({ path: 'appointmentId', rule: 'unknown', message });
}
