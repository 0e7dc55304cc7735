import type { Appointment, Tx } from '@medicare/data';
import { type AppointmentFacts, type AppointmentStatusName, demandTransition, type EventFacts } from '@medicare/domain';
import { Env, write } from '@medicare/platform';
import { count } from './counts';
import { factsOf, loadAppointment } from './load-appointment';
import { AppointmentChanges, saveAppointment } from './save-appointment';
import { freeTime } from './take-time';

type StatusEvent =
  | 'appointment.confirmed'
  | 'appointment.checked-in'
  | 'appointment.completed'
  | 'appointment.cancelled'
  | 'appointment.missed';

/** A move to another status: what has to hold, what else changes, and the event that tells of it. */
export interface StatusChange<T extends StatusEvent> {
  to: AppointmentStatusName;
  event: T;
  /** Other columns that change with it, and what its event says beyond the common facts. May refuse. */
  prepare?(
    tx: Tx,
    appointment: Appointment,
    facts: AppointmentFacts,
  ): Promise<{ changes?: AppointmentChanges; facts: Omit<EventFacts[T], keyof AppointmentFacts> }>;
}

/** Moves an appointment to another status, if the transition table has the move. Gives the id. */
export async function changeStatus<T extends StatusEvent>(
  env: Env,
  id: string,
  change: StatusChange<T>,
): Promise<string> {
  await write(env, async (tx) => {
    const appointment = await loadAppointment(env, tx, id);
    await applyStatus(env, tx, appointment, change);
  });
  return id;
}

/** The same inside a transaction, for an appointment that is loaded and locked. */
export async function applyStatus<T extends StatusEvent>(
  env: Env,
  tx: Tx,
  appointment: Appointment,
  { to, event, prepare }: StatusChange<T>,
): Promise<void> {
  demandTransition(appointment.status, to);
  const facts = await factsOf(tx, appointment);
  const prepared = await prepare?.(tx, appointment, facts);
  await saveAppointment(env, tx, appointment, { ...prepared?.changes, status: to });
  await moveCount(tx, appointment, facts.day, to);
  if (to === 'CANCELLED' || to === 'NO_SHOW') await freeTimeOf(tx, appointment);
  const { id, patientId, branchId } = appointment;
  const told = { ...facts, ...prepared?.facts } as unknown as EventFacts[T];
  tx.record({ type: event, subject: id, patientId, branchId, facts: told });
}

async function moveCount(tx: Tx, { branchId, doctorId, status }: Appointment, day: string, to: AppointmentStatusName) {
  await count(tx, { day, branchId, doctorId, status }, -1);
  await count(tx, { day, branchId, doctorId, status: to }, 1);
}

/** Frees the grains that an appointment takes up. */
export const freeTimeOf = (tx: Tx, { id, doctorId, patientId, startsAt, endsAt, isOverbooked }: Appointment) =>
  freeTime(tx, {
    appointmentId: id,
    doctorId: isOverbooked ? null : doctorId,
    patientId,
    start: startsAt.getTime(),
    end: endsAt.getTime(),
  });
