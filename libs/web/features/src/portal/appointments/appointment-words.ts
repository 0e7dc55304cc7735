import { wordGroup } from '@medicare/web-ui';

/** What is said of appointments that are booked. */
export const APPOINTMENT_WORDS = wordGroup('appointments', {
  en: () => import('./appointment-words.en'),
  hi: () => import('./appointment-words.hi'),
});
