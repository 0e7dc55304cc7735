import { Appointment, MedicalRecord, RecordDraft, type Tx } from '@medicare/data';
import { BLANK_RECORD, Refusal } from '@medicare/domain';
import { type Env, lockRows, newId, write } from '@medicare/platform';
import { lastMeasured } from './measure-vital-signs';
import { type Subject, subjectOf } from './record-owner';
import type { CreateMedicalRecordInput } from './records.inputs';

/**
 * Begins the record of a visit, with the vital signs that were measured at it, and gives its id. A visit has one record:
 * asked again, its doctor gets the one that is there. Throws FORBIDDEN unless the visit, or some visit of the patient, is
 * with the acting doctor.
 */
export async function createMedicalRecord(env: Env, input: CreateMedicalRecordInput): Promise<string> {
  return write(env, async (tx) => {
    const subject = await subjectOf(env, tx, input);
    await demandOwn(env, tx, subject);
    return (await recordOf(env, tx, subject)) ?? begin(env, tx, subject);
  });
}

async function demandOwn({ actor }: Env, tx: Tx, { patientId, appointmentId }: Subject): Promise<void> {
  const doctorId = actor.doctorId ?? '';
  const visit = appointmentId ? { id: appointmentId, doctorId } : { patientId, doctorId };
  if (actor.doctorId && (await tx.manager.existsBy(Appointment, visit))) return;
  throw new Refusal('FORBIDDEN', 'Only the doctor of the visit writes its record.');
}

async function recordOf(env: Env, tx: Tx, { appointmentId }: Subject): Promise<string | null> {
  if (!appointmentId) return null;
  // The visit is locked, so that two screens of the doctor begin one record.
  await lockRows(env, tx, Appointment, [appointmentId]);
  const [found] = await tx.query<{ id: string }>(
    `SELECT id FROM medical_record WHERE appointment_id = $1 AND status <> 'DISCARDED'`,
    [appointmentId],
  );
  return found?.id ?? null;
}

async function begin(env: Env, tx: Tx, subject: Subject): Promise<string> {
  const [id, now, doctorId] = [newId(), env.clock(), env.actor.doctorId!];
  const measured = await lastMeasured(tx, subject.appointmentId);
  const row = { id, createdAt: now, updatedAt: now, status: 'DRAFT' as const, version: 0, doctorId, ...subject };
  await tx.manager.insert(MedicalRecord, row);
  await tx.manager.insert(RecordDraft, {
    id: newId(),
    createdAt: now,
    updatedAt: now,
    revision: 1,
    basedOn: 0,
    content: JSON.stringify({ ...BLANK_RECORD, vitalSigns: measured?.signs ?? {} }),
    recordId: id,
    authorId: env.actor.accountId!,
  });
  const { patientId, branchId } = subject;
  tx.record({ type: 'record.begun', subject: id, patientId, branchId, facts: { recordId: id, doctorId } });
  return id;
}
