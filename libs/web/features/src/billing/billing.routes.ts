import type { Routes } from '@angular/router';
import { allowed, unsavedChanges } from '@medicare/web-core';
import { billOfPayment } from './bill-of-payment';

const editor = () => import('./bill-editor').then((module) => module.BillEditor);

/** Bills: the list, the editor, one bill, and the code by which it is paid. */
export const billRoutes: Routes = [
  { path: '', title: 'Bills', loadComponent: () => import('./bill-list').then((module) => module.BillList) },
  {
    path: 'new',
    title: 'New bill',
    canMatch: [allowed('bills:draft')],
    canDeactivate: [unsavedChanges],
    loadComponent: editor,
  },
  {
    path: ':id/edit',
    title: 'Draft bill',
    canMatch: [allowed('bills:draft')],
    canDeactivate: [unsavedChanges],
    loadComponent: editor,
  },
  {
    path: ':id/pay',
    title: 'Pay by UPI',
    loadComponent: () => import('./pay-page').then((module) => module.PayPage),
  },
  { path: ':id', title: 'Bill', loadComponent: () => import('./bill-page').then((module) => module.BillPage) },
];

/** The cash desk: one's own drawer, and those of former days. */
export const cashDeskRoutes: Routes = [
  { path: '', title: 'Cash desk', loadComponent: () => import('./cash-desk').then((module) => module.CashDesk) },
  {
    path: 'sessions',
    title: 'Past cash desks',
    loadComponent: () => import('./cash-session-list').then((module) => module.CashSessionList),
  },
  {
    path: 'sessions/:id',
    title: 'Cash desk of a day',
    loadComponent: () => import('./cash-session-page').then((module) => module.CashSessionPage),
  },
];

/** Payments. One of them is shown on the page of its bill. */
export const paymentRoutes: Routes = [
  { path: '', title: 'Payments', loadComponent: () => import('./payment-list').then((module) => module.PaymentList) },
  {
    path: ':id',
    canActivate: [billOfPayment],
    loadComponent: () => import('./payment-list').then((module) => module.PaymentList),
  },
];

/** Statements of the bank: the lines that wait, bringing one in, and those of former days. */
export const statementRoutes: Routes = [
  {
    path: '',
    title: 'Bank statements',
    loadComponent: () => import('./statement-lines').then((module) => module.StatementLines),
  },
  {
    path: 'import',
    title: 'Import a statement',
    loadComponent: () => import('./import-statement').then((module) => module.ImportStatement),
  },
  {
    path: 'files',
    title: 'Past statements',
    loadComponent: () => import('./statement-list').then((module) => module.StatementList),
  },
];
