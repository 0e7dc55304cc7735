import type { Routes } from '@angular/router';
import { readLanguage } from '@medicare/web-ui';
import { WORDS } from './portal/portal-words';

/** The portal's routes, fetched when its address is opened; its first words come with them, and not after. */
export async function portalEntry(): Promise<Routes> {
  const [{ portalRoutes }] = await Promise.all([import('./portal/portal.routes'), WORDS.fetch(readLanguage())]);
  return portalRoutes;
}
