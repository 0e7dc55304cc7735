import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import helmet from 'helmet';
import sirv from 'sirv';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const NONCE_MARK = 'CSP_NONCE_PLACEHOLDER';
const YEAR_SECONDS = 31_536_000;

/**
 * Security headers: everything from this origin only. `styles` are the sources of style elements, `scripts` what
 * scripts may do beyond that.
 */
function secured(
  styles: string[],
  publicUrl: string,
  scripts: string[] = [],
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const isHttps = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scripts],
        styleSrc: ["'self'", ...styles],
        imgSrc: ["'self'", 'data:', 'blob:'], // pictures that were fetched with the session
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws')], // some browsers do not count a WebSocket as 'self'
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: isHttps,
    referrerPolicy: { policy: 'no-referrer' },
  }) as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/** What only a page does something with: a policy of its own says nothing, and is longer than many of them. */
const isPart = (path: string): boolean => /\.(js|css|woff2)$/.test(path);
const partHeaders = (response: ServerResponse): void => {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
};

/** Serves a folder of built, hashed and pre-compressed files; what is no file (any more) becomes `fallback`. */
function folder(dir: string, fallback: Handler): Handler {
  if (!existsSync(dir)) return fallback;
  const known = new Set(readdirSync(dir, { recursive: true }).map((file) => `/${String(file)}`));
  // A new build may take files away under a running process; sirv would fail on a file that it remembers.
  const isThere = (path: string): boolean =>
    ['', '.br', '.gz'].every((end) => !known.has(path + end) || existsSync(join(dir, path + end)));
  const isHashed = (path: string): boolean => /([-.][A-Za-z0-9_]{8,}|\/chunk-[\w-]{8})\.\w+$/.test(path);
  const cache = (path: string): string => (isHashed(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
  const serve = sirv(dir, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => void response.setHeader('cache-control', cache(path)),
  });
  return (request, response) =>
    isThere(pathOf(request))
      ? serve(request, response, () => fallback(request, response))
      : fallback(request, response);
}

const plain =
  (status: number, text: string): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(text);
  };

const NOT_FOUND = plain(404, 'Not found');

/** Pages and files are read, and nothing else is done with them. */
const reading =
  (handler: Handler): Handler =>
  (request, response) =>
    (request.method === 'GET' || request.method === 'HEAD' ? handler : NOT_ALLOWED)(request, response);
const NOT_ALLOWED = plain(405, 'Not allowed');

/** The console and the wall screens: files, and a page with a fresh nonce for every other path. */
export function consoleHandler(dir: string, publicUrl: string): Handler {
  const indexFile = join(dir, 'index.html');
  if (!existsSync(indexFile)) return plain(503, 'The console is not built yet. Run npm start.');
  const page = pageHandler(indexFile, publicUrl);
  const files = filesHandler(dir, publicUrl, unlessFile(page));
  return (request, response) => (isIndex(request) ? page : files)(request, response);
}

/** The patients' page, which is the same for every path of theirs but for its nonce. */
export const portalHandler = (page: string, publicUrl: string): Handler =>
  existsSync(page)
    ? unlessFile(pageHandler(page, publicUrl))
    : plain(503, 'The portal is not built yet. Run npm start.');

/** What that page is made of. */
export function portalFilesHandler(dir: string, publicUrl: string): Handler {
  const files = filesHandler(dir, publicUrl, NOT_FOUND);
  return (request, response) => {
    request.url = (request.url ?? '').replace(/^\/portal-app/, '');
    (isIndex(request) ? NOT_FOUND : files)(request, response);
  };
}

/** The file of the page, which is a page only with a nonce of its own. */
const isIndex = (request: IncomingMessage): boolean => /^\/(index(\.html)?\/?)?$/.test(decoded(pathOf(request)));

/** No page in place of a file that is not there (any more). */
const unlessFile =
  (page: Handler): Handler =>
  (request, response) =>
    (/\.\w{2,5}$/.test(pathOf(request)) ? NOT_FOUND : page)(request, response);

function filesHandler(dir: string, publicUrl: string, fallback: Handler): Handler {
  const files = folder(dir, fallback);
  const headers = secured([], publicUrl);
  return reading((request, response) => {
    if (isPart(pathOf(request))) return (partHeaders(response), files(request, response));
    return headers(request, response, () => files(request, response));
  });
}

/** One page, with a nonce of its own each time. */
function pageHandler(file: string, publicUrl: string): Handler {
  const content = readFileSync(file, 'utf8');
  return reading((request, response) => {
    const nonce = randomBytes(16).toString('base64url');
    secured([`'nonce-${nonce}'`], publicUrl)(request, response, () => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(content.replaceAll(NONCE_MARK, nonce));
    });
  });
}

/** The GraphQL playground, bundled with the product so that it works without any network. */
export function playgroundHandler(dir: string, publicUrl: string): Handler {
  const files = folder(dir, plain(404, 'The playground is not built yet. Run npm start.'));
  return (request, response) =>
    secured(["'unsafe-inline'"], publicUrl)(request, response, () => {
      request.url = (request.url ?? '').replace(/^\/playground/, '') || '/';
      files(request, response);
    });
}

/**
 * The page that checks printed prescriptions, and the worker that keeps it for when there is no network: it lies in
 * `/verify/` and looks after `/verify`, which browsers allow by a header alone.
 */
export function verifyHandler(dir: string, publicUrl: string): Handler {
  const files = folder(dir, plain(404, 'The page that checks prescriptions is not built yet. Run npm start.'));
  return (request, response) =>
    secured([], publicUrl)(request, response, () => {
      response.setHeader('service-worker-allowed', '/verify');
      request.url = (request.url ?? '').replace(/^\/verify\/?/, '/');
      files(request, response);
    });
}

/**
 * What looks for faces in the browser: a worker, its models and wasm files. A worker goes by the policy of its own
 * answer, so WebAssembly is allowed in this one, and in no page.
 */
export function faceHandler(dir: string, publicUrl: string): Handler {
  const files = folder(dir, plain(404, 'The face module is not built yet. Run npm start.'));
  return (request, response) =>
    secured([], publicUrl, ["'wasm-unsafe-eval'"])(request, response, () => {
      request.url = (request.url ?? '').replace(/^\/face\//, '/');
      files(request, response);
    });
}

/** The worker that keeps the patients' pages for when there is no network: it lies beside `/portal` and looks after it. */
export function portalShellHandler(dir: string, publicUrl: string): Handler {
  const files = folder(dir, plain(404, 'The portal is not kept for when there is no network. Run npm start.'));
  return (request, response) =>
    secured([], publicUrl)(request, response, () => {
      response.setHeader('service-worker-allowed', '/portal');
      request.url = (request.url ?? '').replace(/^\/portal-shell/, '');
      files(request, response);
    });
}

/** As the file server reads it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0];
