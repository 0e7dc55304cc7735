import type { QueryRunner } from 'typeorm';
import type { Engine } from '../columns';

/** SQL statements for each engine. */
export type Scripts = Record<Engine, string[]>;

/** Runs the statements of the engine at hand, in order. */
export async function runScripts(runner: QueryRunner, scripts: Scripts): Promise<void> {
  for (const statement of scripts[runner.connection.options.type as Engine]) await runner.query(statement);
}

/** `'A', 'B'`, as a check of codes lists them. */
const listOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** Lets a column hold the codes given and no others, in place of those that its check lists now. */
export async function replaceCodes(
  runner: QueryRunner,
  table: string,
  column: string,
  codes: readonly string[],
): Promise<void> {
  const name = `ck_${table}_${column}`;
  const check = `"${column}" IN (${listOf(codes)})`;
  if (runner.connection.options.type === 'better-sqlite3')
    return rebuild(runner, table, (sql) => withCheck(sql, name, check));
  await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "${name}" CHECK (${check})`);
}

const withCheck = (sql: string, name: string, check: string): string =>
  sql.replace(new RegExp(`CONSTRAINT "${name}" CHECK \\(\\(.*?\\)\\)\\)`), `CONSTRAINT "${name}" CHECK ((${check}))`);

/** SQLite cannot change a check: the table is made anew beside the old one, filled from it, and takes its place. */
async function rebuild(runner: QueryRunner, table: string, change: (sql: string) => string): Promise<void> {
  const owned = (await runner.query(
    `SELECT type, sql FROM sqlite_master WHERE tbl_name = '${table}' AND sql IS NOT NULL ORDER BY rowid`,
  )) as { type: string; sql: string }[];
  const { sql } = owned.find(({ type }) => type === 'table')!;
  const changed = change(sql);
  if (changed === sql) throw new Error(`Nothing to change in ${table}`);
  await runner.query(changed.replace(`"${table}"`, `"temporary_${table}"`));
  await runner.query(`INSERT INTO "temporary_${table}" SELECT * FROM "${table}"`);
  await runner.query(`DROP TABLE "${table}"`);
  await runner.query(`ALTER TABLE "temporary_${table}" RENAME TO "${table}"`);
  for (const other of owned.filter(({ type }) => type !== 'table')) await runner.query(other.sql);
}
