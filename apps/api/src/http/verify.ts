import { prescriptionStatus } from '@medicare/features';
import type { Services } from '@medicare/platform';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config';
import { rateLimiter } from '../rate-limiter';
import { ipOf } from './client-address';
import { pathOf } from './files';

const STATUS = /^\/verify\/status\/([0-9a-f-]{36})$/;
/** A counter checks a paper at a time; who asks more often is looking for something else. */
const QUESTIONS_A_MINUTE = 30;

/** Where the page that checks prescriptions finds the public keys. */
export const KEYS_PATH = '/.well-known/medicare-prescription-keys.json';

/** Answers the public keys by their ids, in base64url: what a check needs, and no secret. */
export function prescriptionKeysHandler({ prescriptionSigning }: Services) {
  const keys = [...prescriptionSigning.keys].map(([id, raw]) => [id, Buffer.from(raw).toString('base64url')]);
  const body = JSON.stringify({ algorithm: 'Ed25519', keys: Object.fromEntries(keys) });
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(body);
  };
}

/**
 * Answers `GET /verify/status/<id>` with how it stands with a printed prescription: `current`, `amended`, `withdrawn` or
 * `unknown`, for anybody, and nothing else of it.
 */
export function prescriptionStatusHandler(services: Services, config: Config, onFault: (error: unknown) => void) {
  const wait = rateLimiter(QUESTIONS_A_MINUTE, 60);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const seconds = await wait(ipOf(request, config.trustProxy));
      if (seconds) return answer(response, 429, 'wait', { 'retry-after': String(seconds) });
      const id = request.method === 'GET' ? STATUS.exec(pathOf(request))?.[1] : undefined;
      answer(response, id ? 200 : 404, id ? await prescriptionStatus(services, id) : 'unknown');
    } catch (error) {
      onFault(error);
      answer(response, 503, 'try-again');
    }
  };
}

function answer(response: ServerResponse, status: number, word: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify({ status: word }));
}
