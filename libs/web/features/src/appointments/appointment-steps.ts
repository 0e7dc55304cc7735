import { APPOINTMENT_TRANSITIONS, type AppointmentStatusName, MOVABLE_STATUSES } from '@medicare/domain';

/** What can be done next with an appointment. */
export type Step = 'arrive' | 'checkIn' | 'confirm' | 'complete' | 'noShow' | 'move' | 'cancel';

/** What the next steps depend on. */
export interface Standing {
  status: AppointmentStatusName;
  /** Day of the visit, YYYY-MM-DD. */
  day: string;
  /** UTC instant. */
  startsAt: string;
}

/** The words on the buttons. */
export const STEP_WORDS: Record<Step, string> = {
  arrive: 'Confirm and check in',
  checkIn: 'Check in',
  confirm: 'Confirm',
  complete: 'Complete',
  noShow: 'Did not come',
  move: 'Move',
  cancel: 'Cancel visit',
};

/**
 * The steps that are open, the likeliest first: what the table of transitions allows, the time has come for, and the
 * person may do. `today` is the day where the branch is, `now` in milliseconds since 1970.
 */
export function openSteps(
  { status, day, startsAt }: Standing,
  can: (permission: string) => boolean,
  today: string,
  now: number,
): Step[] {
  const leads = (to: AppointmentStatusName) => APPOINTMENT_TRANSITIONS[status].includes(to);
  const mayConfirm = can('appointments:confirm');
  const mayCheckIn = can('appointments:check-in') && day === today;
  const open: Record<Step, boolean> = {
    arrive: leads('CONFIRMED') && mayConfirm && mayCheckIn,
    checkIn: leads('CHECKED_IN') && mayCheckIn,
    confirm: leads('CONFIRMED') && mayConfirm,
    complete: leads('COMPLETED') && can('appointments:complete'),
    noShow: leads('NO_SHOW') && mayConfirm && Date.parse(startsAt) <= now,
    move: MOVABLE_STATUSES.includes(status) && can('appointments:book'),
    cancel: leads('CANCELLED') && can('appointments:book'),
  };
  return (Object.keys(open) as Step[]).filter((step) => open[step]);
}

/** What is to be said when nothing can be done, or nothing yet. */
export function waitingWords({ status, day }: Standing, steps: readonly Step[], today: string): string | null {
  if (!APPOINTMENT_TRANSITIONS[status].length) return 'This visit is over; nothing more can be done with it.';
  if (status === 'CONFIRMED' && day > today && !steps.includes('checkIn')) return 'Check-in opens on the day itself.';
  return steps.length ? null : 'The next step is for somebody with another role.';
}
