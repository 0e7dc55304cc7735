import type { Tx } from '@medicare/data';
import { grainsOf, Interval } from '@medicare/domain';
import type { Env } from '@medicare/platform';

/**
 * Makes those wait who want to change the same doctors' time, in one order, so that nobody waits for each other. On SQLite
 * there is one writer anyway. What keeps times apart is the primary key of the occupied grains, not this.
 */
export async function lockDoctors(env: Env, tx: Tx, ids: string[]): Promise<void> {
  if (env.store.engine === 'postgres')
    await tx.query('SELECT id FROM doctor WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
}

/** Whose time it is that an appointment takes up. An overbooked one takes up the patient's alone. */
export interface Occupant extends Interval {
  appointmentId: string;
  doctorId: string | null;
  patientId: string;
}

const valuesOf = (count: number, row: (position: number) => string, first: number): string =>
  Array.from({ length: count }, (_, i) => row(first + i)).join();

/** Writes the grains of an appointment. A unique violation of `doctor_time` or `patient_time` says that one is taken. */
export async function takeTime(tx: Tx, { appointmentId, doctorId, patientId, start, end }: Occupant): Promise<void> {
  const grains = grainsOf(start, end);
  if (doctorId)
    await tx.query(
      `INSERT INTO doctor_time (doctor_id, appointment_id, grain) VALUES ${valuesOf(grains.length, (at) => `($1, $2, $${at})`, 3)}`,
      [doctorId, appointmentId, ...grains],
    );
  await tx.query(
    `INSERT INTO patient_time (patient_id, appointment_id, grain) VALUES ${valuesOf(grains.length, (at) => `($1, $2, $${at})`, 3)}`,
    [patientId, appointmentId, ...grains],
  );
}

/** Frees the grains of an appointment, for the doctor and for the patient. */
export async function freeTime(tx: Tx, { appointmentId, doctorId, patientId, start, end }: Occupant): Promise<void> {
  const grains = grainsOf(start, end);
  const range = [grains[0], grains.at(-1), appointmentId];
  if (doctorId)
    await tx.query('DELETE FROM doctor_time WHERE doctor_id = $1 AND grain BETWEEN $2 AND $3 AND appointment_id = $4', [
      doctorId,
      ...range,
    ]);
  await tx.query('DELETE FROM patient_time WHERE patient_id = $1 AND grain BETWEEN $2 AND $3 AND appointment_id = $4', [
    patientId,
    ...range,
  ]);
}

/** Writes the grains of a hold. */
export async function takeHold(tx: Tx, holdId: string, doctorId: string, { start, end }: Interval): Promise<void> {
  const grains = grainsOf(start, end);
  await tx.query(
    `INSERT INTO doctor_time (doctor_id, hold_id, grain) VALUES ${valuesOf(grains.length, (at) => `($1, $2, $${at})`, 3)}`,
    [doctorId, holdId, ...grains],
  );
}

/** Takes away holds with their grains. */
export async function dropHolds(tx: Tx, ids: string[]): Promise<void> {
  for (const id of ids) {
    await tx.query('DELETE FROM doctor_time WHERE hold_id = $1', [id]);
    await tx.query('DELETE FROM slot_hold WHERE id = $1', [id]);
  }
}

interface HoldRow {
  id: string;
  doctor_id: string;
  starts_at: string | Date;
  expires_at: string | Date;
}

/**
 * Takes away a doctor's expired holds and the actor's own one, wherever it is: neither stands in the way of what the actor
 * is about to book. Gives the actor's own hold, if it was still good.
 */
export async function clearHolds(tx: Tx, doctorId: string, holder: string | null, now: Date): Promise<HoldRow | null> {
  const rows = await tx.query<HoldRow & { holder: string; is_over: unknown }>(
    `SELECT id, holder, doctor_id, starts_at, expires_at, expires_at <= $2 AS is_over FROM slot_hold
     WHERE (doctor_id = $1 AND expires_at <= $2) OR holder = $3`,
    [doctorId, now, holder ?? ''],
  );
  await dropHolds(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.find((row) => row.holder === holder && !row.is_over) ?? null;
}
