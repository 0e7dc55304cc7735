import type { AppointmentStatusName } from '@medicare/domain';

/** Where an appointment stands, as it is said. */
export const STATUS_WORDS: Record<AppointmentStatusName, string> = {
  PENDING: 'To confirm',
  CONFIRMED: 'Confirmed',
  CHECKED_IN: 'Checked in',
  COMPLETED: 'Completed',
  CANCELLED: 'Cancelled',
  NO_SHOW: 'Did not come',
};

/** What each state means, for a pill. */
export const STATUS_TONES: Record<AppointmentStatusName, 'good' | 'warn' | 'bad' | 'info' | 'neutral'> = {
  PENDING: 'warn',
  CONFIRMED: 'good',
  CHECKED_IN: 'info',
  COMPLETED: 'neutral',
  CANCELLED: 'neutral',
  NO_SHOW: 'bad',
};
