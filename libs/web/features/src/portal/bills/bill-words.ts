import { wordGroup } from '@medicare/web-ui';

/** What the pages of bills say. */
export const BILL_WORDS = wordGroup('bills', {
  en: () => import('./bill-words.en'),
  hi: () => import('./bill-words.hi'),
});
