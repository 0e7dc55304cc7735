import { APPOINTMENT_TRANSITIONS, MOVABLE_STATUSES } from '@medicare/domain';
import type { OwnAppointmentFragment } from '../appointment-documents';
import { PASSED_WORDS, STATUS_WORDS } from './appointment-words';

type Timed = Pick<OwnAppointmentFragment, 'status' | 'startsAt' | 'endsAt'>;

const HOUR_MS = 3_600_000;
/** Somebody who is checked in may wait for long after the booked time. */
const LONGEST_WAIT_MS = 12 * HOUR_MS;

const isOpen = ({ status }: Timed): boolean => APPOINTMENT_TRANSITIONS[status].length > 0;

/** Whether the visit is still to come or under way. `now` in milliseconds. */
export function isComing(appointment: Timed, now: number): boolean {
  const grace = appointment.status === 'CHECKED_IN' ? LONGEST_WAIT_MS : 0;
  return isOpen(appointment) && Date.parse(appointment.endsAt) + grace > now;
}

const hasBegun = ({ startsAt }: Timed, now: number): boolean => Date.parse(startsAt) <= now;

/** Whether the patient may move it: once the time has come, the desk is asked. */
export const canMove = (appointment: Timed, now: number): boolean =>
  MOVABLE_STATUSES.includes(appointment.status) && !hasBegun(appointment, now);

/** Whether the patient may cancel it. */
export const canCancel = (appointment: Timed, now: number): boolean =>
  APPOINTMENT_TRANSITIONS[appointment.status].includes('CANCELLED') && !hasBegun(appointment, now);

/** Whether it still helps the doctor to know what it is about. */
export const canSayWhy = (appointment: Timed, now: number): boolean => isComing(appointment, now);

/** The state in words; an appointment that nobody closed says that its time has passed. */
export const statusWords = (appointment: Timed, now: number) =>
  isOpen(appointment) && !isComing(appointment, now) ? PASSED_WORDS : STATUS_WORDS[appointment.status];

/** Coming ones, the next first, and past ones, the latest first. */
export function splitByTime<A extends Timed>(appointments: readonly A[], now: number): { coming: A[]; past: A[] } {
  const sorted = [...appointments].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return {
    coming: sorted.filter((each) => isComing(each, now)),
    past: sorted.filter((each) => !isComing(each, now)).reverse(),
  };
}
