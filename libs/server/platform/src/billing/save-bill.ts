import { Appointment, Bill, type Tx } from '@medicare/data';
import { type BillFacts, type BillFigures, billStatusOf, dueOf } from '@medicare/domain';
import type { Env } from '../context';
import { moveBillTotal } from './bill-total';

/** What a bill's status and due follow from. */
export const billFiguresOf = (
  bill: Pick<Bill, 'number' | 'cancelledAt' | 'total' | 'paid' | 'refunded' | 'credited'>,
): BillFigures => ({
  isIssued: bill.number !== null,
  isCancelled: bill.cancelledAt !== null,
  total: bill.total,
  paid: bill.paid,
  refunded: bill.refunded,
  credited: bill.credited,
});

/** The columns that follow from a bill's figures. */
export function derivedOf(bill: Parameters<typeof billFiguresOf>[0]): Pick<Bill, 'status' | 'due' | 'isOpen'> {
  const figures = billFiguresOf(bill);
  const due = dueOf(figures);
  return { status: billStatusOf(figures), due, isOpen: due > 0 };
}

/** What commands change of a bill. Status, due and version follow by themselves. */
export type BillChanges = Partial<Omit<Bill, 'id' | 'status' | 'due' | 'isOpen' | 'version' | 'branchId'>>;

/**
 * The one place where a bill's row changes: writes the changes with what follows from them and the next version, and
 * moves the counters. The bill is locked by the caller. Gives the bill as it is then.
 */
export async function saveBill(
  { clock }: Pick<Env, 'clock'>,
  tx: Tx,
  before: Bill,
  changes: BillChanges,
): Promise<Bill> {
  const after = Object.assign(new Bill(), before, changes);
  const columns = { ...changes, ...derivedOf(after), version: before.version + 1, updatedAt: clock() };
  Object.assign(after, columns);
  await tx.manager.update(Bill, { id: before.id }, columns);
  await moveBillTotal(tx, before, after);
  return after;
}

/** A bill by its id, locked, without asking who may see it: for the system's own work. Null when there is none. */
export async function lockBill({ store }: Pick<Env, 'store'>, tx: Tx, id: string): Promise<Bill | null> {
  if (store.engine === 'postgres') await tx.query('SELECT id FROM bill WHERE id = $1 FOR UPDATE', [id]);
  return tx.manager.findOneBy(Bill, { id });
}

/** What every event of a bill carries, so that those can follow it who may. */
export async function billFactsOf(
  tx: Tx,
  { id, appointmentId, createdById }: Pick<Bill, 'id' | 'appointmentId' | 'createdById'>,
): Promise<BillFacts> {
  const appointment = appointmentId && (await tx.manager.findOneBy(Appointment, { id: appointmentId }));
  return { billId: id, doctorId: appointment ? appointment.doctorId : null, begunById: createdById };
}
