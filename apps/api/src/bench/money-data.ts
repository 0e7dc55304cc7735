import { openStore, SqliteStore, type Store } from '@medicare/data';
import { hashPassword, insertAccount } from '@medicare/platform';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { BENCH_PASSWORD, fillForBench } from './data';

const PATIENTS = 20_000;
const HOUSEKEEPING = { withoutEvent: 'data for measuring' };

/**
 * A branch with `bills` issued bills of two lines and a payment each, of which one in a hundred is still open: made once,
 * copied for each run.
 */
export async function moneyDatabase(dir: string, bills: number): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const made = join(dir, `money-${bills}.db`);
  if (!existsSync(made)) await make(dir, made, bills);
  const file = join(dir, `money-run-${bills}.db`);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  copyFileSync(made, file);
  return file;
}

async function make(dir: string, file: string, bills: number): Promise<void> {
  console.log(`Making ${bills.toLocaleString('en-IN')} bills …`);
  const store = await openStore({ databaseUrl: file, eventKey: eventKey(join(dir, 'keys/events.key')) });
  await fillForBench(store, PATIENTS);
  await addCashier(store);
  await store.run(async (tx) => {
    await tx.query(NUMBERS, [bills]);
    for (const sql of [BILLS, LINES, PAYMENTS, TOTALS, TAKINGS, SERIALS, 'DROP TABLE n', 'ANALYZE'])
      await tx.query(sql);
  }, HOUSEKEEPING);
  if (store instanceof SqliteStore) store.writer.pragma('wal_checkpoint(TRUNCATE)');
  await store.close();
}

async function addCashier(store: Store): Promise<void> {
  const [{ id }] = await store.read<{ id: string }>('SELECT id FROM branch');
  const passwordHash = await hashPassword(BENCH_PASSWORD);
  const cashier = { email: 'cashier@bench.example', phone: null, displayName: 'Cashier', role: 'CASHIER' as const };
  await store.run((tx) => insertAccount(tx, { ...cashier, passwordHash, branchIds: [id] }, new Date()));
}

// Plain sets of SQLite: a million rows by the application would take the benchmark's whole time.
const NUMBERS = `CREATE TABLE n AS WITH RECURSIVE up(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM up WHERE i < $1)
  SELECT i, i % 100 = 0 AS open, strftime('%Y-%m-%d %H:%M:%f', julianday('now') - (SELECT $1 - i) / 500.0) AS at FROM up`;
const idOf = (kind: string, i = 'n.i'): string => `printf('%08x-${kind}-7000-8000-%012x', ${i}, ${i})`;
const THE_PATIENT = `(SELECT id FROM patient WHERE serial = n.i % ${PATIENTS} + 1)`;
const THE_BRANCH = '(SELECT id FROM branch)';

const BILLS = `INSERT INTO bill (id, created_at, updated_at, number, status, is_open, issued_at, issued_on, gross, line_discount, bill_discount,
  subtotal, cgst, sgst, tax, total, credited, paid, refunded, due, upi_reference, version, patient_id, branch_id)
  SELECT ${idOf('b111')}, at, at, printf('MAIN/2627/%06d', i), CASE WHEN open THEN 'UNPAID' ELSE 'PAID' END, open, at, substr(at, 1, 10),
  80000, 0, 0, 80000, 0, 0, 0, 80000, 0, CASE WHEN open THEN 0 ELSE 80000 END, 0, CASE WHEN open THEN 80000 ELSE 0 END,
  printf('MAIN2627%06d', i), 2, ${THE_PATIENT}, ${THE_BRANCH} FROM n`;
const LINES = `INSERT INTO bill_line (id, created_at, updated_at, position, kind, description, quantity, unit_price, discount, tax_category,
  tax_rate, gross, bill_discount_share, taxable, cgst, sgst, tax, total, credited_quantity, credited, bill_id)
  SELECT printf('%08x-c%03d-7000-8000-%012x', i, p, i), at, at, p, 'FREE', 'Service', 1, 40000, 0, 'HEALTHCARE_SERVICE', 0, 40000, 0, 40000,
  0, 0, 0, 40000, 0, 0, ${idOf('b111')} FROM n, (SELECT 1 AS p UNION SELECT 2)`;
const PAYMENTS = `INSERT INTO payment (id, created_at, updated_at, method, status, amount, received_on, verified_at, verified_via, receipt_number,
  refunded, bill_id, patient_id, branch_id) SELECT ${idOf('d111')}, at, at, 'CARD', 'VERIFIED', 80000, substr(at, 1, 10), at, 'CASHIER',
  printf('MAIN/R2627/%06d', i), 0, ${idOf('b111')}, ${THE_PATIENT}, ${THE_BRANCH} FROM n WHERE NOT open`;
const TOTALS = `INSERT INTO bill_total (branch_id, status, n, total, due) SELECT branch_id, status, count(*), sum(total), sum(due) FROM bill
  GROUP BY branch_id, status`;
const TAKINGS = `INSERT INTO takings (day, branch_id, method, received, refunded) SELECT received_on, branch_id, method, sum(amount), 0
  FROM payment GROUP BY received_on, branch_id, method`;
const SERIALS = `INSERT INTO counter (name, value) SELECT 'bill ' || ${THE_BRANCH} || ' 2026-27', max(i) FROM n`;
