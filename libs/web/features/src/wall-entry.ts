import type { Type } from '@angular/core';

/** The screen of the waiting room, fetched when its address is opened; it carries nothing of console or portal. */
export const wallEntry = (): Promise<Type<unknown>> => import('./wall/wall-screen').then((module) => module.WallScreen);

/** The screen with the figures, likewise. */
export const wallDashboardEntry = (): Promise<Type<unknown>> =>
  import('./wall/wall-dashboard').then((module) => module.WallDashboard);
