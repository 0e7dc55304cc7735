import { openStore, SqliteStore, type Store } from '@medicare/data';
import { recountFigures } from '@medicare/features';
import { newId } from '@medicare/platform';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { fillForBench } from './data';

/** How large a hospital is. */
export interface HospitalSize {
  patients: number;
  appointments: number;
  doctors: number;
}

const HOUSEKEEPING = { withoutEvent: 'data for measuring' };
const LONGEST_MS = 600_000;

/**
 * A hospital of a size, with a bill and its payment for every fifth appointment and two notifications for every third, of
 * which half are read. Its counters are filled by the recount. Made once, copied for each run.
 */
export async function figuresDatabase(dir: string, size: HospitalSize): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const name = `figures-${size.patients}-${size.appointments}`;
  const made = join(dir, `${name}-${new Date().toISOString().slice(0, 10)}.db`);
  if (!existsSync(made)) await make(dir, made, size);
  const file = join(dir, `${name}-run.db`);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  copyFileSync(made, file);
  return file;
}

async function make(dir: string, file: string, { patients, appointments, doctors }: HospitalSize): Promise<void> {
  console.log(`Making ${appointments.toLocaleString('en-IN')} appointments …`);
  const key = eventKey(join(dir, 'keys/events.key'));
  const store = await openStore({ databaseUrl: file, eventKey: key, commandMs: LONGEST_MS });
  await fillForBench(store, patients);
  await addDoctors(store, doctors);
  await store.run(async (tx) => {
    await tx.query(NUMBERS, [appointments, (doctors * DAILY_VISITS).toFixed(1)]);
    for (const sql of [...castOf(patients, doctors), APPOINTMENTS, BILLS, PAYMENTS, NOTIFICATIONS, READ])
      await tx.query(sql);
    for (const table of ['n', 'the_patients', 'the_doctors']) await tx.query(`DROP TABLE ${table}`);
  }, HOUSEKEEPING);
  await recountFigures(store, { mend: true });
  await store.run((tx) => tx.query('ANALYZE'), HOUSEKEEPING);
  if (store instanceof SqliteStore) store.writer.pragma('wal_checkpoint(TRUNCATE)');
  await store.close();
}

async function addDoctors(store: Store, count: number): Promise<void> {
  const [{ id: branchId }] = await store.read<{ id: string }>('SELECT id FROM branch');
  const sql = `INSERT INTO doctor (id, created_at, updated_at, full_name, specialization, is_available, is_active, version, branch_id)
    VALUES ($1, $2, $2, $3, 'Cardiology', true, true, 1, $4)`;
  await store.run(async (tx) => {
    for (let i = 0; i < count; i++)
      await tx.query(sql, [newId(), new Date(), `Dr ${String(i).padStart(3, '0')}`, branchId]);
  }, HOUSEKEEPING);
}

/** Visits that a doctor has on a day. */
const DAILY_VISITS = 16;

// Plain sets of SQLite: a million rows by the application would take the benchmark's whole time.
const NUMBERS = `CREATE TABLE n AS WITH RECURSIVE up(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM up WHERE i < $1)
  SELECT i, strftime('%Y-%m-%d %H:%M:%f', julianday('now') - (SELECT $1 - i) / CAST($2 AS real)) AS at FROM up`;
const castOf = (patients: number, doctors: number): string[] => [
  `CREATE TABLE the_patients AS SELECT serial % ${patients} AS at, id FROM patient`,
  'CREATE UNIQUE INDEX ix_the_patients ON the_patients (at)',
  `CREATE TABLE the_doctors AS SELECT row_number() OVER (ORDER BY id) % ${doctors} AS at, id FROM doctor`,
  'CREATE UNIQUE INDEX ix_the_doctors ON the_doctors (at)',
];
const idOf = (kind: string, i = 'n.i'): string => `printf('%08x-${kind}-7000-8000-%012x', ${i}, ${i})`;
const THE_PATIENT = '(SELECT id FROM the_patients WHERE at = n.i % (SELECT count(*) FROM the_patients))';
const THE_DOCTOR = '(SELECT id FROM the_doctors WHERE at = n.i % (SELECT count(*) FROM the_doctors))';
const THE_BRANCH = '(SELECT id FROM branch)';
const THE_ADMIN = "(SELECT id FROM account WHERE role = 'ADMIN')";

const APPOINTMENTS = `INSERT INTO appointment (id, created_at, updated_at, starts_at, ends_at, day, status, is_overbooked, booked_via, version,
  cancel_reason, patient_id, doctor_id, branch_id) SELECT ${idOf('a111')}, at, at, at, strftime('%Y-%m-%d %H:%M:%f', at, '+15 minutes'), substr(at, 1, 10),
  CASE i % 20 WHEN 0 THEN 'CANCELLED' WHEN 1 THEN 'NO_SHOW' WHEN 2 THEN 'PENDING' ELSE 'COMPLETED' END, false, 'SEED', 1, 'Feels better',
  ${THE_PATIENT}, ${THE_DOCTOR}, ${THE_BRANCH} FROM n`;
const BILLS = `INSERT INTO bill (id, created_at, updated_at, number, status, is_open, issued_at, issued_on, gross, line_discount, bill_discount,
  subtotal, cgst, sgst, tax, total, credited, paid, refunded, due, upi_reference, version, patient_id, branch_id)
  SELECT ${idOf('b111')}, at, at, printf('MAIN/2627/%06d', i), 'PAID', false, at, substr(at, 1, 10), 80000, 0, 0, 80000, 0, 0, 0, 80000, 0, 80000, 0, 0,
  printf('MAIN2627%06d', i), 2, ${THE_PATIENT}, ${THE_BRANCH} FROM n WHERE i % 5 = 0`;
const PAYMENTS = `INSERT INTO payment (id, created_at, updated_at, method, status, amount, received_on, verified_at, verified_via, receipt_number,
  refunded, bill_id, patient_id, branch_id) SELECT ${idOf('d111')}, at, at, CASE i % 3 WHEN 0 THEN 'CARD' WHEN 1 THEN 'BANK' ELSE 'INSURANCE' END,
  'VERIFIED', 80000, substr(at, 1, 10), at, 'CASHIER', printf('MAIN/R2627/%06d', i), 0, ${idOf('b111')}, ${THE_PATIENT}, ${THE_BRANCH} FROM n WHERE i % 5 = 0`;
const NOTIFICATIONS = `INSERT INTO notification (id, created_at, updated_at, kind, title, body, source_seq, audience_role, branch_id)
  SELECT ${idOf('e111')}, at, at, 'APPOINTMENT_BOOKED', 'An appointment was booked', 'At the portal.', i, 'ADMIN', ${THE_BRANCH} FROM n WHERE i % 3 = 0`;
const READ = `INSERT INTO notification_read (account_id, notification_id, read_at) SELECT ${THE_ADMIN}, ${idOf('e111')}, at FROM n WHERE i % 6 = 0`;
