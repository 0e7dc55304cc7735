import { millisOf, type Prescription } from '@medicare/data';
import type { PrintedDrug } from '@medicare/domain';
import type { Env } from '@medicare/platform';

/** A line of a signed version, as papers show it. */
export interface PrescribedLine extends PrintedDrug {
  id: string;
  /** How many pieces are to be handed out, where that follows from the dose. */
  pieces: number | null;
  /** In milliseconds since 1970; null for what was not taken back. */
  withdrawnAt: number | null;
  withdrawReason: string | null;
}

type Row = Pick<
  Prescription,
  'id' | 'drug' | 'strength' | 'form' | 'dose' | 'frequency' | 'instructions' | 'pieces'
> & {
  duration_days: number | null;
  withdrawn_at: string | Date | null;
  withdraw_reason: string | null;
};

/** What a version of a record prescribes, in its order. Shows everything: who may see it is to be asked before. */
export async function prescribedLines({ store }: Pick<Env, 'store'>, versionId: string): Promise<PrescribedLine[]> {
  const rows = await store.read<Row>('SELECT * FROM prescription WHERE version_id = $1 ORDER BY position', [versionId]);
  return rows.map((row) => ({
    id: row.id,
    drug: row.drug,
    strength: row.strength ?? '',
    form: row.form,
    dose: row.dose,
    frequency: row.frequency,
    durationDays: row.duration_days,
    instructions: row.instructions ?? '',
    pieces: row.pieces,
    withdrawnAt: row.withdrawn_at === null ? null : millisOf(row.withdrawn_at),
    withdrawReason: row.withdraw_reason,
  }));
}
