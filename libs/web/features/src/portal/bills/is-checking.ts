import type { OwnBillFragment, OwnPaymentFragment } from '../bill-documents';

/** What of a bill tells whether a payment is being looked for. */
export type Claimable = Pick<OwnBillFragment, 'due'> & { payments: readonly Pick<OwnPaymentFragment, 'status'>[] };

/** Whether the patient has told of a payment at which nobody has looked yet. */
export const isChecking = ({ due, payments }: Claimable): boolean =>
  due > 0 && payments.some(({ status }) => status === 'CLAIMED');
