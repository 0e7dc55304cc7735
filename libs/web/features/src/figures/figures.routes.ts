import type { Routes } from '@angular/router';
import { allowed } from '@medicare/web-core';

/** The dashboard, and the rows behind figures that no other list has. */
export const figuresRoutes: Routes = [
  { path: '', title: 'Dashboard', loadComponent: () => import('./dashboard').then((module) => module.Dashboard) },
  {
    path: 'appointments',
    title: 'Appointments counted',
    canMatch: [allowed('appointments:read')],
    loadComponent: () => import('./counted-appointments').then((module) => module.CountedAppointments),
  },
];
