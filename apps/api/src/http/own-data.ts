import { type AskAsPatient, beginExport, type OwnDataFormat, ownDataJson, ownDataPaper } from '@medicare/features';
import { Refusal } from '@medicare/domain';
import { type Context, demandKnown, newId, Turnstile } from '@medicare/platform';
import { type DocumentNode, execute, parse } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Composition } from '../composition';
import { rateLimiter } from '../rate-limiter';
import { actorOf, refuse } from './documents';
import { pathOf } from './files';

export const OWN_DATA_PATH = /^\/documents\/own-data\.(json|pdf)$/;
/** A copy of everything is work for the hospital, and a find for whoever has got into an account. */
const COPIES_AN_HOUR = 6;
/** To set a paper is work for the one thread that everybody waits for. */
const PAPERS_AT_A_TIME = 2;
/** Whoever does not take the file loses the turn, and gets the rest beside others. */
const LONGEST_TURN_MS = 20_000;
const TYPES: Record<OwnDataFormat, string> = { JSON: 'application/json; charset=utf-8', PDF: 'application/pdf' };

/**
 * Answers `/documents/own-data.json` and `.pdf`: everything that is kept about the patient who is signed in, as a file
 * that is sent while it is read. The bearer is the API's. What breaks on the way breaks the connection, so that half a
 * file is never taken for a whole one.
 */
export function ownDataHandler({ services, schema }: Composition, onFault: (error: unknown) => void) {
  const wait = rateLimiter(COPIES_AN_HOUR, 3600);
  const papers = new Turnstile({ atATime: PAPERS_AT_A_TIME, longestMs: LONGEST_TURN_MS });
  const documents = new Map<string, DocumentNode>();

  const askAs =
    (context: Context): AskAsPatient =>
    async (query, variableValues) => {
      let document = documents.get(query);
      if (!document) documents.set(query, (document = parse(query)));
      const { data, errors } = await execute({ schema, document, variableValues, contextValue: context });
      if (errors?.length) throw errors[0].originalError ?? errors[0];
      return data!;
    };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') throw new Refusal('NOT_FOUND', 'There is no such document.');
    const format = OWN_DATA_PATH.exec(pathOf(request))![1].toUpperCase() as OwnDataFormat;
    const context = { ...services, ...(await connectionOf(request)) };
    demandKnown(context.actor);
    const seconds = await wait(context.actor.id!);
    if (seconds) throw tooManyCopies(seconds);
    await beginExport(context, format);
    const [ask, now] = [askAs(context), context.clock()];
    const give = async (): Promise<void> => {
      const content = format === 'JSON' ? Readable.from(ownDataJson(ask, now)) : (await ownDataPaper(ask, now)).stream;
      response.writeHead(200, headersOf(format, now));
      await pipeline(content, response);
    };
    await (format === 'JSON' ? give() : papers.pass(give));
  };

  const connectionOf = async (
    request: IncomingMessage,
  ): Promise<Pick<Context, 'actor' | 'requestId' | 'client' | 'setRefreshCookie'>> => ({
    actor: await actorOf(services, request),
    requestId: newId(),
    client: { ip: '', userAgent: '', refreshSecret: null },
    setRefreshCookie: () => undefined,
  });

  return (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) return refuse(response, error, onFault);
      if (!request.socket.destroyed) onFault(error);
      response.destroy();
    });
}

const tooManyCopies = (seconds: number): Refusal =>
  new Refusal('RATE_LIMITED', `You have just saved several copies. Try again in ${Math.ceil(seconds / 60)} minutes.`, {
    retryAfterSeconds: seconds,
  });

const headersOf = (format: OwnDataFormat, now: Date): Record<string, string> => ({
  'content-type': TYPES[format],
  'content-disposition': `attachment; filename="my-data-${now.toISOString().slice(0, 10)}.${format.toLowerCase()}"`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
});
