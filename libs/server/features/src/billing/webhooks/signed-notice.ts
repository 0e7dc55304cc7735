import { isUtr } from '@medicare/domain';
import { isSigned, jsonObject, type PaymentProvider, type ReadWebhook, refused, textAt } from './payment-notice';

const WINDOW_MS = 5 * 60_000;

/**
 * A plain form for banks and gateways that can be taught one: the header `X-MediCare-Timestamp` (seconds since 1970) and
 * `X-MediCare-Signature`, HMAC-SHA256 in hex over `<timestamp>.<raw body>`; the body is JSON with `id`, `reference`,
 * `amountPaise`, `utr` and `payeeVpa`. Good for five minutes.
 */
export const signedNotice: PaymentProvider = {
  name: 'signed',
  read({ headers, body }, secret, now) {
    const stamp = headers['x-medicare-timestamp'] ?? '';
    const signed = Buffer.concat([Buffer.from(`${stamp}.`), body]);
    if (!isSigned(secret, signed, headers['x-medicare-signature'])) return refused('bad-signature');
    if (!(Math.abs(Number(stamp) * 1000 - now) < WINDOW_MS)) return refused('too-old');
    return noticeOf(jsonObject(body));
  },
};

function noticeOf(body: Record<string, unknown> | null): ReadWebhook {
  const [id, utr, amount] = [textAt(body, 'id'), textAt(body, 'utr'), body?.['amountPaise']];
  const isWhole = typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0;
  if (!id || id.length > 100 || !utr || !isUtr(utr) || !isWhole) return refused('malformed');
  const [reference, payeeVpa] = [textAt(body, 'reference'), textAt(body, 'payeeVpa')];
  return { kind: 'notice', notice: { id, reference, amount, utr, payeeVpa } };
}
