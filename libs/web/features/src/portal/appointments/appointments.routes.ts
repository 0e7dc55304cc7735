import type { Routes } from '@angular/router';
import { BOOKING_WORDS } from './appointment-words';
import { AppointmentPage } from './appointment-page';
import { Booked } from './booked';
import { CancelAppointment } from './cancel-appointment';
import { ChangeReason } from './change-reason';
import { MyAppointments } from './my-appointments';

const move = () => import('./move-appointment').then((module) => module.MoveAppointment);

/** What is booked, and what can be done about it. */
export const appointmentPages: Routes = [
  { path: '', pathMatch: 'full', title: BOOKING_WORDS.list.title, component: MyAppointments },
  { path: ':id', title: BOOKING_WORDS.one.title, component: AppointmentPage },
  { path: ':id/booked', title: BOOKING_WORDS.booked.title, component: Booked },
  { path: ':id/moved', title: BOOKING_WORDS.booked.movedTitle, component: Booked, data: { moved: true } },
  { path: ':id/move', title: BOOKING_WORDS.times.moveTitle, loadComponent: move },
  { path: ':id/reason', title: BOOKING_WORDS.reason.title, component: ChangeReason },
  { path: ':id/cancel', title: BOOKING_WORDS.cancel.title, component: CancelAppointment },
];
