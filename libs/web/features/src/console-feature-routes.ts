import type { Routes } from '@angular/router';
import {
  allowed,
  DASHBOARD_PANELS,
  DESK_TOOLS,
  type DeskTool,
  type DashboardPanel,
  firstPage,
  PATIENT_PANELS,
  type PatientPanel,
  VISIT_ACTIONS,
  type VisitAction,
  signedInWith,
  signedOut,
  unsavedChanges,
} from '@medicare/web-core';

const identity = {
  signIn: () => import('./identity/sign-in').then((module) => module.SignIn),
  setUp: () => import('./identity/set-up').then((module) => module.SetUp),
  invitation: () => import('./identity/invitation').then((module) => module.Invitation),
  forgot: () => import('./identity/forgot-password').then((module) => module.ForgotPassword),
  reset: () => import('./identity/reset-password').then((module) => module.ResetPassword),
  address: () => import('./identity/confirm-address').then((module) => module.ConfirmAddress),
  sessions: () => import('./identity/account-sessions').then((module) => module.AccountSessions),
  apiKeys: () => import('./identity/api-keys').then((module) => module.ApiKeys),
  accounts: () => import('./identity/accounts').then((module) => module.Accounts),
};

const records = () => import('./records/records.routes');
const billing = () => import('./billing/billing.routes');

/** What is prescribed to whom something is handed out. */
const pharmacyPanels: readonly PatientPanel[] = [
  {
    permission: 'prescriptions:read',
    load: () => import('./records/patient-prescriptions').then((module) => module.PatientPrescriptions),
  },
];

/** What other features know of a patient, on the patient's page. */
const patientPanels: readonly PatientPanel[] = [
  ...pharmacyPanels,
  {
    permission: 'vital-signs:read',
    load: () => import('./records/patient-care').then((module) => module.PatientCare),
  },
  {
    permission: 'bills:read',
    load: () => import('./billing/patient-account').then((module) => module.PatientAccount),
  },
];

/** What other features know of the day, on the dashboard. */
const dashboardPanels: readonly DashboardPanel[] = [
  {
    permission: 'bills:totals',
    load: () => import('./billing/takings-today').then((module) => module.TakingsToday),
  },
  {
    permission: 'figures:stock',
    load: () => import('./inventory/low-stock-panel').then((module) => module.LowStockPanel),
  },
];

/** What other features do with a visit, in the queue and on its page. */
const visitActions: readonly VisitAction[] = [
  {
    permission: 'vital-signs:write',
    load: () => import('./records/visit-care').then((module) => module.VisitCare),
  },
];

/** What helps whoever receives patients. */
const deskTools: readonly DeskTool[] = [
  {
    permission: 'face:suggest',
    load: () => import('./face-login/desk/who-is-this').then((module) => module.WhoIsThis),
  },
];

/** Pages before anybody is signed in. */
export const consolePublicRoutes: Routes = [
  { path: 'sign-in', title: 'Sign in', canActivate: [signedOut], loadComponent: identity.signIn },
  { path: 'set-up', title: 'Set up', loadComponent: identity.setUp },
  { path: 'invitation', title: 'Your invitation', loadComponent: identity.invitation },
  { path: 'forgot', title: 'New password', loadComponent: identity.forgot },
  { path: 'reset', title: 'New password', loadComponent: identity.reset },
  { path: 'address', title: 'Confirm your address', loadComponent: identity.address },
];

/** Pages for a second screen, without menu and bar; for the signed-in, like those inside the shell. */
export const consoleScreenRoutes: Routes = [
  {
    path: 'bills/:id/pay-screen',
    title: 'Payment',
    canMatch: [signedInWith('bills:read')],
    loadComponent: () => import('./billing/pay-screen').then((module) => module.PayScreen),
  },
  {
    path: 'cash-desk/customer-screen',
    title: 'Payment',
    canMatch: [signedInWith('payments:record')],
    loadComponent: () => import('./billing/customer-screen').then((module) => module.CustomerScreen),
  },
];

/** Pages inside the shell. Those an account may not open do not exist for it. */
export const consoleFeatureRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: firstPage },
  {
    path: 'dashboard',
    canMatch: [allowed('patients:read', 'patients:read-names')],
    providers: [{ provide: DASHBOARD_PANELS, useValue: dashboardPanels }],
    loadChildren: () => import('./figures/figures.routes').then((module) => module.figuresRoutes),
  },
  {
    path: 'patients/:id/chart',
    title: 'Chart',
    canMatch: [allowed('charts:open')],
    loadComponent: () => import('./records/patient-chart').then((module) => module.PatientChart),
  },
  {
    path: 'patients',
    canMatch: [allowed('patients:read', 'patients:read-names')],
    providers: [{ provide: PATIENT_PANELS, useValue: patientPanels }],
    loadChildren: () => import('./patients/patients.routes').then((module) => module.patientRoutes),
  },
  {
    path: 'appointments',
    canMatch: [allowed('appointments:read')],
    providers: [
      { provide: VISIT_ACTIONS, useValue: visitActions },
      { provide: DESK_TOOLS, useValue: deskTools },
    ],
    loadChildren: () => import('./appointments/appointments.routes').then((module) => module.appointmentRoutes),
  },
  {
    path: 'queue',
    title: 'Queue',
    canMatch: [allowed('queue:read')],
    providers: [
      { provide: VISIT_ACTIONS, useValue: visitActions },
      { provide: DESK_TOOLS, useValue: deskTools },
    ],
    loadComponent: () => import('./appointments/queue-desk').then((module) => module.QueueDesk),
  },
  {
    path: 'consulting',
    canMatch: [allowed('records:write')],
    loadChildren: () => records().then((module) => module.consultingRoutes),
  },
  {
    path: 'records',
    canMatch: [allowed('records:read')],
    loadChildren: () => records().then((module) => module.recordRoutes),
  },
  {
    path: 'bills',
    canMatch: [allowed('bills:read')],
    loadChildren: () => billing().then((module) => module.billRoutes),
  },
  {
    path: 'payments',
    canMatch: [allowed('payments:record', 'payments:verify')],
    loadChildren: () => billing().then((module) => module.paymentRoutes),
  },
  {
    path: 'statements',
    canMatch: [allowed('statements:manage')],
    loadChildren: () => billing().then((module) => module.statementRoutes),
  },
  {
    path: 'cash-desk',
    canMatch: [allowed('cash:manage')],
    loadChildren: () => billing().then((module) => module.cashDeskRoutes),
  },
  {
    path: 'price-list',
    title: 'Price list',
    canMatch: [allowed('price-list:read')],
    loadComponent: () => import('./billing/price-list').then((module) => module.PriceList),
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
    providers: [{ provide: PATIENT_PANELS, useValue: pharmacyPanels }],
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
    path: 'settings/face',
    title: 'Face sign-in',
    canMatch: [allowed('face:administer')],
    loadComponent: () => import('./face-login/settings/face-settings-page').then((module) => module.FaceSettingsPage),
  },
  {
    path: 'settings/outbox',
    title: 'Outbox',
    canMatch: [allowed('outbox:read')],
    loadComponent: () => import('./mail/outbox').then((module) => module.Outbox),
  },
  {
    path: 'audit',
    title: 'Audit',
    canMatch: [allowed('events:read')],
    loadComponent: () => import('./audit/event-list').then((module) => module.EventList),
  },
  { path: '**', title: 'Not found', loadComponent: () => import('./not-found').then((module) => module.NotFound) },
];
