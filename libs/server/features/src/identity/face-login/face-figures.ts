import { FACE_FAILURES_MAX, type FaceRefusalCause } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import type { FaceDay, FaceFigures } from './face.types';

const DAYS = 30;
const DAY_MS = 86_400_000;

interface CountRow {
  day: string;
  outcome: string;
  count: number;
}

/** How sign-in by face is used: people, devices, and how the attempts of the last 30 days ended. */
export async function faceFigures({ store, clock }: Env): Promise<FaceFigures> {
  const count = async (sql: string, params: unknown[] = []): Promise<number> =>
    Number((await store.read<{ n: number | string }>(`SELECT count(*) AS n FROM ${sql}`, params))[0].n);
  const since = new Date(clock().getTime() - DAYS * DAY_MS).toISOString().slice(0, 10);
  const [people, devices, lockedOut, rows] = await Promise.all([
    count('face_credential'),
    count('face_device_key WHERE revoked_at IS NULL'),
    count('face_credential WHERE failures >= $1', [FACE_FAILURES_MAX]),
    store.read<CountRow>(
      'SELECT CAST(day AS varchar(10)) AS day, outcome, count FROM face_attempt_count WHERE day > $1 ORDER BY day DESC, outcome',
      [since],
    ),
  ]);
  return { people, devices, lockedOut, days: daysOf(rows) };
}

function daysOf(rows: CountRow[]): FaceDay[] {
  const days = new Map<string, FaceDay>();
  for (const { day, outcome, count } of rows) {
    const figures = days.get(day) ?? { day, succeeded: 0, refused: 0, byCause: [] };
    days.set(day, figures);
    if (outcome === 'SIGNED_IN') figures.succeeded = count;
    else {
      figures.refused += count;
      figures.byCause.push({ cause: outcome as FaceRefusalCause, count });
    }
  }
  return [...days.values()];
}
