/** The scripts and styles of the portal, with hashes in their names; written by tools/build-portal-shell.mjs. */
declare const FILES: readonly string[];
declare const VERSION: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const PAGE = '/portal';
const PREFIX = 'portal-';
const NAME = `${PREFIX}${VERSION}`;
const FONT = /^\/portal-app\/media\/[\w-]+-[A-Z0-9]{8}\.woff2$/;
/** A network that is there and does not answer is as good as none. */
const PATIENCE_MS = 4000;

// What is not named here is left to the browser: no answer with anything about a person is looked at, let alone kept.
worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshPage(request));
  else if (FILES.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
  else if (FONT.test(pathname)) event.respondWith(font(request, pathname));
});

// The page is the same for everybody; asked for without cookies, so that this stays so. An older worker goes on with its
// own files while its pages are open.
async function keepShell(): Promise<void> {
  const cache = await caches.open(NAME);
  const asked = [PAGE, ...FILES].map((path) => new Request(path, { credentials: 'omit' }));
  await cache.addAll(asked);
}

async function dropOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The page from the network; where that fails, or only a proxy answers for the hospital, as it was kept. */
async function freshPage(request: Request): Promise<Response> {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const answer = await Promise.race([fetch(request).catch(() => null), patience]);
  if (answer && answer.status < 500) return answer;
  return (await kept(PAGE)) ?? answer ?? fetch(request);
}

/** Fonts are large, and each language has its own: only those that were shown. */
async function font(request: Request, path: string): Promise<Response> {
  const found = await kept(path);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(NAME)).put(path, answer.clone());
  return answer;
}

const kept = (path: string): Promise<Response | undefined> => caches.match(path, { cacheName: NAME });
