import { effect } from '@angular/core';
import { language } from '@medicare/web-ui';

const WORKER = '/portal-shell/worker.js';
const SCOPE = '/portal';

/**
 * Lets the portal be put on the home screen, in the language of the document, and opened without a network. Call it
 * where one may `inject`.
 */
export function beInstallable(): void {
  const manifest = Object.assign(document.createElement('link'), { rel: 'manifest' });
  document.head.append(manifest);
  effect(() => (manifest.href = `/portal-app/portal.${language()}.webmanifest`));
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
