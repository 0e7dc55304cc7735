import { wordGroup } from '@medicare/web-ui';

/** What the pages of sign-in by face say. */
export const FACE_WORDS = wordGroup('face', {
  en: () => import('./face-words.en'),
  hi: () => import('./face-words.hi'),
});
