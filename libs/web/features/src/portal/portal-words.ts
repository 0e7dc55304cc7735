import { wordGroup } from '@medicare/web-ui';

/** What the portal says around every page and at its door. */
export const WORDS = wordGroup('portal', {
  en: () => import('./portal-words.en'),
  hi: () => import('./portal-words.hi'),
});
