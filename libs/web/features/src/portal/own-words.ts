import { wordGroup } from '@medicare/web-ui';

/** What the pages of a patient say that stand by themselves. */
export const OWN_WORDS = wordGroup('own', {
  en: () => import('./own-words.en'),
  hi: () => import('./own-words.hi'),
});
