import { wordGroup } from '@medicare/web-ui';

/** What the pages about the patient's health say. */
export const RECORD_WORDS = wordGroup('records', {
  en: () => import('./record-words.en'),
  hi: () => import('./record-words.hi'),
});
