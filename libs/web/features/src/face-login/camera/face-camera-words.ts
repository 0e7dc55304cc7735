import { language, wordGroup } from '@medicare/web-ui';

/** What is said before the camera, in the portal and in the console. */
export const FACE_CAMERA_WORDS = wordGroup('face-camera', {
  en: () => import('./face-camera-words.en'),
  hi: () => import('./face-camera-words.hi'),
});

/** For pages outside an area with languages of its own: fetches the words in the document's language. */
export async function learnCameraWords(): Promise<void> {
  const spoken = language();
  FACE_CAMERA_WORDS.keep(spoken, await FACE_CAMERA_WORDS.fetch(spoken));
}
