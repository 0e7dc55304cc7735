import type { Tx } from '@medicare/data';
import type { PaymentMethodName } from '@medicare/domain';
import { countRevenue } from '@medicare/platform';

/** Money that a branch took or gave back on a day by a method, in paise. */
export interface Taken {
  day: string;
  branchId: string;
  method: PaymentMethodName;
  received: number;
  refunded: number;
}

/** Adds to the takings of a branch's day: the last row that is locked by whatever moves money. */
export async function addTakings(tx: Tx, { day, branchId, method, received, refunded }: Taken): Promise<void> {
  countRevenue(tx, branchId, { received, refunded });
  await tx.query(
    `INSERT INTO takings (day, branch_id, method, received, refunded) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (day, branch_id, method) DO UPDATE SET received = takings.received + excluded.received,
       refunded = takings.refunded + excluded.refunded`,
    [day, branchId, method, received, refunded],
  );
}
