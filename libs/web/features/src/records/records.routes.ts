import type { Routes } from '@angular/router';

const recordPage = () => import('./record-page').then((module) => module.RecordPage);

/** The doctor's day, and the way into a visit's record. */
export const consultingRoutes: Routes = [
  {
    path: '',
    title: 'Consulting',
    loadComponent: () => import('./consulting-desk').then((module) => module.ConsultingDesk),
  },
  {
    path: 'visit/:appointmentId',
    title: 'Record',
    loadComponent: () => import('./begin-record').then((module) => module.BeginRecord),
  },
];

/** One record: to write, to read, to amend. */
export const recordRoutes: Routes = [
  { path: ':id', title: 'Record', loadComponent: recordPage },
  { path: ':id/amend', title: 'Amend record', data: { amends: true }, loadComponent: recordPage },
];
