import type { Env } from '@medicare/platform';

interface Charge {
  bill_id: string;
  status: string;
}

/** The bill that a dispensing was put on; null when it was given without one. */
export async function billOfDispensing({ store }: Env, dispenseId: string): Promise<string | null> {
  const sql = 'SELECT bill_id FROM bill_line WHERE dispense_id = $1 LIMIT 1';
  const [row] = await store.read<Charge>(sql, [dispenseId]);
  return row?.bill_id ?? null;
}

/** The bill that still charges for what came back: an issued one, which only a credit note corrects. Null when all is well. */
export async function billToCredit({ store }: Env, movementId: string): Promise<string | null> {
  const sql = `SELECT l.bill_id, b.status FROM stock_movement m
    JOIN bill_line l ON l.dispense_id = m.dispense_id AND l.item_id = m.item_id JOIN bill b ON b.id = l.bill_id
    WHERE m.id = $1 LIMIT 1`;
  const [row] = await store.read<Charge>(sql, [movementId]);
  return row && !['DRAFT', 'CANCELLED'].includes(row.status) ? row.bill_id : null;
}
