import { HeaderMap } from '@apollo/server';
import { Actor, Actors, Context, LIMITS, newId, OperationRequest, sessionLifeMs } from '@medicare/platform';
import { ERROR_WORDS, type ErrorCode } from '@medicare/domain';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Composition } from '../composition';
import type { Config } from '../config';
import { ipOf } from './client-address';

const COOKIE = 'mp_refresh';
const TOO_LARGE = `A request has at most ${LIMITS.bodyBytes / 1000} kB. Send a large file in several parts.`;

/** Answers `/graphql` over HTTP: Apollo's own executor right on node:http, with nothing in between. */
export function graphqlHandler({ apollo, direct, services }: Composition, config: Config) {
  const cookieFlags = `Path=/graphql; HttpOnly; SameSite=Strict${mustBeSecure(config.publicUrl) ? '; Secure' : ''}`;

  async function contextOf(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<Context> {
    const actor = await actorOf(request);
    return {
      ...services,
      actor,
      requestId,
      client: {
        ip: ipOf(request, config.trustProxy),
        userAgent: String(request.headers['user-agent'] ?? ''),
        refreshSecret: cookieOf(request),
      },
      setRefreshCookie: (refresh, role) =>
        void response.setHeader(
          'set-cookie',
          refresh && role
            ? `${COOKIE}=${refresh}; Max-Age=${sessionLifeMs(role) / 1000}; ${cookieFlags}`
            : `${COOKIE}=; Max-Age=0; ${cookieFlags}`,
        ),
    };
  }

  /** A token or key that proves nothing makes nobody: public fields still work, all others answer UNAUTHENTICATED. */
  async function actorOf(request: IncomingMessage): Promise<Actor> {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return (bearer && (await services.actors.ofBearer(bearer))) || Actors.strangerWith(bearer);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = newId();
    response.setHeader('x-request-id', requestId);
    response.setHeader('cache-control', 'no-store');
    const origin = request.headers.origin;
    if (origin && origin !== config.publicUrl && !isOwnHost(origin, request))
      return answer(response, 403, 'FORBIDDEN', 'This address may not be used from other sites.');
    const body = await bodyOf(request);
    if (body === 'too-large') return answer(response, 413, 'TOO_COMPLEX', TOO_LARGE);
    if (body === 'malformed') return answer(response, 400, 'BAD_USER_INPUT', 'The request is no valid JSON.');
    const context = await contextOf(request, response, requestId).catch(() => null);
    // Who asks could not be looked up: the database is away. To come back is right, to sign in again would not help.
    if (!context) return answer(response, 503, 'UNAVAILABLE', ERROR_WORDS.UNAVAILABLE);
    const text = isOperation(body) && acceptsJson(request) ? await direct.answer(body, context) : null;
    if (text)
      return void response
        .writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(text),
        })
        .end(text);
    const { headers, method = 'GET', url = '' } = request;
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: headerMap(headers),
        search: url.includes('?') ? url.slice(url.indexOf('?')) : '',
        body,
      },
      context: async () => context,
    });
    for (const [name, value] of result.headers) response.setHeader(name, value);
    response.statusCode = result.status ?? 200;
    response.end(result.body.kind === 'complete' ? result.body.string : '');
  };
}

/** A plain operation in JSON; whatever carries more (extensions, batches) is Apollo's. */
function isOperation(body: unknown): body is OperationRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { query, variables, extensions } = body as Record<string, unknown>;
  return (
    typeof query === 'string' &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    extensions == null
  );
}

const acceptsJson = ({ headers: { accept } }: IncomingMessage): boolean =>
  !accept || accept.includes('application/json') || accept.includes('*/*');

/** Browsers take Secure cookies on localhost and over HTTPS; a plain http address in a local network would lose them. */
const mustBeSecure = (publicUrl: string): boolean =>
  publicUrl.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(publicUrl);

/** The console served by this very process under another of its names, such as 127.0.0.1 for localhost. */
const isOwnHost = (origin: string, request: IncomingMessage): boolean =>
  origin.replace(/^https?:\/\//, '') === request.headers.host;

function headerMap(headers: IncomingMessage['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMITS.bodyBytes) return 'too-large';
    chunks.push(chunk);
  }
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return 'malformed';
  }
}

function answer(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

function cookieOf(request: IncomingMessage): string | null {
  const found = (request.headers.cookie ?? '').split(/; */).find((part) => part.startsWith(`${COOKIE}=`));
  return found ? found.slice(COOKIE.length + 1) || null : null;
}
