import type { Routes } from '@angular/router';
import { allowed, firstPage, signedOut, unsavedChanges } from '@medicare/web-core';

const identity = {
  signIn: () => import('./identity/sign-in').then((module) => module.SignIn),
  setUp: () => import('./identity/set-up').then((module) => module.SetUp),
  invitation: () => import('./identity/invitation').then((module) => module.Invitation),
  sessions: () => import('./identity/account-sessions').then((module) => module.AccountSessions),
  apiKeys: () => import('./identity/api-keys').then((module) => module.ApiKeys),
  accounts: () => import('./identity/accounts').then((module) => module.Accounts),
};

/** Pages before anybody is signed in. */
export const consolePublicRoutes: Routes = [
  { path: 'sign-in', title: 'Sign in', canActivate: [signedOut], loadComponent: identity.signIn },
  { path: 'set-up', title: 'Set up', loadComponent: identity.setUp },
  { path: 'invitation', title: 'Your invitation', loadComponent: identity.invitation },
];

/** Pages inside the shell. Those an account may not open do not exist for it. */
export const consoleFeatureRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: firstPage },
  {
    path: 'patients',
    canMatch: [allowed('patients:read', 'patients:read-names')],
    loadChildren: () => import('./patients/patients.routes').then((module) => module.patientRoutes),
  },
  {
    path: 'appointments',
    canMatch: [allowed('appointments:read')],
    loadChildren: () => import('./appointments/appointments.routes').then((module) => module.appointmentRoutes),
  },
  {
    path: 'queue',
    title: 'Queue',
    canMatch: [allowed('queue:read')],
    loadComponent: () => import('./appointments/queue-desk').then((module) => module.QueueDesk),
  },
  {
    path: 'notifications',
    title: 'Notifications',
    canMatch: [allowed('notifications:read')],
    loadComponent: () => import('./notifications/notification-list').then((module) => module.NotificationList),
  },
  {
    path: 'doctors',
    canMatch: [allowed('doctors:read')],
    loadChildren: () => import('./doctors/doctors.routes').then((module) => module.doctorRoutes),
  },
  {
    path: 'staff',
    canMatch: [allowed('staff:read')],
    loadChildren: () => import('./staff/staff.routes').then((module) => module.staffRoutes),
  },
  {
    path: 'roster',
    title: 'Roster',
    canMatch: [allowed('staff:read')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./staff/roster-page').then((module) => module.RosterPage),
  },
  {
    path: 'my-shifts',
    title: 'My shifts',
    loadComponent: () => import('./staff/my-shifts').then((module) => module.MyShifts),
  },
  {
    path: 'settings/departments',
    title: 'Departments and shifts',
    canMatch: [allowed('staff:write')],
    loadComponent: () => import('./staff/departments-page').then((module) => module.DepartmentsPage),
  },
  {
    path: 'settings/branches',
    canMatch: [allowed('branches:write')],
    loadChildren: () => import('./branches/branches.routes').then((module) => module.branchRoutes),
  },
  {
    path: 'stock',
    canMatch: [allowed('inventory:read')],
    loadChildren: () => import('./inventory/inventory.routes').then((module) => module.inventoryRoutes),
  },
  { path: 'account/sessions', title: 'Sign-in and sessions', loadComponent: identity.sessions },
  {
    path: 'settings/api-keys',
    title: 'API keys',
    canMatch: [allowed('api-keys:manage')],
    loadComponent: identity.apiKeys,
  },
  {
    path: 'settings/accounts',
    title: 'Accounts',
    canMatch: [allowed('accounts:manage')],
    loadComponent: identity.accounts,
  },
  {
    path: 'audit',
    title: 'Audit',
    canMatch: [allowed('events:read')],
    loadComponent: () => import('./audit/event-list').then((module) => module.EventList),
  },
  { path: '**', title: 'Not found', loadComponent: () => import('./not-found').then((module) => module.NotFound) },
];
