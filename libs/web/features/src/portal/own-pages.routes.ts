import type { Routes } from '@angular/router';
import { Account } from './account';
import { ChangePassword } from './change-password';
import { ContactData } from './contact-data';
import { Home } from './home';
import { Messages } from './messages';
import { WORDS } from './portal-words';
import { SignIns } from './sign-ins';

/** The pages of a signed-in patient: one piece, so that going from one to the other works without a network. */
export const ownPages: Routes = [
  { path: '', pathMatch: 'full', title: WORDS.home.title, component: Home },
  { path: 'messages', title: WORDS.messages.title, component: Messages },
  { path: 'contact', title: WORDS.contact.title, component: ContactData },
  { path: 'account', title: WORDS.account.title, component: Account },
  { path: 'account/password', title: WORDS.password.title, component: ChangePassword },
  { path: 'account/sessions', title: WORDS.sessions.title, component: SignIns },
];
