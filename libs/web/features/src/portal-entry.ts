import type { Routes } from '@angular/router';

/** The portal's routes, fetched when its address is opened. */
export const portalEntry = (): Promise<Routes> =>
  import('./portal/portal.routes').then((module) => module.portalRoutes);
