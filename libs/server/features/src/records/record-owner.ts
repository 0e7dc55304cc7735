import { Appointment, Patient, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { type Env, maySee, notFound } from '@medicare/platform';

/** Whom something clinical is about, and at which visit. */
export interface Subject {
  patientId: string;
  appointmentId: string | null;
  branchId: string;
}

const OVER = ['CANCELLED', 'NO_SHOW'];

/**
 * The visit that was named, or the patient alone. Throws NOT_FOUND for what the actor does not see, BAD_USER_INPUT when
 * neither is named, and CONFLICT for a visit that did not take place.
 */
export async function subjectOf(
  env: Env,
  tx: Tx,
  { appointmentId, patientId }: { appointmentId?: string | null; patientId?: string | null },
): Promise<Subject> {
  if (appointmentId) return ofVisit(env, tx, appointmentId, patientId ?? null);
  const message = 'Choose the visit, or the patient.';
  if (!patientId) throw invalidInput({ path: 'appointmentId', rule: 'required', message });
  if (!(await maySee(env, tx, Patient, patientId))) throw notFound('patient');
  const { branchId } = await tx.manager.findOneByOrFail(Patient, { id: patientId });
  return { patientId, appointmentId: null, branchId };
}

async function ofVisit(env: Env, tx: Tx, id: string, patientId: string | null): Promise<Subject> {
  if (!(await maySee(env, tx, Appointment, id))) throw notFound('appointment');
  const visit = await tx.manager.findOneByOrFail(Appointment, { id });
  if (patientId && visit.patientId !== patientId)
    throw invalidInput({ path: 'appointmentId', rule: 'unknown', message: 'Choose an appointment of this patient.' });
  if (OVER.includes(visit.status))
    throw new Refusal('CONFLICT', 'This visit did not take place. Choose another one, or write without a visit.');
  return { patientId: visit.patientId, appointmentId: id, branchId: visit.branchId };
}
