import type { Routes } from '@angular/router';
import { provideSpeech, speaking, withWords } from '@medicare/web-ui';
import { AccessToken } from './access-token';
import { Connection } from './connection';
import { FACE_CAMERA, type FaceCameraLoader } from './face/face-camera-token';
import { FACE_WORDS } from './face/face-words';
import { FetchPortalData } from './fetch-portal-data';
import { Frame } from './frame';
import { onlyFor } from './guards';
import { Inbox } from './inbox';
import { LiveSocket } from './live-socket';
import { PortalData } from './portal-data';
import { WORDS } from './portal-words';
import { Session } from './session';
import { SignIn } from './sign-in';

// The door comes with the frame; everything behind it is fetched when somebody goes in.
const register = () => import('./register').then((module) => module.Register);
const staffNotice = () => import('./staff-notice').then((module) => module.StaffNotice);
const unreachable = () => import('./unreachable').then((module) => module.Unreachable);
const faceSignIn = () =>
  withWords(
    import('./face/face-sign-in').then((module) => module.FaceSignIn),
    FACE_WORDS,
  );
const ownPages = () => import('./own-pages.routes').then((module) => module.ownPages);

/** The patient's portal, to be loaded lazily at `/portal`. The camera is another feature's. */
export const portalRoutes = (faceCamera: FaceCameraLoader): Routes => [
  {
    path: '',
    component: Frame,
    canMatch: [speaking()],
    providers: [
      provideSpeech(),
      { provide: FACE_CAMERA, useValue: faceCamera },
      Connection,
      AccessToken,
      LiveSocket,
      { provide: PortalData, useClass: FetchPortalData },
      Session,
      Inbox,
    ],
    children: [
      { path: 'sign-in', title: WORDS.signIn.title, canActivate: [onlyFor('sign-in')], component: SignIn },
      {
        path: 'sign-in/face',
        title: () => FACE_WORDS().signIn.title,
        canActivate: [onlyFor('sign-in')],
        loadComponent: faceSignIn,
      },
      { path: 'register', title: WORDS.register.title, canActivate: [onlyFor('sign-in')], loadComponent: register },
      { path: 'staff', title: WORDS.staff.title, canActivate: [onlyFor('staff')], loadComponent: staffNotice },
      { path: 'unreachable', title: WORDS.unreachable.title, loadComponent: unreachable },
      // Asked before matching, so that strangers do not fetch these pages.
      { path: '', canMatch: [onlyFor('home')], loadChildren: ownPages },
      { path: '**', redirectTo: '/portal' },
    ],
  },
];
