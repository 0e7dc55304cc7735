import type { Routes } from '@angular/router';
import { readLanguage } from '@medicare/web-ui';
import { WORDS } from './portal/portal-words';
import { portalRoutes } from './portal/portal.routes';

/** The camera for sign-in by face, fetched when it is turned on. */
const faceCamera = async () => {
  const [{ FaceCamera }, { FACE_CAMERA_WORDS }] = await Promise.all([
    import('./face-login/camera/face-camera'),
    import('./face-login/camera/face-camera-words'),
  ]);
  return { camera: FaceCamera, words: FACE_CAMERA_WORDS };
};

/**
 * The patients' portal, for the address `/portal`. Its first words are asked for at once. It has a way in of its own,
 * beside the barrel of the other features: it is a program of its own, and their code is none of it.
 */
export function portalEntry(): Routes {
  // Waited for, and asked for again if need be, by the routes themselves.
  WORDS.fetch(readLanguage()).catch(() => undefined);
  return portalRoutes(faceCamera);
}
