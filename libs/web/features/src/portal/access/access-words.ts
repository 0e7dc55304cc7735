import { wordGroup } from '@medicare/web-ui';

/** What the pages about links by mail say: a new password, another e-mail address. */
export const ACCESS_WORDS = wordGroup('access', {
  en: () => import('./access-words.en'),
  hi: () => import('./access-words.hi'),
});
