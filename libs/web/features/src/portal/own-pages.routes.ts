import type { Routes } from '@angular/router';
import { withWords } from '@medicare/web-ui';
import { Account } from './account';
import { appointmentPages } from './appointments/appointments.routes';
import { Clock } from './appointments/clock';
import { OwnAppointments } from './appointments/own-appointments';
import { QueueWatch } from './appointments/queue-watch';
import { BillsDue } from './bills/bills-due';
import { ChangePassword } from './change-password';
import { ContactData } from './contact-data';
import { FACE_WORDS } from './face/face-words';
import { Home } from './home';
import { Messages } from './messages';
import { OwnPages } from './own-pages';
import { WORDS } from './portal-words';
import { SignIns } from './sign-ins';

// Booking needs the network anyway; what is booked can be looked at without.
const bookingPages = () => import('./appointments/booking.routes').then((module) => module.bookingPages);

// Nobody pays without the network.
const billPages = () => import('./bills/bills.routes').then((module) => module.billPages);

const facePages = () =>
  withWords(
    import('./face/face.routes').then((module) => module.facePages),
    FACE_WORDS,
  );

const recordPages = () => import('./records/records.routes').then((module) => module.recordPages);

/** The pages of a signed-in patient: one piece, so that going from one to the other works without a network. */
export const ownPages: Routes = [
  {
    path: '',
    component: OwnPages,
    providers: [BillsDue, Clock, OwnAppointments, QueueWatch],
    children: [
      { path: '', pathMatch: 'full', title: WORDS.home.title, component: Home },
      { path: 'appointments', children: appointmentPages },
      { path: 'book', loadChildren: bookingPages },
      { path: 'bills', loadChildren: billPages },
      { path: 'records', loadChildren: recordPages },
      { path: 'messages', title: WORDS.messages.title, component: Messages },
      { path: 'contact', title: WORDS.contact.title, component: ContactData },
      { path: 'account', title: WORDS.account.title, component: Account },
      { path: 'account/password', title: WORDS.password.title, component: ChangePassword },
      { path: 'account/face', loadChildren: facePages },
      { path: 'account/sessions', title: WORDS.sessions.title, component: SignIns },
    ],
  },
];
