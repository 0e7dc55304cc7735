import type { Routes } from '@angular/router';
import { AccessToken } from './access-token';
import { Account } from './account';
import { ChangePassword } from './change-password';
import { Connection } from './connection';
import { ContactData } from './contact-data';
import { FetchPortalData } from './fetch-portal-data';
import { Frame } from './frame';
import { onlyFor } from './guards';
import { Home } from './home';
import { Inbox } from './inbox';
import { LiveSocket } from './live-socket';
import { Messages } from './messages';
import { PortalData } from './portal-data';
import { WORDS } from './portal-words';
import { Register } from './register';
import { Session } from './session';
import { SignIn } from './sign-in';
import { SignIns } from './sign-ins';
import { StaffNotice } from './staff-notice';
import { Unreachable } from './unreachable';

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
      { path: 'sign-in', title: WORDS.signIn.title, component: SignIn, canActivate: [onlyFor('sign-in')] },
      { path: 'register', title: WORDS.register.title, component: Register, canActivate: [onlyFor('sign-in')] },
      { path: 'staff', title: WORDS.staff.title, component: StaffNotice, canActivate: [onlyFor('staff')] },
      { path: 'unreachable', title: WORDS.unreachable.title, component: Unreachable },
      {
        path: '',
        canActivate: [onlyFor('home')],
        children: [
          { path: '', pathMatch: 'full', title: WORDS.home.title, component: Home },
          { path: 'messages', title: WORDS.messages.title, component: Messages },
          { path: 'contact', title: WORDS.contact.title, component: ContactData },
          { path: 'account', title: WORDS.account.title, component: Account },
          { path: 'account/password', title: WORDS.password.title, component: ChangePassword },
          { path: 'account/sessions', title: WORDS.sessions.title, component: SignIns },
        ],
      },
      { path: '**', redirectTo: '/portal' },
    ],
  },
];
