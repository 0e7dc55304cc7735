import { APPOINTMENT_TRANSITIONS, type AppointmentStatusName, MOVABLE_STATUSES } from '@medicare/domain';
import type { Tone } from '@medicare/web-ui';
import type { OwnAppointmentFragment } from '../appointment-documents';
import { APPOINTMENT_WORDS } from '../words';

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

/** Where an appointment stands; `passed` is said of one that nobody closed although its time is over. */
type Standing = AppointmentStatusName | 'passed';

const TONES: Record<Standing, Tone> = {
  PENDING: 'info',
  CONFIRMED: 'good',
  CHECKED_IN: 'info',
  COMPLETED: 'neutral',
  CANCELLED: 'neutral',
  NO_SHOW: 'warn',
  passed: 'neutral',
};

/** Where an appointment stands, in a word or two, with what follows from it. */
export function statusWords(appointment: Timed, now: number): { word: string; hint: string; tone: Tone } {
  const isPassed = isOpen(appointment) && !isComing(appointment, now);
  const standing: Standing = isPassed ? 'passed' : appointment.status;
  return { ...APPOINTMENT_WORDS().states[standing], tone: TONES[standing] };
}

/** Coming ones, the next first, and past ones, the latest first. */
export function splitByTime<A extends Timed>(appointments: readonly A[], now: number): { coming: A[]; past: A[] } {
  const sorted = [...appointments].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return {
    coming: sorted.filter((each) => isComing(each, now)),
    past: sorted.filter((each) => !isComing(each, now)).reverse(),
  };
}
