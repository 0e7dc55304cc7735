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
      ...consoleScreenRoutes,
      { path: '', component: Shell, canMatch: [signedIn], children: consoleFeatureRoutes },
    ],
  },
];
