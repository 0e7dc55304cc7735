import type { Routes } from '@angular/router';
import { provideConsoleCore, signedIn } from '@medicare/web-core';
import { consoleFeatureRoutes, consolePublicRoutes, consoleScreenRoutes } from '@medicare/web-features';
import { Shell } from './shell/shell';

/** The staff's console: Apollo and Material begin here. */
export const consoleRoutes: Routes = [
  {
    path: '',
    providers: [provideConsoleCore()],
    children: [
      ...consolePublicRoutes,
      // Each by itself: a parent without a path would answer the start page, too, with nothing.
      ...consoleScreenRoutes,
      { path: '', component: Shell, canMatch: [signedIn], children: consoleFeatureRoutes },
    ],
  },
];
