import type { PaymentRefusalCause } from '@medicare/domain';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a payment provider says: money came in. */
export interface PaymentNotice {
  /** By which the message is known again, under its signature: the same one is not taken twice. */
  id: string;
  /** The bill's UPI reference, where the provider was given it. */
  reference: string | null;
  /** Paise. */
  amount: number;
  /** Twelve digits that the banks gave the payment. */
  utr: string;
  /** Where the money went, if the message tells. */
  payeeVpa: string | null;
}

/** A webhook as it came: headers in lower case, and the bytes that were signed. */
export interface RawWebhook {
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

/** What a webhook turned out to be. An `ignored` one is genuine and of no concern; a `refused` one goes into the audit. */
export type ReadWebhook =
  | { kind: 'notice'; notice: PaymentNotice }
  | { kind: 'ignored' }
  | { kind: 'refused'; cause: Extract<PaymentRefusalCause, 'bad-signature' | 'too-old' | 'malformed'> };

/** How one provider signs and writes its messages. `now` in milliseconds since 1970. */
export interface PaymentProvider {
  name: string;
  read(webhook: RawWebhook, secret: string, now: number): ReadWebhook;
}

export const refused = (cause: 'bad-signature' | 'too-old' | 'malformed'): ReadWebhook => ({ kind: 'refused', cause });

/** Whether `signature` (hex) is the HMAC-SHA256 of exactly these bytes. Compared in constant time. */
export function isSigned(secret: string, bytes: Buffer | string, signature: string | undefined): boolean {
  if (!signature || !/^[0-9a-f]{64}$/i.test(signature)) return false;
  const expected = createHmac('sha256', secret).update(bytes).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}

/** The body as a JSON object, or null. To be read after the signature was found good. */
export function jsonObject(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The value at a path inside plain JSON, or undefined. */
export const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);

/** The value as text, if it is one. */
export const textAt = (value: unknown, ...path: string[]): string | null => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : null;
};
