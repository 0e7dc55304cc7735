import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Hospital } from './hospital';

/** Somebody of the staff. */
export interface NewAccount {
  displayName: string;
  email: string;
  role: 'RECEPTIONIST' | 'CASHIER' | 'DOCTOR' | 'NURSE' | 'PHARMACIST';
  /** Whose account it is, of a doctor. */
  doctorId?: string;
}

/** Makes an account for all branches; its password is the administrator's. Gives the id. */
export function insertAccount(database: Database.Database, account: NewAccount): string {
  const row = { doctorId: null, ...account, id: randomUUID(), now: text(0) };
  database
    .prepare(
      `INSERT INTO account (id, created_at, updated_at, email, display_name, role, doctor_id, is_active)
       VALUES (@id, @now, @now, @email, @displayName, @role, @doctorId, 1)`,
    )
    .run(row);
  database
    .prepare(
      `INSERT INTO password_credential (account_id, password_hash, changed_at)
       SELECT @id, password_hash, @now FROM password_credential LIMIT 1`,
    )
    .run({ id: row.id, now: row.now });
  database.prepare('INSERT INTO account_branch (account_id, branch_id) SELECT ?, id FROM branch').run(row.id);
  return row.id;
}

/** Works on a hospital's file. Rows are read by the server as they are written; its caches do not know of them. */
export function withDatabase<T>(hospital: Hospital, work: (database: Database.Database) => T): T {
  const modern = Number(process.versions.node.split('.')[0]) >= 22;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- one of two builds, chosen by the Node version
  const Driver = (modern ? require('better-sqlite3-napi') : require('better-sqlite3')) as typeof Database;
  const database = new Driver(join(hospital.dataDir, 'medicare.db'));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** An instant that many milliseconds from now, as the columns hold it. */
export const text = (ms: number): string => new Date(Date.now() + ms).toISOString().replace('T', ' ').replace('Z', '');
