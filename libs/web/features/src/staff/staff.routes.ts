import type { Routes } from '@angular/router';
import { allowed, unsavedChanges } from '@medicare/web-core';

/** Those who work here: enter, correct, invite and let go. */
export const staffRoutes: Routes = [
  { path: '', title: 'Staff', loadComponent: () => import('./staff-list').then((module) => module.StaffList) },
  {
    path: 'new',
    title: 'New member of staff',
    canMatch: [allowed('staff:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./create-staff').then((module) => module.CreateStaff),
  },
  {
    path: ':id/edit',
    title: 'Edit member of staff',
    canMatch: [allowed('staff:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./edit-staff').then((module) => module.EditStaff),
  },
  {
    path: ':id',
    title: 'Member of staff',
    loadComponent: () => import('./staff-page').then((module) => module.StaffMemberPage),
  },
];
