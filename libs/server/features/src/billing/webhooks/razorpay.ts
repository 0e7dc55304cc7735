import { isUtr } from '@medicare/domain';
import { createHash } from 'node:crypto';
import {
  at,
  isSigned,
  jsonObject,
  type PaymentProvider,
  type ReadWebhook,
  type RawWebhook,
  refused,
  textAt,
} from './payment-notice';

/** Razorpay tries again for a day, under the same signature and id: older messages are not theirs any more. */
const LIFE_MS = 24 * 3_600_000;
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Razorpay's UPI QR codes: the event `qr_code.credited`, signed by HMAC-SHA256 over the raw body in
 * `X-Razorpay-Signature`. Known again by the digest of its body: the id in `X-Razorpay-Event-Id` is not signed. The QR code carries the bill's reference as the note
 * `reference`. Source: Razorpay's documentation, "Validate and Test Webhooks" and "QR Codes, Webhook Payloads".
 */
export const razorpay: PaymentProvider = {
  name: 'razorpay',
  read(webhook, secret, now) {
    if (!isSigned(secret, webhook.body, webhook.headers['x-razorpay-signature'])) return refused('bad-signature');
    const body = jsonObject(webhook.body);
    if (!body) return refused('malformed');
    if (body['event'] !== 'qr_code.credited') return { kind: 'ignored' };
    return isRecent(body['created_at'], now) ? readCredit(webhook, body) : refused('too-old');
  },
};

/** `seconds` since 1970. */
const isRecent = (seconds: unknown, now: number): boolean =>
  typeof seconds === 'number' && seconds * 1000 > now - LIFE_MS && seconds * 1000 < now + CLOCK_SKEW_MS;

function readCredit({ body: bytes }: RawWebhook, body: Record<string, unknown>): ReadWebhook {
  const [payment, code] = [at(body, 'payload', 'payment', 'entity'), at(body, 'payload', 'qr_code', 'entity')];
  const id = createHash('sha256').update(bytes).digest('hex');
  const [amount, utr] = [at(payment, 'amount'), textAt(payment, 'acquirer_data', 'rrn')];
  const isWhole = typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0;
  const isReceived = at(payment, 'status') === 'captured' && at(payment, 'currency') === 'INR';
  if (!isWhole || !utr || !isUtr(utr) || !isReceived) return refused('malformed');
  const reference = textAt(code, 'notes', 'reference') ?? textAt(payment, 'notes', 'reference');
  return { kind: 'notice', notice: { id, reference, amount, utr, payeeVpa: null } };
}
