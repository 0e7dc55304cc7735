import type { Routes } from '@angular/router';
import { withWords } from '@medicare/web-ui';
import { APPOINTMENT_WORDS, BOOKING_WORDS } from '../words';
import { AppointmentPage } from './appointment-page';
import { Booked } from './booked';
import { CancelAppointment } from './cancel-appointment';
import { ChangeReason } from './change-reason';
import { MyAppointments } from './my-appointments';

const move = () =>
  withWords(
    import('./move-appointment').then((module) => module.MoveAppointment),
    BOOKING_WORDS,
  );

/** What is booked, and what can be done about it. */
export const appointmentPages: Routes = [
  { path: '', pathMatch: 'full', title: () => APPOINTMENT_WORDS().list.title, component: MyAppointments },
  { path: ':id', title: () => APPOINTMENT_WORDS().one.title, component: AppointmentPage },
  { path: ':id/booked', title: () => APPOINTMENT_WORDS().booked.title, component: Booked },
  { path: ':id/moved', title: () => APPOINTMENT_WORDS().booked.movedTitle, component: Booked, data: { moved: true } },
  { path: ':id/move', title: () => APPOINTMENT_WORDS().one.moveTitle, loadComponent: move },
  { path: ':id/reason', title: () => APPOINTMENT_WORDS().reason.title, component: ChangeReason },
  { path: ':id/cancel', title: () => APPOINTMENT_WORDS().cancel.title, component: CancelAppointment },
];
