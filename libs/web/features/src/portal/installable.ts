import { DestroyRef, effect, inject } from '@angular/core';
import { language } from '@medicare/web-ui';

const WORKER = '/portal-shell/worker.js';
/** Where the portal's files lie. */
const PARTS = '/portal-app/';
const SCOPE = '/portal';

/**
 * Lets the portal be put on the home screen, in the language of the document, and opened without a network. Call it
 * where one may `inject`: the console and the wall screens share the document and are not to be installed.
 */
export function beInstallable(): void {
  const manifest = Object.assign(document.createElement('link'), { rel: 'manifest' });
  const icon = Object.assign(document.createElement('link'), {
    rel: 'apple-touch-icon',
    href: `${PARTS}icons/touch-180.png`,
  });
  document.head.append(manifest, icon);
  effect(() => (manifest.href = `${PARTS}portal.${language()}.webmanifest`));
  inject(DestroyRef).onDestroy(() => {
    manifest.remove();
    icon.remove();
  });
  if (document.readyState === 'complete') keepShell();
  else addEventListener('load', keepShell, { once: true });
}

// Last of all: the page that is looked at comes first. Without HTTPS browsers keep nothing, and the portal works online.
function keepShell(): void {
  const keep = (): unknown =>
    navigator.serviceWorker?.register(WORKER, { scope: SCOPE, updateViaCache: 'none' }).catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(keep);
  else setTimeout(keep);
}
