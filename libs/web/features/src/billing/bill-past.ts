import { formatRupees } from '@medicare/domain';
import type { BillDetailFragment } from '@medicare/web-graphql';
import { METHOD_WORDS } from './billing-words';

/** One thing that happened to a bill. `at` is a UTC instant. */
export interface PastOfBill {
  at: string;
  what: string;
}

/** What happened to a bill, the newest first. */
export function pastOf(bill: BillDetailFragment): PastOfBill[] {
  const past = [
    { at: bill.createdAt, what: by('Drafted', bill.createdBy) },
    ...(bill.issuedAt ? [{ at: bill.issuedAt, what: by('Issued', bill.issuedBy) }] : []),
    ...bill.payments.flatMap(paymentPast),
    ...bill.refunds.map(({ createdAt, amount, method }) => ({
      at: createdAt,
      what: `${formatRupees(amount)} paid back (${METHOD_WORDS[method]})`,
    })),
    ...bill.creditNotes.map(({ createdAt, amount, number }) => ({
      at: createdAt,
      what: `${formatRupees(amount)} credited, ${number}`,
    })),
    ...(bill.cancelledAt ? [{ at: bill.cancelledAt, what: `Cancelled: ${bill.cancelReason ?? ''}` }] : []),
  ];
  return past.sort((a, b) => b.at.localeCompare(a.at));
}

// A payment that counts at once is written and found to be real in one transaction, by two looks at the clock.
const AT_ONCE_MS = 1_000;

const by = (what: string, who: { displayName: string } | null | undefined): string =>
  who ? `${what} by ${who.displayName}` : what;

function paymentPast(payment: BillDetailFragment['payments'][number]): PastOfBill[] {
  const { createdAt, verifiedAt, amount, method, status, rejectReason } = payment;
  const sum = `${formatRupees(amount)} (${METHOD_WORDS[method]})`;
  if (verifiedAt && Date.parse(verifiedAt) - Date.parse(createdAt) < AT_ONCE_MS)
    return [{ at: createdAt, what: `${sum} received` }];
  const claimed = { at: createdAt, what: `${sum} claimed by the payer` };
  if (verifiedAt) return [claimed, { at: verifiedAt, what: `${sum} found to be received` }];
  return [
    status === 'REJECTED' ? { at: createdAt, what: `${sum} claimed, and rejected: ${rejectReason ?? ''}` } : claimed,
  ];
}
