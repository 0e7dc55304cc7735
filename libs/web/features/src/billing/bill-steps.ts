import { type BillStatusName, owedBackOf } from '@medicare/domain';

/** What decides on the next steps of a bill. Amounts in paise. */
export interface BillInHand {
  status: BillStatusName;
  due: number;
  total: number;
  paid: number;
  refunded: number;
  credited: number;
  payments: readonly { status: string }[];
}

export type BillStep = 'edit' | 'issue' | 'pay' | 'code' | 'credit' | 'cancel';

/** What somebody may do next with a bill, the most likely first. The same rules as the server's. */
export function stepsOf(bill: BillInHand, can: (permission: string) => boolean): BillStep[] {
  const isDraft = bill.status === 'DRAFT';
  const isOpen = bill.due > 0;
  const isStanding = !isDraft && bill.status !== 'CANCELLED';
  const isUntouched = bill.paid === bill.refunded && bill.credited === 0;
  const steps: [BillStep, boolean][] = [
    ['issue', isDraft && can('bills:issue')],
    ['edit', isDraft && can('bills:draft')],
    ['pay', isOpen && can('payments:record')],
    ['code', isOpen],
    ['credit', isStanding && bill.credited < bill.total && can('bills:cancel')],
    [
      'cancel',
      (isDraft && can('bills:draft')) ||
        ((isDraft || (isStanding && isUntouched && !hasClaim(bill))) && can('bills:cancel')),
    ],
  ];
  return steps.flatMap(([step, isPossible]) => (isPossible ? [step] : []));
}

/** Somebody says to have paid: that has to be looked at before a bill is cancelled. */
const hasClaim = ({ payments }: BillInHand): boolean => payments.some(({ status }) => status === 'CLAIMED');

/** What the hospital owes the payer, in paise. A cancelled bill keeps no money, so it owes none. */
export const owedBack = ({ status, ...figures }: Omit<BillInHand, 'due' | 'payments'>): number =>
  owedBackOf({ ...figures, isIssued: status !== 'DRAFT', isCancelled: false });
