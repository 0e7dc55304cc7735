import type { Routes } from '@angular/router';
import { allowed, unsavedChanges } from '@medicare/web-core';

/** Search, register, look at and correct patients. */
export const patientRoutes: Routes = [
  { path: '', title: 'Patients', loadComponent: () => import('./patient-list').then((module) => module.PatientList) },
  {
    path: 'new',
    title: 'New patient',
    canMatch: [allowed('patients:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./register-patient').then((module) => module.RegisterPatient),
  },
  {
    path: ':id/edit',
    title: 'Edit patient',
    canMatch: [allowed('patients:write', 'patients:write-clinical')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./edit-patient').then((module) => module.EditPatient),
  },
  { path: ':id', title: 'Patient', loadComponent: () => import('./patient-page').then((module) => module.PatientPage) },
];
