import type { Type } from '@angular/core';

/** The screen of the waiting room, fetched when its address is opened; it carries nothing of console or portal. */
export const wallEntry = (): Promise<Type<unknown>> => import('./wall/wall-screen').then((module) => module.WallScreen);
