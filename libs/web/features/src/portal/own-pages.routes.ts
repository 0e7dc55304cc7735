import type { Routes } from '@angular/router';
import { withWords } from '@medicare/web-ui';
import { ACCESS_WORDS, BILL_WORDS, BOOKING_WORDS, FACE_WORDS, OWN_DATA_WORDS, OWN_WORDS, RECORD_WORDS } from './words';
import { Account } from './account';
import { appointmentPages } from './appointments/appointments.routes';
import { Clock } from './appointments/clock';
import { OwnAppointments } from './appointments/own-appointments';
import { QueueWatch } from './appointments/queue-watch';
import { BillsDue } from './bills/bills-due';
import { ChangePassword } from './change-password';
import { ContactData } from './contact-data';
import { Home } from './home';
import { Messages } from './messages';
import { OwnPages } from './own-pages';
import { CurrentMedicines } from './records/current-medicines';
import { SignIns } from './sign-ins';

// Booking needs the network anyway; what is booked can be looked at without.
const bookingPages = () =>
  withWords(
    import('./appointments/booking.routes').then((module) => module.bookingPages),
    BOOKING_WORDS,
  );

// Nobody pays without the network.
const billPages = () =>
  withWords(
    import('./bills/bills.routes').then((module) => module.billPages),
    BILL_WORDS,
  );

const recordPages = () =>
  withWords(
    import('./records/records.routes').then((module) => module.recordPages),
    RECORD_WORDS,
  );

const facePages = () =>
  withWords(
    import('./face/face.routes').then((module) => module.facePages),
    FACE_WORDS,
  );
const changeEmail = () =>
  withWords(
    import('./access/change-email').then(({ ChangeEmail }): Routes => [
      { path: '', title: () => ACCESS_WORDS().email.title, component: ChangeEmail },
    ]),
    ACCESS_WORDS,
  );
const ownData = () =>
  withWords(
    import('./own-data/own-data-page').then(({ OwnDataPage }): Routes => [
      { path: '', title: () => OWN_DATA_WORDS().title, component: OwnDataPage },
    ]),
    OWN_DATA_WORDS,
  );

/** The pages of a signed-in patient: one piece, so that going from one to the other works without a network. */
export const ownPages: Routes = [
  {
    path: '',
    component: OwnPages,
    providers: [BillsDue, Clock, CurrentMedicines, OwnAppointments, QueueWatch],
    children: [
      { path: '', pathMatch: 'full', title: () => OWN_WORDS().home.title, component: Home },
      { path: 'appointments', children: appointmentPages },
      { path: 'book', loadChildren: bookingPages },
      { path: 'bills', loadChildren: billPages },
      { path: 'records', loadChildren: recordPages },
      { path: 'messages', title: () => OWN_WORDS().messages.title, component: Messages },
      { path: 'contact', title: () => OWN_WORDS().contact.title, component: ContactData },
      { path: 'account', title: () => OWN_WORDS().account.title, component: Account },
      { path: 'account/password', title: () => OWN_WORDS().password.title, component: ChangePassword },
      { path: 'account/face', loadChildren: facePages },
      { path: 'account/sessions', title: () => OWN_WORDS().sessions.title, component: SignIns },
      { path: 'account/email', loadChildren: changeEmail },
      { path: 'account/data', loadChildren: ownData },
    ],
  },
];
