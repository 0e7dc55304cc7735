import { DOCUMENT, inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { wallDashboardEntry, wallEntry } from '@medicare/web-features';
import { loadSheet } from '@medicare/web-ui';

/** Waits for the sheet together with the code, so that no page shows unstyled. */
async function withSheet(sheet: string, routes: Promise<Routes>): Promise<Routes> {
  const [loaded] = await Promise.all([routes, loadSheet(sheet)]);
  return loaded;
}

const consoleEntry = () => import('./console.routes').then((module) => module.consoleRoutes);

/** The portal is a program of its own: whoever is sent there leaves this one, and nothing shows meanwhile. */
function leaveForPortal(): Promise<never> {
  inject(DOCUMENT).location.replace('/portal');
  return new Promise(() => undefined);
}

/** The wall screens and the console under one roof; each loads only its own code and its own sheet. */
export const appRoutes: Routes = [
  { path: 'portal', canActivate: [leaveForPortal], children: [{ path: '**', children: [] }] },
  { path: 'wall/dashboard', title: 'Figures', loadComponent: wallDashboardEntry },
  { path: 'wall', title: 'Wall screen', loadComponent: wallEntry },
  { path: '', loadChildren: () => withSheet('console.css', consoleEntry()) },
];
