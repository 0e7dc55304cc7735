import type { Routes } from '@angular/router';
import { unsavedChanges } from '@medicare/web-core';

/** The places where the hospital works, and where money goes. */
export const branchRoutes: Routes = [
  { path: '', title: 'Branches', loadComponent: () => import('./branch-list').then((module) => module.BranchList) },
  {
    path: 'new',
    title: 'New branch',
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./create-branch').then((module) => module.CreateBranch),
  },
  {
    path: ':id',
    title: 'Branch',
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./edit-branch').then((module) => module.EditBranch),
  },
];
