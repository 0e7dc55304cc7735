import { DOCUMENTS } from '@medicare/features';
import { ERROR_WORDS, type ErrorCode, Refusal } from '@medicare/domain';
import {
  type Actor,
  Actors,
  demandKnown,
  type Env,
  printMade,
  type PrintWishes,
  type Services,
} from '@medicare/platform';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { rateLimiter } from '../rate-limiter';
import { pathOf } from './files';

const PATH = new RegExp(`^/documents/(${Object.keys(DOCUMENTS).join('|')})/([0-9a-z-]{1,60})\\.pdf$`);
/** Each takes the process for a moment; nobody at a desk needs more. */
const PRINTS_A_MINUTE = 60;
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  INVALID_TRANSITION: 409,
  UNAVAILABLE: 503,
  RATE_LIMITED: 429,
};

/**
 * Answers `/documents/<kind>/<id>.pdf?paper=thermal`: a print of a bill, a receipt, a credit note or a prescription
 * (`?diagnosis=no` leaves out what for), for whoever may see it. It takes the same bearer as the API; nothing about a person stands in the address.
 */
export function documentsHandler(services: Services, onFault: (error: unknown) => void) {
  const wait = rateLimiter(PRINTS_A_MINUTE, 60);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const [, kind, id] = PATH.exec(pathOf(request)) ?? [];
      if (!kind || request.method !== 'GET') throw new Refusal('NOT_FOUND', 'There is no such document.');
      const env: Env = { ...services, actor: await actorOf(services, request) };
      demandKnown(env.actor);
      const seconds = await wait(env.actor.id!);
      if (seconds) throw new Refusal('RATE_LIMITED', `Too many prints at once. Try again in ${seconds} s.`);
      const { fileName, pdf } = await printMade(await DOCUMENTS[kind](env, id, wishesOf(request)));
      response.writeHead(200, {
        'content-type': 'application/pdf',
        'content-length': pdf.length,
        'content-disposition': `inline; filename="${fileName}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
      response.end(pdf);
    } catch (error) {
      refuse(response, error, onFault);
    }
  };
}

/** Who comes with this bearer; nobody for one that proves nothing. */
export async function actorOf({ actors }: Services, { headers }: IncomingMessage): Promise<Actor> {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  return (bearer && (await actors.ofBearer(bearer))) || Actors.strangerWith(bearer);
}

const wishesOf = ({ url = '' }: IncomingMessage): PrintWishes => ({
  paper: /[?&]paper=thermal\b/i.test(url) ? 'THERMAL' : 'A4',
  withDiagnosis: !/[?&]diagnosis=no\b/i.test(url),
});

/** Answers with the code and the words of a refusal, and with none of what else went wrong. */
export function refuse(response: ServerResponse, error: unknown, onFault: (error: unknown) => void): void {
  if (!(error instanceof Refusal)) onFault(error);
  const { code, message, facts } =
    error instanceof Refusal ? error : { code: 'INTERNAL' as const, message: ERROR_WORDS.INTERNAL, facts: {} };
  response.writeHead(STATUS[code] ?? 500, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { ...facts, code } }] }));
}
