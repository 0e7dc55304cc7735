// The built console as the real server offers it (brotli, one address), over an API that is made up.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { answer } from './made-up-api.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const folder = join(dist, 'apps/admin/browser');
const PORTAL_FILES = '/portal-app/';
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml' };

/** Starts it at a free port; `signedIn` says what the made-up API answers to the refresh cookie. */
export async function serveConsole({ signedIn }) {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('There is no console in dist/apps/admin. Build it first.');
  const server = createServer((request, response) =>
    request.url === '/graphql' ? sendAnswer(request, response, signedIn) : sendFile(request, response),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { address: `http://localhost:${server.address().port}`, close };
}

async function sendAnswer(request, response, signedIn) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const result = await answer(JSON.parse(Buffer.concat(parts).toString() || '{}'), signedIn);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

function sendFile(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const asked = pathname.startsWith(PORTAL_FILES)
    ? join(dist, 'apps/portal/browser', pathname.slice(PORTAL_FILES.length))
    : join(folder, pathname);
  const page = join(dist, pathname.startsWith('/portal') ? 'portal-shell/page.html' : 'apps/admin/browser/index.html');
  const file = existsSync(asked) && statSync(asked).isFile() ? asked : page;
  const body = compressed(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length }).end(body);
}

const cache = new Map();
function compressed(file) {
  if (!cache.has(file))
    cache.set(file, existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : brotliCompressSync(readFileSync(file)));
  return cache.get(file);
}
