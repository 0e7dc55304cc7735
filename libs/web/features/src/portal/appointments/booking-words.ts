import { wordGroup } from '@medicare/web-ui';

/** What is said on the way to a new appointment. */
export const BOOKING_WORDS = wordGroup('booking', {
  en: () => import('./booking-words.en'),
  hi: () => import('./booking-words.hi'),
});
