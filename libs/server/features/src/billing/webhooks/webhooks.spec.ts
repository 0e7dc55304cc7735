import { createHash, createHmac } from 'node:crypto';
import { razorpay } from './razorpay';
import { signedNotice } from './signed-notice';

const SECRET = 'a secret of the provider';
const NOW = Date.parse('2026-11-25T09:00:00Z');

/** A message as Razorpay records it, with made-up ids and without the payer's data that it also holds. */
const credited = (more: Record<string, unknown> = {}, payment: Record<string, unknown> = {}) => ({
  entity: 'event',
  account_id: 'acc_BFQ7uQEaa7j2z7',
  event: 'qr_code.credited',
  contains: ['payment', 'qr_code'],
  payload: {
    payment: {
      entity: {
        id: 'pay_HMtDKn3TnF4D8x',
        entity: 'payment',
        amount: 50_000,
        currency: 'INR',
        status: 'captured',
        method: 'upi',
        captured: true,
        description: 'QRv2 Payment',
        acquirer_data: { rrn: '036111333456' },
        created_at: NOW / 1000 - 4,
        ...payment,
      },
    },
    qr_code: {
      entity: {
        id: 'qr_HMsVL8HOpbMcjU',
        entity: 'qr_code',
        name: 'Bill',
        usage: 'single_use',
        type: 'upi_qr',
        payment_amount: 50_000,
        status: 'active',
        fixed_amount: true,
        notes: { reference: 'MAIN2627000123' },
      },
    },
  },
  created_at: NOW / 1000 - 3,
  ...more,
});

const fromRazorpay = (message: unknown, secret = SECRET, sent = JSON.stringify(message), eventId = 'evt_1') => {
  const body = Buffer.from(JSON.stringify(message));
  const headers = {
    'x-razorpay-signature': createHmac('sha256', secret).update(sent).digest('hex'),
    'x-razorpay-event-id': eventId,
  };
  return razorpay.read({ headers, body }, SECRET, NOW);
};

test('Razorpay tells of a payment by its QR code', () => {
  // Known again by what was signed: the id in the header is anybody's to change.
  const id = createHash('sha256').update(JSON.stringify(credited())).digest('hex');
  const notice = { id, reference: 'MAIN2627000123', amount: 50_000, utr: '036111333456', payeeVpa: null };
  expect(fromRazorpay(credited())).toEqual({ kind: 'notice', notice });
  expect(fromRazorpay(credited(), SECRET, undefined, 'evt_2')).toEqual({ kind: 'notice', notice });
});

test.each([
  ['another secret', fromRazorpay(credited(), 'another secret')],
  ['an amount changed on its way', fromRazorpay(credited(), SECRET, JSON.stringify(credited({}, { amount: 100 })))],
  ['no signature', razorpay.read({ headers: {}, body: Buffer.from(JSON.stringify(credited())) }, SECRET, NOW)],
  [
    'a signature of another form',
    razorpay.read({ headers: { 'x-razorpay-signature': 'zz' }, body: Buffer.from('{}') }, SECRET, NOW),
  ],
])('%s is refused before the message is read', (_what, read) => {
  expect(read).toEqual({ kind: 'refused', cause: 'bad-signature' });
});

test('a message of the day before yesterday, or of tomorrow, is too old to be theirs', () => {
  const day = 24 * 3600;
  for (const created_at of [NOW / 1000 - 2 * day, NOW / 1000 + day, null])
    expect(fromRazorpay(credited({ created_at }))).toEqual({ kind: 'refused', cause: 'too-old' });
  expect(fromRazorpay(credited({ created_at: NOW / 1000 - day + 60 })).kind).toBe('notice'); // they try for a day
});

test.each([
  ['not captured', { status: 'authorized' }],
  ['of another currency', { currency: 'USD' }],
  ['without a UTR', { acquirer_data: {} }],
  ['of a broken amount', { amount: 500.5 }],
  ['of a negative amount', { amount: -500 }],
])('a payment %s is malformed', (_what, payment) => {
  expect(fromRazorpay(credited({}, payment))).toEqual({ kind: 'refused', cause: 'malformed' });
});

test('what else Razorpay has to tell is of no concern', () => {
  expect(fromRazorpay(credited({ event: 'qr_code.closed' }))).toEqual({ kind: 'ignored' });
  expect(fromRazorpay([1])).toEqual({ kind: 'refused', cause: 'malformed' });
});

const signed = (body: string, stamp: string, secret = SECRET, signedStamp = stamp) =>
  signedNotice.read(
    {
      headers: {
        'x-medicare-timestamp': stamp,
        'x-medicare-signature': createHmac('sha256', secret).update(`${signedStamp}.${body}`).digest('hex'),
      },
      body: Buffer.from(body),
    },
    SECRET,
    NOW,
  );
const BODY = JSON.stringify({
  id: 'n1',
  reference: 'MAIN2627000123',
  amountPaise: 50_000,
  utr: '412345678901',
  payeeVpa: 'a.b@upi',
});

test('a signed notice is good for five minutes, and its time is signed with it', () => {
  const seconds = (shift: number): string => String(NOW / 1000 + shift);
  expect(signed(BODY, seconds(-10))).toMatchObject({
    kind: 'notice',
    notice: { id: 'n1', amount: 50_000, payeeVpa: 'a.b@upi' },
  });
  expect(signed(BODY, seconds(-301))).toEqual({ kind: 'refused', cause: 'too-old' });
  expect(signed(BODY, seconds(301))).toEqual({ kind: 'refused', cause: 'too-old' });
  expect(signed(BODY, seconds(0), SECRET, seconds(-400))).toEqual({ kind: 'refused', cause: 'bad-signature' });
  expect(signed(BODY, 'now')).toEqual({ kind: 'refused', cause: 'too-old' });
});

test('a signed notice without its parts is malformed', () => {
  const stamp = String(NOW / 1000);
  for (const body of [
    '',
    '[]',
    '{"id":"n1"}',
    BODY.replace('412345678901', '4123'),
    BODY.replace('50000', '0'),
    BODY.replace('"n1"', `"${'x'.repeat(101)}"`),
  ])
    expect(signed(body, stamp)).toEqual({ kind: 'refused', cause: 'malformed' });
});
