import { wordGroup } from '@medicare/web-ui';

/** What the page about a copy of everything says. */
export const OWN_DATA_WORDS = wordGroup('own-data', {
  en: () => import('./own-data-words.en'),
  hi: () => import('./own-data-words.hi'),
});
