import type { Tx } from '@medicare/data';

/** The next value of a gapless counter. Others who count wait until this transaction has ended. */
export async function nextOf(tx: Tx, counter: string): Promise<number> {
  const [row] = await tx.query<{ value: number }>(
    'INSERT INTO counter (name, value) VALUES ($1, 1) ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value',
    [counter],
  );
  return Number(row.value);
}
