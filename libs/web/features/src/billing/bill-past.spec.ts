import type { BillDetailFragment } from '@medicare/web-graphql';
import { pastOf } from './bill-past';

const at = (minute: number) => `2026-11-25T04:${String(minute).padStart(2, '0')}:00.000Z`;
const payment = { amount: 60_000, method: 'UPI', rejectReason: null };
const bill = (changes: object): BillDetailFragment =>
  ({ createdAt: at(0), payments: [], refunds: [], creditNotes: [], ...changes }) as unknown as BillDetailFragment;
const words = (changes: object) => pastOf(bill(changes)).map(({ what }) => what);

it('tells the newest first, by whom where it is known', () => {
  expect(words({ createdBy: { displayName: 'Neha Iyer' }, issuedAt: at(5) })).toEqual([
    'Issued',
    'Drafted by Neha Iyer',
  ]);
});

it('tells a claim apart from money that the cashier took', () => {
  const taken = { ...payment, status: 'VERIFIED', createdAt: at(1), verifiedAt: at(1).replace('00.000', '00.012') };
  const claimed = { ...payment, status: 'VERIFIED', createdAt: at(2), verifiedAt: at(9) };
  const waiting = { ...payment, status: 'CLAIMED', createdAt: at(3), verifiedAt: null };
  expect(words({ payments: [taken, claimed, waiting] })).toEqual([
    '₹600.00 (UPI) found to be received',
    '₹600.00 (UPI) claimed by the payer',
    '₹600.00 (UPI) claimed by the payer',
    '₹600.00 (UPI) received',
    'Drafted',
  ]);
});

it('says why a claim was rejected and why a bill was cancelled', () => {
  const rejected = {
    ...payment,
    status: 'REJECTED',
    rejectReason: 'No such money',
    createdAt: at(3),
    verifiedAt: null,
  };
  expect(words({ payments: [rejected], cancelledAt: at(8), cancelReason: 'Made twice' })).toEqual([
    'Cancelled: Made twice',
    '₹600.00 (UPI) claimed, and rejected: No such money',
    'Drafted',
  ]);
});
