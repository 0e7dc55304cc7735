import { Account, ApiKey, Appointment, ChartReading, Patient, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { type Actor, type Env, maySee, newId, notFound, write } from '@medicare/platform';

/** How long an opened chart may be read before it must be opened again. */
const OPEN_FOR_MS = 60 * 60_000;
const LONGEST_REASON = 300;

/**
 * Lets the actor read a patient's chart for an hour, and writes down that it was so; gives the reading's id. Doctors open
 * those of patients who have an appointment with them, everybody else says why. Opening again within the hour gives the
 * reading that is there. Throws NOT_FOUND, FORBIDDEN for a doctor without an appointment, BAD_USER_INPUT without a
 * reason or with too long a one.
 */
export async function openChart(env: Env, patientId: string, given: string | null | undefined): Promise<string> {
  const reason = given?.trim() || null;
  checkReason(reason, env.actor.role !== 'DOCTOR');
  return write(env, async (tx) => {
    if (!(await maySee(env, tx, Patient, patientId))) throw notFound('patient');
    if (env.actor.role === 'DOCTOR') await demandOwnPatient(env, tx, patientId);
    return (await openReading(env, tx, patientId)) ?? insertReading(env, tx, patientId, reason);
  });
}

function checkReason(reason: string | null, isNeeded: boolean): void {
  const message = 'Say in a few words why this chart must be read. The patient can see it.';
  if (isNeeded && !reason) throw invalidInput({ path: 'reason', rule: 'required', message });
  if (reason && reason.length > LONGEST_REASON)
    throw invalidInput({ path: 'reason', rule: 'length', message: `Use at most ${LONGEST_REASON} characters.` });
}

async function demandOwnPatient({ actor }: Env, tx: Tx, patientId: string): Promise<void> {
  if (await tx.manager.existsBy(Appointment, { patientId, doctorId: actor.doctorId ?? '' })) return;
  throw new Refusal('FORBIDDEN', 'This patient has no appointment with you. Ask the desk to book one.');
}

async function openReading({ actor, clock }: Env, tx: Tx, patientId: string): Promise<string | null> {
  const [open] = await tx.query<{ id: string }>(
    `SELECT id FROM chart_reading WHERE ${actor.apiKeyId ? 'reader_key_id' : 'reader_id'} = $1 AND patient_id = $2 AND open_until > $3`,
    [actor.id, patientId, new Date(clock().getTime() + OPEN_FOR_MS / 2)],
  );
  return open?.id ?? null;
}

async function insertReading({ actor, clock }: Env, tx: Tx, patientId: string, reason: string | null): Promise<string> {
  const [id, now] = [newId(), clock()];
  const { branchId } = await tx.manager.findOneByOrFail(Patient, { id: patientId });
  const openUntil = new Date(now.getTime() + OPEN_FOR_MS);
  await tx.manager.insert(ChartReading, {
    id,
    createdAt: now,
    updatedAt: now,
    openUntil,
    ...(await readerOf(actor, tx)),
    reason,
    patientId,
    branchId,
  });
  const facts = { until: openUntil.toISOString(), withReason: reason !== null };
  tx.record({ type: 'chart.opened', subject: patientId, patientId, branchId, facts });
  return id;
}

/** Who reads, as they are called now: somebody with an account, or a program. */
async function readerOf({ accountId, apiKeyId }: Actor, tx: Tx): Promise<Partial<ChartReading>> {
  if (apiKeyId) {
    const { name } = await tx.manager.findOneByOrFail(ApiKey, { id: apiKeyId });
    return { readerName: name, readerRole: null, readerKeyId: apiKeyId };
  }
  const { displayName, role } = await tx.manager.findOneByOrFail(Account, { id: accountId! });
  return { readerName: displayName, readerRole: role, readerId: accountId };
}
