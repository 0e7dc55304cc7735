import { ERROR_WORDS } from '@medicare/domain';
import { newId } from '@medicare/platform';
import { useServer } from 'graphql-ws/use/ws';
import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import type { Composition } from './composition';
import type { Config } from './config';
import { attachmentsHandler } from './http/attachments/attachments';
import { documentsHandler } from './http/documents';
import {
  consoleHandler,
  faceHandler,
  pathOf,
  playgroundHandler,
  portalFilesHandler,
  portalHandler,
  portalShellHandler,
  verifyHandler,
} from './http/files';
import { graphqlHandler } from './http/graphql';
import { livez, readyz } from './http/health';
import { KEYS_PATH, prescriptionKeysHandler, prescriptionStatusHandler } from './http/verify';
import { OWN_DATA_PATH, ownDataHandler } from './http/own-data';
import { webhooksHandler } from './http/webhooks';

const MAX_FRAME_BYTES = 200_000;
const PING_MS = 30_000;

/** The one server: GraphQL over HTTP and WebSocket, console, playground and health on one port. Not yet listening. */
export function createHttpServer(
  composition: Composition,
  config: Config,
  distDir: string,
): { server: Server; close(): Promise<void> } {
  const graphql = graphqlHandler(composition, config);
  const onFault = (error: unknown): void => composition.onFault(error, newId());
  const documents = documentsHandler(composition.services, onFault);
  const ownData = ownDataHandler(composition, onFault);
  const attachments = attachmentsHandler(composition.services, config, onFault);
  const webhooks = webhooksHandler(composition.services, config, onFault);
  const shellDir = join(distDir, 'portal-shell');
  const console = consoleHandler(join(distDir, 'apps/admin/browser'), config.publicUrl);
  const portal = portalHandler(join(shellDir, 'page.html'), config.publicUrl);
  const portalFiles = portalFilesHandler(join(distDir, 'apps/portal/browser'), config.publicUrl);
  const playground = playgroundHandler(join(distDir, 'playground'), config.publicUrl);
  const face = faceHandler(join(distDir, 'face'), config.publicUrl);
  const verify = verifyHandler(join(distDir, 'verify'), config.publicUrl);
  const portalShell = portalShellHandler(shellDir, config.publicUrl);
  const prescriptionKeys = prescriptionKeysHandler(composition.services);
  const prescriptionStatus = prescriptionStatusHandler(composition.services, config, onFault);

  const route = (request: IncomingMessage, response: ServerResponse): void | Promise<void> => {
    const path = pathOf(request);
    if (path === '/graphql') return graphql(request, response);
    if (path === '/webhooks/payments') return webhooks(request, response);
    if (OWN_DATA_PATH.test(path)) return ownData(request, response);
    if (path.startsWith('/documents/')) return documents(request, response);
    if (path === KEYS_PATH) return prescriptionKeys(request, response);
    if (path.startsWith('/verify/status/')) return prescriptionStatus(request, response);
    if (path === '/verify' || path.startsWith('/verify/')) return verify(request, response);
    if (path.startsWith('/face/')) return face(request, response);
    if (path === '/portal' || path.startsWith('/portal/')) return portal(request, response);
    if (path.startsWith('/portal-app/')) return portalFiles(request, response);
    if (path.startsWith('/portal-shell/')) return portalShell(request, response);
    if (path === '/attachments' || path.startsWith('/attachments/')) return attachments.handle(request, response);
    if (path === '/livez') return livez(response);
    if (path === '/readyz') return readyz(composition, response);
    if (path === '/playground') return void response.writeHead(308, { location: '/playground/' }).end();
    return path.startsWith('/playground/') ? playground(request, response) : console(request, response);
  };

  const server = createServer((request, response) => {
    const started = process.hrtime.bigint();
    response.once('finish', () => logRequest(composition, request, response, started));
    Promise.resolve(route(request, response)).catch(() => refuse(response));
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const origin = request.headers.origin;
    const ours = !origin || origin === config.publicUrl || origin.replace(/^https?:\/\//, '') === request.headers.host;
    if (pathOf(request) !== '/graphql' || !ours)
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
  });
  const live = useServer(composition.live, sockets, PING_MS);

  const close = async (): Promise<void> => {
    attachments.stop();
    await live.dispose();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  };
  return { server, close };
}

/** The net below every handler: what it could not make sense of gets a proper answer. */
function refuse(response: ServerResponse): void {
  if (response.headersSent) return void response.end();
  response.writeHead(400, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(
    JSON.stringify({ errors: [{ message: ERROR_WORDS.BAD_USER_INPUT, extensions: { code: 'BAD_USER_INPUT' } }] }),
  );
}

/** Method, path and outcome: never the query string, the body or who it was. */
function logRequest({ log }: Composition, request: IncomingMessage, response: ServerResponse, started: bigint): void {
  if (!log.isLevelEnabled('debug') && response.statusCode < 500) return;
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  const level = response.statusCode >= 500 ? 'error' : 'debug';
  log[level](
    {
      requestId: response.getHeader('x-request-id'),
      method: request.method,
      path: knownPath(request),
      status: response.statusCode,
      ms: Math.round(ms * 10) / 10,
    },
    'request',
  );
}

/** A path may hold an id of a patient's page; only its first part is logged. */
const knownPath = (request: IncomingMessage): string => `/${pathOf(request).split('/')[1] ?? ''}`;
