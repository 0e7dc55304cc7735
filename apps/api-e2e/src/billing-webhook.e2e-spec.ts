import { newId } from '@medicare/platform';
import { createHmac } from 'node:crypto';
import { type RunningApi, startApi } from './kit/api';
import { billing, type BillShown, type BillingHospital, issuedBill, makeBillingHospital } from './kit/billing';
import { until } from './kit/until';

const SECRET = 'the secret of the payment provider';
const SETTINGS = { PAYMENT_WEBHOOK_PROVIDER: 'razorpay', PAYMENT_WEBHOOK_SECRET: SECRET };

let api: RunningApi;
let hospital: BillingHospital;
beforeEach(async () => {
  api = await startApi(SETTINGS);
  hospital = await makeBillingHospital(api);
});
afterEach(() => api.stop());

const WATCH = 'subscription ($since: Int) { billChanged(since: $since) { seq change bill { status } } }';

interface Money {
  reference: string | null;
  amount: number;
  utr?: string;
  id?: string;
  createdAt?: number;
  secret?: string;
}

/** The provider tells of a payment; `tamper` changes the bytes after they were signed. */
async function tell(
  { reference, amount, utr = '412345678901', id = newId(), ...more }: Money,
  tamper = (body: string) => body,
) {
  const payment = {
    id: 'pay_1',
    amount,
    currency: 'INR',
    status: 'captured',
    method: 'upi',
    acquirer_data: { rrn: utr },
  };
  const code = { id: 'qr_1', notes: reference === null ? {} : { reference } };
  const body = JSON.stringify({
    event: 'qr_code.credited',
    created_at: more.createdAt ?? Math.floor(Date.now() / 1000),
    payload: { payment: { entity: payment }, qr_code: { entity: code } },
  });
  const signature = createHmac('sha256', more.secret ?? SECRET)
    .update(body)
    .digest('hex');
  const response = await fetch(`${api.url}/webhooks/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-razorpay-signature': signature, 'x-razorpay-event-id': id },
    body: tamper(body),
  });
  return `${response.status} ${((await response.json()) as { status: string }).status}`;
}

const bill = (amount = 50_000): Promise<BillShown> => issuedBill(api, hospital, amount);
const seen = async (id: string): Promise<BillShown> => (await billing(api, hospital.cashier.token).bill(id))!;
/** Why money was refused, as the log has it, oldest first. */
async function refusals(): Promise<unknown[]> {
  const events = await api.store.since(0, 5000);
  return events.filter(({ type }) => type === 'payment.refused').map(({ facts }) => facts['cause']);
}
/** On PostgreSQL an event is numbered a moment after its transaction. */
async function refusedFor(...causes: string[]): Promise<void> {
  await until(async () => (await refusals()).length >= causes.length, 'all refusals are numbered');
  expect(await refusals()).toEqual(causes);
}

test('money with the bill’s reference and the very amount pays it; receipt, audit and screens follow', async () => {
  const { id, upiReference } = await bill();
  const watcher = api.live({ token: hospital.cashier.token, query: WATCH });
  await until(() => watcher.isSubscribed, 'the screen is watching');
  expect(await tell({ reference: upiReference as string, amount: 50_000 })).toBe('200 paid');
  expect(await seen(id)).toMatchObject({ status: 'PAID', due: 0, paid: 50_000 });
  const { data } = await api.ask(
    'query ($id: ID!) { bill(id: $id) { payments { status verifiedVia utr method receiptNumber recordedBy { id } } } }',
    { id },
    hospital.admin.token,
  );
  expect(data).toMatchObject({
    bill: {
      payments: [{ status: 'VERIFIED', verifiedVia: 'WEBHOOK', utr: '412345678901', method: 'UPI', recordedBy: null }],
    },
  });
  await until(() => watcher.texts.some((text) => text.includes('"PAID"')), 'the screen shows that it is paid');
});

test('the patient’s own claim of this payment is the one that is verified', async () => {
  const { id, upiReference } = await bill();
  await billing(api, hospital.patient.token).claim(id, '412345678901');
  expect(await tell({ reference: upiReference as string, amount: 50_000 })).toBe('200 paid');
  const { data } = await api.ask(
    'query ($id: ID!) { bill(id: $id) { status payments { status } } }',
    { id },
    hospital.cashier.token,
  );
  expect(data).toEqual({ bill: { status: 'PAID', payments: [{ status: 'VERIFIED' }] } });
});

test('a bad signature, changed bytes and an old message are turned away; the bill stays unpaid and the audit knows', async () => {
  const { id, upiReference } = await bill();
  const reference = upiReference as string;
  expect(await tell({ reference, amount: 50_000, secret: 'another secret altogether' })).toBe('401 untrusted');
  expect(await tell({ reference, amount: 100 }, (body) => body.replace('"amount":100', '"amount":50000'))).toBe(
    '401 untrusted',
  );
  expect(await tell({ reference, amount: 50_000, createdAt: Math.floor(Date.now() / 1000) - 2 * 86_400 })).toBe(
    '401 untrusted',
  );
  expect(await seen(id)).toMatchObject({ status: 'UNPAID', paid: 0 });
  await refusedFor('bad-signature', 'bad-signature', 'too-old');
});

test('a replayed message pays nothing twice, also when fifty come at once', async () => {
  const { id, upiReference } = await bill();
  const message = { reference: upiReference as string, amount: 50_000, id: newId() };
  const answers = await Promise.all(Array.from({ length: 50 }, () => tell(message)));
  expect(answers.filter((answer) => answer === '200 paid')).toHaveLength(1);
  expect(answers.filter((answer) => answer === '200 known')).toHaveLength(49);
  expect(await seen(id)).toMatchObject({ status: 'PAID', paid: 50_000 });
  await refusedFor(...Array.from({ length: 49 }, () => 'replayed'));
});

test('another amount, an unknown reference, a UTR of another bill and a paid bill: nothing moves, each is in the audit', async () => {
  const [one, other] = [await bill(), await bill(30_000)];
  expect(await tell({ reference: one.upiReference as string, amount: 49_999 })).toBe('200 unfitting');
  expect(await tell({ reference: 'MAIN2627999999', amount: 50_000 })).toBe('200 unfitting');
  expect(await tell({ reference: null, amount: 50_000 })).toBe('200 unfitting');
  expect(await tell({ reference: one.upiReference as string, amount: 50_000 })).toBe('200 paid');
  expect(await tell({ reference: other.upiReference as string, amount: 30_000 })).toBe('200 unfitting');
  expect(await tell({ reference: one.upiReference as string, amount: 50_000, utr: '512345678901' })).toBe(
    '200 unfitting',
  );
  expect(await seen(other.id)).toMatchObject({ status: 'UNPAID', paid: 0 });
  expect(await seen(one.id)).toMatchObject({ status: 'PAID', paid: 50_000 });
  await refusedFor('wrong-amount', 'unknown-reference', 'unknown-reference', 'utr-used', 'bill-not-open');
});

test('a stranger’s claim of the UTR does not stand in the way: the provider saw which bill was paid', async () => {
  const [{ id, upiReference }, others] = [await bill(), await bill()];
  await billing(api, hospital.patient.token).claim(others.id, '412345678901');
  expect(await tell({ reference: upiReference as string, amount: 50_000 })).toBe('200 paid');
  expect(await seen(id)).toMatchObject({ status: 'PAID' });
  const { data } = await api.ask(
    'query ($id: ID!) { bill(id: $id) { status payments { status rejectReason } } }',
    { id: others.id },
    hospital.patient.token,
  );
  const rejectReason = 'The bank says that this UTR paid another bill.';
  expect(data).toEqual({ bill: { status: 'UNPAID', payments: [{ status: 'REJECTED', rejectReason }] } });
});

test('forged messages from an address do not hold up the genuine one, and are noted so often and no more', async () => {
  const { upiReference } = await bill();
  const reference = upiReference as string;
  const forged = await Promise.all(
    Array.from({ length: 140 }, () => tell({ reference, amount: 50_000, secret: 'another secret altogether' })),
  );
  expect(new Set(forged)).toEqual(new Set(['401 untrusted', '429 too-many']));
  expect(await tell({ reference, amount: 50_000 })).toBe('200 paid');
  expect((await refusals()).length).toBeLessThanOrEqual(120);
});

test('junk is answered and harms nothing', async () => {
  const post = async (body: string, method = 'POST'): Promise<number> =>
    (await fetch(`${api.url}/webhooks/payments`, { method, ...(method === 'POST' && { body }) })).status;
  expect(await post('')).toBe(401);
  expect(await post('\0'.repeat(1000))).toBe(401);
  expect(await post('x'.repeat(70_000))).toBe(413);
  expect(await post('', 'GET')).toBe(404);
});

test('without the settings there is no such address', async () => {
  const plain = await startApi();
  const response = await fetch(`${plain.url}/webhooks/payments`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
  await plain.stop();
});

test('a plain signed notice for another payee is refused', async () => {
  const other = await startApi({ ...SETTINGS, PAYMENT_WEBHOOK_PROVIDER: 'signed' });
  const there = await makeBillingHospital(other);
  const { id, upiReference } = await issuedBill(other, there, 20_000);
  const send = async (payeeVpa: string): Promise<string> => {
    const stamp = String(Math.floor(Date.now() / 1000));
    const body = JSON.stringify({
      id: newId(),
      reference: upiReference,
      amountPaise: 20_000,
      utr: '412345678901',
      payeeVpa,
    });
    const response = await fetch(`${other.url}/webhooks/payments`, {
      method: 'POST',
      headers: {
        'x-medicare-timestamp': stamp,
        'x-medicare-signature': createHmac('sha256', SECRET).update(`${stamp}.${body}`).digest('hex'),
      },
      body,
    });
    return ((await response.json()) as { status: string }).status;
  };
  expect(await send('somebody.else@testbank')).toBe('unfitting');
  expect((await billing(other, there.cashier.token).bill(id))!.status).toBe('UNPAID');
  expect(await send('medicare.main@testbank')).toBe('paid');
  await other.stop();
});
