import { wordGroup } from '@medicare/web-ui';

// Together, since a phone would fetch each of so small files by itself: what they name are the words, a file for each
// language. What is said at the door stands apart: the program's start asks for it.

/** What the pages about links by mail say: a new password, another e-mail address. */
export const ACCESS_WORDS = wordGroup('access', {
  en: () => import('./access/access-words.en'),
  hi: () => import('./access/access-words.hi'),
});

/** What is said of appointments that are booked. */
export const APPOINTMENT_WORDS = wordGroup('appointments', {
  en: () => import('./appointments/appointment-words.en'),
  hi: () => import('./appointments/appointment-words.hi'),
});

/** What the pages of bills say. */
export const BILL_WORDS = wordGroup('bills', {
  en: () => import('./bills/bill-words.en'),
  hi: () => import('./bills/bill-words.hi'),
});

/** What is said on the way to a new appointment. */
export const BOOKING_WORDS = wordGroup('booking', {
  en: () => import('./appointments/booking-words.en'),
  hi: () => import('./appointments/booking-words.hi'),
});

/** What the pages of sign-in by face say. */
export const FACE_WORDS = wordGroup('face', {
  en: () => import('./face/face-words.en'),
  hi: () => import('./face/face-words.hi'),
});

/** What the page about a copy of everything says. */
export const OWN_DATA_WORDS = wordGroup('own-data', {
  en: () => import('./own-data/own-data-words.en'),
  hi: () => import('./own-data/own-data-words.hi'),
});

/** What the pages of a patient say that stand by themselves. */
export const OWN_WORDS = wordGroup('own', {
  en: () => import('./own-words.en'),
  hi: () => import('./own-words.hi'),
});

/** What the pages about the patient's health say. */
export const RECORD_WORDS = wordGroup('records', {
  en: () => import('./records/record-words.en'),
  hi: () => import('./records/record-words.hi'),
});
