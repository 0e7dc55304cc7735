import type { Permission } from '@medicare/domain';
import { type BillInHand, owedBack, stepsOf } from './bill-steps';

const CASHIER = [
  'bills:read',
  'bills:draft',
  'bills:issue',
  'bills:cancel',
  'payments:record',
] satisfies Permission[] as string[];
const DESK = ['bills:read', 'bills:draft'] satisfies Permission[] as string[];
const bill = (changes: Partial<BillInHand>): BillInHand => ({
  status: 'UNPAID',
  due: 100_000,
  total: 100_000,
  paid: 0,
  refunded: 0,
  credited: 0,
  payments: [],
  ...changes,
});
const steps = (changes: Partial<BillInHand>, granted: string[] = CASHIER) =>
  stepsOf(bill(changes), (permission) => granted.includes(permission));

it('a draft is issued by the cashier, and edited or dropped by who drafts', () => {
  expect(steps({ status: 'DRAFT', due: 0 })).toEqual(['issue', 'edit', 'cancel']);
  expect(steps({ status: 'DRAFT', due: 0 }, DESK)).toEqual(['edit', 'cancel']);
});

it('an open bill is paid; the code is for everybody who sees the bill', () => {
  expect(steps({})).toEqual(['pay', 'code', 'credit', 'cancel']);
  expect(steps({}, DESK)).toEqual(['code']);
});

it('a bill with money, a credit note or a claim is not cancelled', () => {
  expect(steps({ status: 'PARTIALLY_PAID', due: 50_000, paid: 50_000 })).not.toContain('cancel');
  expect(steps({ due: 60_000, credited: 40_000 })).not.toContain('cancel');
  expect(steps({ payments: [{ status: 'CLAIMED' }] })).not.toContain('cancel');
});

it('a paid bill can be credited until nothing is left of it', () => {
  expect(steps({ status: 'PAID', due: 0, paid: 100_000 })).toEqual(['credit']);
  expect(steps({ status: 'PAID', due: 0, paid: 100_000, credited: 100_000 })).toEqual([]);
  expect(steps({ status: 'CANCELLED', due: 0 })).toEqual([]);
});

it('what was kept beyond the credited bill is owed to the payer', () => {
  expect(owedBack(bill({ status: 'PAID', paid: 100_000, credited: 30_000 }))).toBe(30_000);
  expect(owedBack(bill({ status: 'PAID', paid: 100_000, credited: 30_000, refunded: 30_000 }))).toBe(0);
});
