import { type Tx, VitalSignMeasurement } from '@medicare/data';
import { invalidInput, VITAL_SIGN_NAMES, type VitalSigns, vitalSignFaults } from '@medicare/domain';
import { type Env, newId, write } from '@medicare/platform';
import { signsOf } from './record-content';
import { type Subject, subjectOf } from './record-owner';
import type { MeasureVitalSignsInput } from './records.inputs';

/**
 * Writes down what was measured and gives the measurement's id. Throws BAD_USER_INPUT for values that cannot be or when
 * nothing was measured, NOT_FOUND for a visit or patient that the actor does not see.
 */
export async function measureVitalSigns(env: Env, input: MeasureVitalSignsInput): Promise<string> {
  const signs = signsOf(input.signs);
  const faults = vitalSignFaults(signs, 'signs');
  if (!Object.keys(signs).length)
    faults.push({ path: 'signs', rule: 'required', message: 'Enter at least one measured value.' });
  if (faults.length) throw invalidInput(...faults);
  return write(env, async (tx) => insertMeasurement(env, tx, await subjectOf(env, tx, input), signs));
}

/** Adds a measurement to those of the patient and gives its id. */
export async function insertMeasurement(
  { actor, clock }: Env,
  tx: Tx,
  subject: Subject,
  signs: VitalSigns,
): Promise<string> {
  const [id, now] = [newId(), clock()];
  await tx.manager.insert(VitalSignMeasurement, {
    id,
    createdAt: now,
    updatedAt: now,
    ...signs,
    ...subject,
    measuredById: actor.accountId,
  });
  const { patientId, branchId, appointmentId } = subject;
  const facts = { appointmentId, signs: Object.keys(signs) };
  tx.record({ type: 'vital-signs.measured', subject: id, patientId, branchId, facts });
  return id;
}

/** The last measurement at a visit, as signs and with its id; null when nothing was measured. */
export async function lastMeasured(
  tx: Tx,
  appointmentId: string | null,
): Promise<{ id: string; signs: VitalSigns } | null> {
  if (!appointmentId) return null;
  const row = await tx.manager.findOne(VitalSignMeasurement, {
    where: { appointmentId },
    order: { createdAt: 'DESC' },
  });
  return row && { id: row.id, signs: signsIn(row) };
}

const signsIn = (row: VitalSignMeasurement): VitalSigns =>
  Object.fromEntries(VITAL_SIGN_NAMES.filter((name) => row[name] !== null).map((name) => [name, row[name]]));
