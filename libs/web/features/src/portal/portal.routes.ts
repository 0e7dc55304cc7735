import type { Routes } from '@angular/router';
import { provideSpeech, speaking, withWords } from '@medicare/web-ui';
import { ACCESS_WORDS, APPOINTMENT_WORDS, FACE_WORDS, OWN_WORDS } from './words';
import { WORDS } from './portal-words';
import { AccessToken } from './access-token';
import { Connection } from './connection';
import { FACE_CAMERA, type FaceCameraLoader } from './face/face-camera-token';
import { FetchPortalData } from './fetch-portal-data';
import { Frame } from './frame';
import { onlyFor, restoring } from './guards';
import { Inbox } from './inbox';
import { LiveSocket } from './live-socket';
import { PortalData } from './portal-data';
import { Session } from './session';
import { SignIn } from './sign-in';
import { WantedPage } from './wanted-page';

// The door comes with the frame; everything behind it is fetched when somebody goes in. A title is read before a
// component is fetched, but after routes are: hence pages with words of their own come as routes.
const register = () =>
  withWords(
    import('./register').then(({ Register }): Routes => [
      { path: '', title: () => OWN_WORDS().register.title, component: Register },
    ]),
    OWN_WORDS,
  );
const staffNotice = () =>
  withWords(
    import('./staff-notice').then(({ StaffNotice }): Routes => [
      { path: '', title: () => OWN_WORDS().staff.title, component: StaffNotice },
    ]),
    OWN_WORDS,
  );
const forgotPassword = () =>
  withWords(
    import('./access/forgot-password').then(({ ForgotPassword }): Routes => [
      { path: '', title: () => ACCESS_WORDS().forgot.title, component: ForgotPassword },
    ]),
    ACCESS_WORDS,
  );
const resetPassword = () =>
  withWords(
    import('./access/reset-password').then(({ ResetPassword }): Routes => [
      { path: '', title: () => ACCESS_WORDS().reset.title, component: ResetPassword },
    ]),
    ACCESS_WORDS,
  );
const confirmAddress = () =>
  withWords(
    import('./access/confirm-address').then(({ ConfirmAddress }): Routes => [
      { path: '', title: () => ACCESS_WORDS().confirm.title, component: ConfirmAddress },
    ]),
    ACCESS_WORDS,
  );
const unreachable = () => import('./unreachable').then((module) => module.Unreachable);
const faceSignIn = () =>
  withWords(
    import('./face/face-sign-in').then(({ FaceSignIn }): Routes => [
      { path: '', title: () => FACE_WORDS().signIn.title, component: FaceSignIn },
    ]),
    FACE_WORDS,
  );
const ownPages = () =>
  withWords(
    import('./own-pages.routes').then((module) => module.ownPages),
    OWN_WORDS,
    APPOINTMENT_WORDS,
  );

/** The patient's portal, for the address `/portal`. The camera is another feature's. */
export const portalRoutes = (faceCamera: FaceCameraLoader): Routes => [
  {
    path: '',
    component: Frame,
    canMatch: [speaking(WORDS), restoring],
    providers: [
      provideSpeech(),
      { provide: FACE_CAMERA, useValue: faceCamera },
      Connection,
      AccessToken,
      LiveSocket,
      { provide: PortalData, useClass: FetchPortalData },
      Session,
      WantedPage,
      Inbox,
    ],
    children: [
      { path: 'sign-in', title: () => WORDS().signIn.title, canActivate: [onlyFor('sign-in')], component: SignIn },
      { path: 'sign-in/face', canActivate: [onlyFor('sign-in')], loadChildren: faceSignIn },
      { path: 'register', canActivate: [onlyFor('sign-in')], loadChildren: register },
      { path: 'staff', canActivate: [onlyFor('staff')], loadChildren: staffNotice },
      // For whoever has a link, or wants one, signed in or not.
      { path: 'forgot', loadChildren: forgotPassword },
      { path: 'reset', loadChildren: resetPassword },
      { path: 'address', loadChildren: confirmAddress },
      { path: 'unreachable', title: () => WORDS().unreachable.title, loadComponent: unreachable },
      // Asked before matching, so that strangers do not fetch these pages.
      { path: '', canMatch: [onlyFor('home')], loadChildren: ownPages },
      { path: '**', redirectTo: '/portal' },
    ],
  },
];
