import { Refusal } from '../errors';

/** Where an appointment stands. */
export const APPOINTMENT_STATUSES = [
  'PENDING',
  'CONFIRMED',
  'CHECKED_IN',
  'COMPLETED',
  'CANCELLED',
  'NO_SHOW',
] as const;
export type AppointmentStatusName = (typeof APPOINTMENT_STATUSES)[number];

/** The only moves there are, as from → to. */
export const APPOINTMENT_TRANSITIONS: Record<AppointmentStatusName, readonly AppointmentStatusName[]> = {
  PENDING: ['CONFIRMED', 'CANCELLED'],
  CONFIRMED: ['CHECKED_IN', 'CANCELLED', 'NO_SHOW'],
  CHECKED_IN: ['COMPLETED', 'CANCELLED'],
  COMPLETED: [],
  CANCELLED: [],
  NO_SHOW: [],
};

/** Statuses in which an appointment takes up its doctor's and its patient's time. */
export const ACTIVE_STATUSES = ['PENDING', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED'] as const;
/** Statuses in which the visit is still to come: it can be moved to another time. */
export const MOVABLE_STATUSES: readonly AppointmentStatusName[] = ['PENDING', 'CONFIRMED'];

const WORDS: Record<AppointmentStatusName, string> = {
  PENDING: 'waiting for confirmation',
  CONFIRMED: 'confirmed',
  CHECKED_IN: 'checked in',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
  NO_SHOW: 'marked as missed',
};

/** Throws INVALID_TRANSITION naming both states unless the table has the move. */
export function demandTransition(from: AppointmentStatusName, to: AppointmentStatusName): void {
  if (APPOINTMENT_TRANSITIONS[from].includes(to)) return;
  throw new Refusal(
    'INVALID_TRANSITION',
    `This appointment is ${WORDS[from]}; it cannot become ${WORDS[to]} (${from} to ${to}). Look at its present state first.`,
    { from, to },
  );
}

/** Throws INVALID_TRANSITION unless the visit is still to come. */
export function demandMovable(from: AppointmentStatusName): void {
  if (MOVABLE_STATUSES.includes(from)) return;
  throw new Refusal(
    'INVALID_TRANSITION',
    `This appointment is ${WORDS[from]}; it cannot be moved to another time. Book a new one instead.`,
    { from, to: 'RESCHEDULED' },
  );
}
