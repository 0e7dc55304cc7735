import type { Routes } from '@angular/router';
import { allowed, unsavedChanges } from '@medicare/web-core';

/** Doctors: enter, correct, and plan when they see patients. */
export const doctorRoutes: Routes = [
  { path: '', title: 'Doctors', loadComponent: () => import('./doctor-list').then((module) => module.DoctorList) },
  {
    path: 'new',
    title: 'New doctor',
    canMatch: [allowed('doctors:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./create-doctor').then((module) => module.CreateDoctor),
  },
  {
    path: ':id/edit',
    title: 'Edit doctor',
    canMatch: [allowed('doctors:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./edit-doctor').then((module) => module.EditDoctor),
  },
  {
    path: ':id/hours',
    title: 'Weekly hours',
    canMatch: [allowed('schedules:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./week-page').then((module) => module.WeekPage),
  },
  {
    path: ':id/leave',
    title: 'Leave',
    canMatch: [allowed('schedules:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./leave-page').then((module) => module.LeavePage),
  },
  { path: ':id', title: 'Doctor', loadComponent: () => import('./doctor-page').then((module) => module.DoctorPage) },
];
