import { PAYMENT_PROVIDERS, receiveWebhook, type WebhookOutcome } from '@medicare/features';
import { type Env, NOBODY, type Services } from '@medicare/platform';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config';
import { rateLimiter } from '../rate-limiter';
import { ipOf } from './client-address';

const BODY_BYTES = 64_000;
/** So many refused messages of one address are noted; more are answered and forgotten. */
const REFUSED_A_MINUTE = 120;

/** Providers try again what is not answered with 200: of what was understood and does not fit, they need not. */
const STATUS: Record<WebhookOutcome | 'too-many', number> = {
  paid: 200,
  ignored: 200,
  known: 200,
  unfitting: 200,
  untrusted: 401,
  malformed: 400,
  'too-many': 429,
};

/** Answers `POST /webhooks/payments` with the bytes as they came, since those are what was signed. */
export function webhooksHandler(services: Services, config: Config, onFault: (error: unknown) => void) {
  const wait = rateLimiter(REFUSED_A_MINUTE, 60);
  const env: Env = { ...services, actor: NOBODY };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const settings = config.paymentWebhook;
    if (!settings || request.method !== 'POST') return answer(response, 404, 'unknown');
    const body = await bytesOf(request);
    if (!body) return answer(response, 413, 'too-large');
    const webhook = { headers: plainHeaders(request), body };
    try {
      const chosen = { provider: PAYMENT_PROVIDERS[settings.provider], secret: settings.secret };
      const isSuspect = async () => (await wait(ipOf(request, config.trustProxy))) > 0;
      const outcome = await receiveWebhook(env, chosen, webhook, isSuspect);
      answer(response, STATUS[outcome], outcome);
    } catch (error) {
      onFault(error);
      answer(response, 503, 'try-again');
    }
  };
}

function answer(response: ServerResponse, status: number, outcome: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status: outcome }));
}

async function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const plainHeaders = ({ headers }: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
