import type { Routes } from '@angular/router';
import { readLanguage } from '@medicare/web-ui';
import { WORDS } from './portal/portal-words';

/** The camera for sign-in by face, fetched when it is turned on. */
const faceCamera = async () => {
  const [{ FaceCamera }, { FACE_CAMERA_WORDS }] = await Promise.all([
    import('./face-login/camera/face-camera'),
    import('./face-login/camera/face-camera-words'),
  ]);
  return { camera: FaceCamera, words: FACE_CAMERA_WORDS };
};

/** The portal's routes, fetched when its address is opened; its first words are asked for with them, and not after. */
export async function portalEntry(): Promise<Routes> {
  // Waited for, and asked for again if need be, by the routes themselves.
  WORDS.fetch(readLanguage()).catch(() => undefined);
  const { portalRoutes } = await import('./portal/portal.routes');
  return portalRoutes(faceCamera);
}
