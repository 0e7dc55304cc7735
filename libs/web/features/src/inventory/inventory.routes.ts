import type { Routes } from '@angular/router';
import { allowed, unsavedChanges } from '@medicare/web-core';

const supplierEditor = () => import('./supplier-editor').then((module) => module.SupplierEditor);

/** Stock: items, what comes and goes, counts, suppliers. */
export const inventoryRoutes: Routes = [
  { path: '', title: 'Stock', loadComponent: () => import('./item-list').then((module) => module.ItemList) },
  {
    path: 'new',
    title: 'New item',
    canMatch: [allowed('inventory:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./create-item').then((module) => module.CreateItem),
  },
  {
    path: 'receive',
    title: 'Receive stock',
    canMatch: [allowed('stock:move')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./receive-stock').then((module) => module.ReceiveStock),
  },
  {
    path: 'dispense',
    title: 'Dispense',
    canMatch: [allowed('stock:dispense')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./dispense-stock').then((module) => module.DispenseStock),
  },
  {
    path: 'dispensings/:id',
    title: 'Handed out',
    loadComponent: () => import('./dispensing-page').then((module) => module.DispensingPage),
  },
  {
    path: 'expiring',
    title: 'Expiring batches',
    loadComponent: () => import('./expiring-list').then((module) => module.ExpiringList),
  },
  { path: 'ledger', title: 'Ledger', loadComponent: () => import('./ledger').then((module) => module.Ledger) },
  {
    path: 'counts',
    title: 'Counts',
    canMatch: [allowed('stock:move')],
    loadComponent: () => import('./count-list').then((module) => module.CountList),
  },
  {
    path: 'counts/:id',
    title: 'Count',
    canMatch: [allowed('stock:move')],
    loadComponent: () => import('./count-page').then((module) => module.CountPage),
  },
  {
    path: 'suppliers',
    title: 'Suppliers',
    loadComponent: () => import('./supplier-list').then((module) => module.SupplierList),
  },
  {
    path: 'suppliers/new',
    title: 'New supplier',
    canMatch: [allowed('inventory:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: supplierEditor,
  },
  {
    path: 'suppliers/:id',
    title: 'Supplier',
    canMatch: [allowed('inventory:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: supplierEditor,
  },
  {
    path: 'import',
    title: 'Import and export',
    loadComponent: () => import('./import-items').then((module) => module.ImportItems),
  },
  {
    path: ':id/edit',
    title: 'Edit item',
    canMatch: [allowed('inventory:write')],
    canDeactivate: [unsavedChanges],
    loadComponent: () => import('./edit-item').then((module) => module.EditItem),
  },
  { path: ':id', title: 'Item', loadComponent: () => import('./item-page').then((module) => module.ItemPage) },
];
