import {
  Bill,
  BillLine,
  BillTotal,
  CashEntry,
  CashSession,
  CreditNote,
  CreditNoteLine,
  Payment,
  Refund,
  type Store,
  Takings,
} from '@medicare/data';
import { billStatusOf, dueOf } from '@medicare/domain';

/** All rows of an entity, as they are. */
async function all<T extends object>(store: Store, type: new () => T): Promise<T[]> {
  let rows: T[] = [];
  await store.run(async (tx) => void (rows = await tx.manager.find(type)));
  return rows;
}

const sum = <T>(rows: T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);

/**
 * Recounts the books from payments, refunds, credit notes and lines, and tells what differs from the figures of bills,
 * payments and drawers and from the counters. Plain loops, written apart from the product.
 */
export async function wrongBooks(store: Store): Promise<string[]> {
  const [bills, lines, payments, refunds] = [
    await all(store, Bill),
    await all(store, BillLine),
    await all(store, Payment),
    await all(store, Refund),
  ];
  const [notes, noteLines] = [await all(store, CreditNote), await all(store, CreditNoteLine)];
  const wrong: string[] = [];
  const same = (what: string, is: unknown, should: unknown): void => {
    if (JSON.stringify(is) !== JSON.stringify(should))
      wrong.push(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
  };
  for (const bill of bills) {
    const own = lines.filter(({ billId }) => billId === bill.id);
    for (const column of ['gross', 'cgst', 'sgst', 'tax', 'total', 'credited'] as const)
      same(
        `${bill.id} ${column} of lines`,
        bill[column],
        sum(own, (line) => line[column]),
      );
    same(
      `${bill.id} subtotal`,
      bill.subtotal,
      sum(own, ({ taxable }) => taxable),
    );
    same(`${bill.id} subtotal and tax`, bill.total, bill.subtotal + bill.tax);
    const verified = payments.filter(({ billId, status }) => billId === bill.id && status === 'VERIFIED');
    const figures = {
      isIssued: bill.number !== null,
      isCancelled: bill.cancelledAt !== null,
      total: bill.total,
      paid: sum(verified, ({ amount }) => amount),
      refunded: sum(
        refunds.filter(({ billId }) => billId === bill.id),
        ({ amount }) => amount,
      ),
      credited: sum(
        notes.filter(({ billId }) => billId === bill.id),
        ({ amount }) => amount,
      ),
    };
    same(
      `${bill.id} figures`,
      [bill.paid, bill.refunded, bill.credited],
      [figures.paid, figures.refunded, figures.credited],
    );
    same(
      `${bill.id} status and due`,
      [bill.status, bill.due, bill.isOpen],
      [billStatusOf(figures), dueOf(figures), dueOf(figures) > 0],
    );
  }
  for (const payment of payments)
    same(
      `${payment.id} refunded`,
      payment.refunded,
      sum(
        refunds.filter(({ paymentId }) => paymentId === payment.id),
        ({ amount }) => amount,
      ),
    );
  for (const note of notes)
    same(
      `${note.id} lines`,
      note.amount,
      sum(
        noteLines.filter(({ creditNoteId }) => creditNoteId === note.id),
        ({ amount }) => amount,
      ),
    );
  for (const { id, amount, taxable, cgst, sgst } of noteLines) same(`${id} parts`, amount, taxable + cgst + sgst);
  for (const line of lines)
    same(
      `${line.id} credited`,
      line.credited,
      sum(
        noteLines.filter(({ billLineId }) => billLineId === line.id),
        ({ amount }) => amount,
      ),
    );
  same(
    'bill_total',
    await countedBills(store),
    grouped(
      bills,
      ({ branchId, status }) => `${branchId} ${status}`,
      (rows) => [rows.length, sum(rows, ({ total }) => total), sum(rows, ({ due }) => due)],
    ),
  );
  same('takings', await countedTakings(store), takingsOf(payments, refunds));
  await checkDrawers(store, same);
  return wrong;
}

async function checkDrawers(store: Store, same: (what: string, is: unknown, should: unknown) => void): Promise<void> {
  const entries = await all(store, CashEntry);
  for (const { id, expected } of await all(store, CashSession))
    same(
      `${id} drawer`,
      expected,
      sum(
        entries.filter(({ sessionId }) => sessionId === id),
        ({ amount }) => amount,
      ),
    );
}

function grouped<T>(rows: T[], keyOf: (row: T) => string, of: (rows: T[]) => number[]): string[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].map(([key, group]) => [key, ...of(group)].join(' ')).sort();
}

const countedBills = async (store: Store): Promise<string[]> =>
  (await all(store, BillTotal))
    .filter(({ n, total, due }) => n || total || due)
    .map(({ branchId, status, n, total, due }) => [branchId, status, n, total, due].join(' '))
    .sort();

const countedTakings = async (store: Store): Promise<string[]> =>
  (await all(store, Takings))
    .map(({ day, branchId, method, received, refunded }) => [day, branchId, method, received, refunded].join(' '))
    .sort();

function takingsOf(payments: Payment[], refunds: Refund[]): string[] {
  const moved = [
    ...payments
      .filter(({ status }) => status === 'VERIFIED')
      .map(({ receivedOn, branchId, method, amount }) => ({
        key: `${receivedOn} ${branchId} ${method}`,
        received: amount,
        refunded: 0,
      })),
    ...refunds.map(({ refundedOn, branchId, method, amount }) => ({
      key: `${refundedOn} ${branchId} ${method}`,
      received: 0,
      refunded: amount,
    })),
  ];
  return grouped(
    moved,
    ({ key }) => key,
    (rows) => [sum(rows, ({ received }) => received), sum(rows, ({ refunded }) => refunded)],
  );
}
