import type { Routes } from '@angular/router';
import { AccessToken } from './access-token';
import { Connection } from './connection';
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
const ownPages = () => import('./own-pages.routes').then((module) => module.ownPages);

/** The patient's portal, to be loaded lazily at `/portal`. */
export const portalRoutes: Routes = [
  {
    path: '',
    component: Frame,
    providers: [
      Connection,
      AccessToken,
      LiveSocket,
      { provide: PortalData, useClass: FetchPortalData },
      Session,
      Inbox,
    ],
    children: [
      { path: 'sign-in', title: WORDS.signIn.title, canActivate: [onlyFor('sign-in')], component: SignIn },
      { path: 'register', title: WORDS.register.title, canActivate: [onlyFor('sign-in')], loadComponent: register },
      { path: 'staff', title: WORDS.staff.title, canActivate: [onlyFor('staff')], loadComponent: staffNotice },
      { path: 'unreachable', title: WORDS.unreachable.title, loadComponent: unreachable },
      // Asked before matching, so that strangers do not fetch these pages.
      { path: '', canMatch: [onlyFor('home')], loadChildren: ownPages },
      { path: '**', redirectTo: '/portal' },
    ],
  },
];
