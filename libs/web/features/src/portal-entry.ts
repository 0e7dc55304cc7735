import type { Routes } from '@angular/router';

/** The camera for sign-in by face, fetched when it is turned on. */
const faceCamera = async () => {
  const [{ FaceCamera }, { FACE_CAMERA_WORDS }] = await Promise.all([
    import('./face-login/camera/face-camera'),
    import('./face-login/camera/face-camera-words'),
  ]);
  return { camera: FaceCamera, words: FACE_CAMERA_WORDS };
};

/** The portal's routes, fetched when its address is opened. */
export const portalEntry = (): Promise<Routes> =>
  import('./portal/portal.routes').then((module) => module.portalRoutes(faceCamera));
