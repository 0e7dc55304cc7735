import type { DiagnosisCode, Store, Tx } from '@medicare/data';
import { nextOf } from '@medicare/platform';
import { LIST_VERSION } from '../find-diagnoses';

/** Rows of one statement: SQLite takes so many parameters, and PostgreSQL is as fast. */
const AT_ONCE = 300;

/** What an import did to the list. */
export interface ListChanges {
  added: number;
  changed: number;
  removed: number;
}

/**
 * Makes these entries the hospital's list of diagnoses, whole: what they lack goes. The same list again changes nothing.
 * Running processes notice at their next search. What records hold stays as it was signed.
 */
export async function importDiagnosisCodes(store: Store, entries: DiagnosisCode[]): Promise<ListChanges> {
  const before = await differences(entries, (sql) => store.read<DiagnosisCode>(sql));
  if (!before.changed.length && !before.removed.length) return { added: 0, changed: 0, removed: 0 };
  return store.run(async (tx) => {
    await nextOf(tx, LIST_VERSION); // first: whoever imports at the same time waits here
    const { changed, removed, added } = await differences(entries, (sql) => tx.query<DiagnosisCode>(sql));
    await remove(tx, removed);
    await save(tx, changed);
    tx.record({ type: 'catalogue.imported', subject: LIST_VERSION, branchId: null, facts: { codes: entries.length } });
    return { added, changed: changed.length - added, removed: removed.length };
  });
}

async function differences(entries: DiagnosisCode[], ask: (sql: string) => Promise<DiagnosisCode[]>) {
  const known = new Map((await ask('SELECT code, text, words FROM diagnosis_code')).map((row) => [row.code, row]));
  const isKnown = ({ code, text, words }: DiagnosisCode): boolean =>
    known.get(code)?.text === text && known.get(code)?.words === words;
  const wanted = new Set(entries.map(({ code }) => code));
  return {
    changed: entries.filter((entry) => !isKnown(entry)),
    added: entries.filter(({ code }) => !known.has(code)).length,
    removed: [...known.keys()].filter((code) => !wanted.has(code)),
  };
}

async function remove(tx: Tx, codes: string[]): Promise<void> {
  for (const some of parts(codes))
    await tx.query(`DELETE FROM diagnosis_code WHERE code IN (${some.map((_, i) => `$${i + 1}`).join(', ')})`, some);
}

async function save(tx: Tx, entries: DiagnosisCode[]): Promise<void> {
  for (const some of parts(entries)) {
    const rows = some.map((_, i) => `($${3 * i + 1}, $${3 * i + 2}, $${3 * i + 3})`).join(', ');
    await tx.query(
      `INSERT INTO diagnosis_code (code, text, words) VALUES ${rows} ON CONFLICT (code) DO UPDATE SET text = excluded.text, words = excluded.words`,
      some.flatMap(({ code, text, words }) => [code, text, words]),
    );
  }
}

const parts = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
