import type { Routes } from '@angular/router';
import { provideSpeech, speaking, withWords } from '@medicare/web-ui';
import { ACCESS_WORDS } from './access/access-words';
import { AccessToken } from './access-token';
import { Connection } from './connection';
import { FetchPortalData } from './fetch-portal-data';
import { Frame } from './frame';
import { onlyFor } from './guards';
import { Inbox } from './inbox';
import { LiveSocket } from './live-socket';
import { PortalData } from './portal-data';
import { Session } from './session';
import { SignIn } from './sign-in';
import { APPOINTMENT_WORDS } from './appointments/appointment-words';
import { OWN_WORDS } from './own-words';
import { WORDS } from './portal-words';

// The door comes with the frame; everything behind it is fetched when somebody goes in.
const register = () =>
  withWords(
    import('./register').then((module) => module.Register),
    OWN_WORDS,
  );
const staffNotice = () =>
  withWords(
    import('./staff-notice').then((module) => module.StaffNotice),
    OWN_WORDS,
  );
const forgotPassword = () =>
  withWords(
    import('./access/forgot-password').then((module) => module.ForgotPassword),
    ACCESS_WORDS,
  );
const resetPassword = () =>
  withWords(
    import('./access/reset-password').then((module) => module.ResetPassword),
    ACCESS_WORDS,
  );
const confirmAddress = () =>
  withWords(
    import('./access/confirm-address').then((module) => module.ConfirmAddress),
    ACCESS_WORDS,
  );
const unreachable = () => import('./unreachable').then((module) => module.Unreachable);
const ownPages = () =>
  withWords(
    import('./own-pages.routes').then((module) => module.ownPages),
    OWN_WORDS,
    APPOINTMENT_WORDS,
  );

/** The patient's portal, to be loaded lazily at `/portal`. */
export const portalRoutes: Routes = [
  {
    path: '',
    component: Frame,
    canMatch: [speaking(WORDS)],
    providers: [
      provideSpeech(),
      Connection,
      AccessToken,
      LiveSocket,
      { provide: PortalData, useClass: FetchPortalData },
      Session,
      Inbox,
    ],
    children: [
      { path: 'sign-in', title: () => WORDS().signIn.title, canActivate: [onlyFor('sign-in')], component: SignIn },
      {
        path: 'register',
        title: () => OWN_WORDS().register.title,
        canActivate: [onlyFor('sign-in')],
        loadComponent: register,
      },
      {
        path: 'staff',
        title: () => OWN_WORDS().staff.title,
        canActivate: [onlyFor('staff')],
        loadComponent: staffNotice,
      },
      // For whoever has a link, or wants one, signed in or not.
      { path: 'forgot', title: () => ACCESS_WORDS().forgot.title, loadComponent: forgotPassword },
      { path: 'reset', title: () => ACCESS_WORDS().reset.title, loadComponent: resetPassword },
      { path: 'address', title: () => ACCESS_WORDS().confirm.title, loadComponent: confirmAddress },
      { path: 'unreachable', title: () => WORDS().unreachable.title, loadComponent: unreachable },
      // Asked before matching, so that strangers do not fetch these pages.
      { path: '', canMatch: [onlyFor('home')], loadChildren: ownPages },
      { path: '**', redirectTo: '/portal' },
    ],
  },
];
