import type { Routes } from '@angular/router';
import { allowed } from '@medicare/web-core';

/** The day's appointments, booking, and one visit. */
export const appointmentRoutes: Routes = [
  {
    path: '',
    title: 'Appointments',
    loadComponent: () => import('./appointment-desk').then((module) => module.AppointmentDesk),
  },
  {
    path: 'new',
    title: 'Book appointment',
    canMatch: [allowed('appointments:book')],
    loadComponent: () => import('./book-appointment').then((module) => module.BookAppointment),
  },
  {
    path: ':id',
    title: 'Appointment',
    loadComponent: () => import('./appointment-page').then((module) => module.AppointmentPage),
  },
];
