import { NotificationKind, type SealedEvent } from '@medicare/data';
import { type BillFacts, formatRupees, type PaymentRefusalCause } from '@medicare/domain';
import { inBranch, type Makers, type Message } from './message';

const forPatient = ({ patientId }: SealedEvent, { billId }: BillFacts): Pick<Message, 'link' | 'audiences'> => ({
  link: `/portal/bills/${billId}`,
  audiences: patientId ? [{ patientId }] : [],
});
const forCashiers = (event: SealedEvent, { billId }: BillFacts): Pick<Message, 'link' | 'audiences'> => ({
  link: `/bills/${billId}`,
  audiences: inBranch(event, 'CASHIER'),
});

/** A demo hospital is made by nobody, and its bills are news to nobody. */
const isMadeUp = ({ actorId }: SealedEvent): boolean => actorId === null;

/** What may mean that somebody tries to pay less, or somebody else. A slip of a payer's hand is none of these. */
const ALARMING: Partial<Record<PaymentRefusalCause, string>> = {
  'bad-signature': 'A message about a payment was not signed by the payment provider.',
  'wrong-amount': 'The amount is not what is due on the bill.',
  'wrong-payee': 'The money was meant for another payee.',
};
/** One in ten minutes is enough to look; the audit has them all. */
const REFUSED_EVERY_MS = 600_000;

/** Whom what happens to bills and payments is told to. Amounts and numbers, and nothing of what a bill is for. */
export const BILL_MESSAGES: Makers = {
  'bill.issued': (event, facts) =>
    isMadeUp(event)
      ? []
      : [
          {
            kind: NotificationKind.BILL_ISSUED,
            title: `New bill: ${formatRupees(facts.totalPaise)}`,
            body: `Bill ${facts.number}. You can pay it by UPI or at the cash desk.`,
            ...forPatient(event, facts),
          },
        ],
  'bill.credited': (event, facts) =>
    isMadeUp(event)
      ? []
      : [
          {
            kind: NotificationKind.BILL_CORRECTED,
            title: `A bill was lowered by ${formatRupees(facts.amountPaise)}`,
            body: 'A credit note was made for it.',
            ...forPatient(event, facts),
          },
        ],
  'bill.cancelled': (event, facts) =>
    isMadeUp(event) || facts.was === 'DRAFT'
      ? []
      : [
          {
            kind: NotificationKind.BILL_CORRECTED,
            title: 'A bill was cancelled',
            body: 'You do not have to pay it.',
            ...forPatient(event, facts),
          },
        ],
  'payment.recorded': (event, facts) =>
    isMadeUp(event) || facts.status !== 'CLAIMED'
      ? []
      : [
          {
            kind: NotificationKind.PAYMENT_CLAIMED,
            title: `Said to be paid: ${formatRupees(facts.amountPaise)}`,
            body: 'Please look whether the money is there, then verify or reject it.',
            ...forCashiers(event, facts),
          },
        ],
  'payment.verified': (event, facts) => {
    const isByCashier = facts.via === 'CASHIER';
    if (isByCashier && isMadeUp(event)) return [];
    const title = `Received: ${formatRupees(facts.amountPaise)}`;
    const kind = NotificationKind.PAYMENT_RECEIVED;
    const body = 'Thank you. The receipt is with the bill.';
    const told: Message[] = [{ kind, title, body, ...forPatient(event, facts) }];
    if (!isByCashier) told.push({ kind, title, body: 'The bank has confirmed it.', ...forCashiers(event, facts) });
    return told;
  },
  'payment.rejected': (event, facts) => [
    {
      kind: NotificationKind.PAYMENT_REJECTED,
      title: `Not received: ${formatRupees(facts.amountPaise)}`,
      body: 'We could not find this payment. Check the twelve digits of the UTR, or call the cash desk.',
      ...forPatient(event, facts),
    },
  ],
  'payment.refunded': (event, facts) =>
    isMadeUp(event)
      ? []
      : [
          {
            kind: NotificationKind.PAYMENT_REFUNDED,
            title: `Paid back: ${formatRupees(facts.refundPaise)}`,
            body: 'It may take some days until your bank shows it.',
            ...forPatient(event, facts),
          },
        ],
  'payment.refused': (event, facts, by) => {
    const body = ALARMING[facts.cause];
    if (!body || by === 'patient') return [];
    return [
      {
        kind: NotificationKind.PAYMENT_REFUSED,
        title: 'A payment was refused',
        body: `${body} Nothing was marked as paid.`,
        link: facts.billId ? `/bills/${facts.billId}` : null,
        audiences: inBranch(event, 'CASHIER', 'ADMIN'),
        atMostEveryMs: REFUSED_EVERY_MS,
      },
    ];
  },
  'cash.closed': (event, { expectedPaise, countedPaise }) => {
    const difference = countedPaise - expectedPaise;
    if (!difference) return [];
    return [
      {
        kind: NotificationKind.CASH_DIFFERENCE,
        title: `Cash ${difference < 0 ? 'missing' : 'too much'}: ${formatRupees(Math.abs(difference))}`,
        body: 'A cash desk was closed with a difference. The note of the cashier says what explains it.',
        link: `/cash-desk/${event.subject}`,
        audiences: inBranch(event, 'ADMIN'),
      },
    ];
  },
};
