/** What the page needs, with hashes in their names; written by tools/build-verify.mjs. */
declare const FILES: readonly string[];
declare const KEYS_PATH: string;
declare const VERSION: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const PAGE = '/verify';
const FRESH = [PAGE, KEYS_PATH];
const NAME = `verify-${VERSION}`;
/** A network that is there and does not answer is as good as none. */
const PATIENCE_MS = 4000;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const path = pathname === `${PAGE}/` ? PAGE : pathname;
  if (event.request.method !== 'GET' || origin !== worker.location.origin) return;
  if (FRESH.includes(path)) event.respondWith(fresh(path));
  else if (FILES.includes(path)) event.respondWith(kept(path).then((found) => found ?? fetch(path)));
});

async function keepAll(): Promise<void> {
  await (await caches.open(NAME)).addAll([...FILES, ...FRESH]);
  await worker.skipWaiting();
}

async function dropOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('verify-') && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** From the network, else as it was the last time: keys that were added since need a network once. */
async function fresh(path: string): Promise<Response> {
  const answer = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  if (!answer?.ok) return (await kept(path)) ?? answer ?? Response.error();
  await (await caches.open(NAME)).put(path, answer.clone());
  return answer;
}

const kept = (path: string): Promise<Response | undefined> => caches.match(path, { cacheName: NAME });
