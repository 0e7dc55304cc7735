import { isLikelyDuplicate, PersonTraits } from '@medicare/domain';
import { Env } from '@medicare/platform';

interface CandidateRow {
  id: string;
  full_name: string;
  phone: string | null;
  email: string | null;
  date_of_birth: string | Date | null;
}
type Query = <T>(sql: string, params?: unknown[]) => Promise<T[]>;

const MOST_CANDIDATES = 200;

/** Ids of active patients that may be the same person, looked up by the indexes on phone, e-mail and birth date. */
export async function possibleDuplicates(
  query: Query,
  env: Pick<Env, 'store'>,
  person: PersonTraits,
): Promise<string[]> {
  const birthDate = env.store.engine === 'postgres' ? 'date_of_birth::text AS date_of_birth' : 'date_of_birth';
  const [columns, likely] = [
    `id, full_name, phone, email, ${birthDate}`,
    (row: CandidateRow) => isLikelyDuplicate(person, traitsOf(row)),
  ];
  const found: CandidateRow[] = [];
  for (const [column, value] of [
    ['phone', person.phone],
    ['email', person.email],
    ['date_of_birth', person.dateOfBirth],
  ] as const)
    if (value)
      found.push(
        ...(await query<CandidateRow>(
          `SELECT ${columns} FROM patient WHERE ${column} = $1 AND is_active = $2 LIMIT ${MOST_CANDIDATES}`,
          [value, true],
        )),
      );
  return [...new Set(found.filter(likely).map(({ id }) => id))].slice(0, 20);
}

const traitsOf = (row: CandidateRow): PersonTraits => ({
  fullName: row.full_name,
  phone: row.phone,
  email: row.email,
  dateOfBirth: row.date_of_birth as string | null,
});
