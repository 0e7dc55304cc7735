import { Bill, millisOf, Patient } from '@medicare/data';
import type { BillStatusName, PaymentMethodName } from '@medicare/domain';
import { Env, notFound } from '@medicare/platform';

/** Who issues a bill, as its head shows it. */
export interface Issuer {
  name: string;
  address: string | null;
  phone: string | null;
  gstin: string | null;
  time_zone: string;
  payee_vpa: string | null;
  payee_name: string | null;
  upi_merchant_code: string | null;
  upi_mode: string | null;
  upi_purpose: string | null;
}

/** One line, amounts in paise. */
export interface PrintedLine {
  id: string;
  description: string;
  code: string | null;
  quantity: number;
  unit_price: number;
  discount: number;
  bill_discount_share: number;
  tax_rate: number;
  taxable: number;
  cgst: number;
  sgst: number;
  tax: number;
  total: number;
}

/** A payment or a refund, as a bill lists it. `amount` of a refund is negative. */
export interface PrintedPayment {
  id: string;
  day: string;
  method: PaymentMethodName;
  reference: string | null;
  receipt_number: string | null;
  amount: number;
}

/** The figures of a bill, in paise. */
export interface PrintedBill {
  id: string;
  number: string | null;
  status: BillStatusName;
  issuedAt: number | null;
  gross: number;
  line_discount: number;
  bill_discount: number;
  discount_reason: string | null;
  subtotal: number;
  cgst: number;
  sgst: number;
  tax: number;
  total: number;
  credited: number;
  paid: number;
  refunded: number;
  due: number;
  upi_reference: string | null;
  cancel_reason: string | null;
  doctor_name: string | null;
}

/** Everything that a print of a bill shows. */
export interface BillFacts {
  bill: PrintedBill;
  issuer: Issuer;
  /** Null for readers who may not see who the patient is. */
  patient: { full_name: string; uhid: string } | null;
  lines: PrintedLine[];
  payments: PrintedPayment[];
}

const AMOUNTS =
  /^(quantity|unit_price|discount|bill_discount_share|line_discount|bill_discount|tax_rate|gross|subtotal|taxable|cgst|sgst|tax|total|credited|paid|refunded|due|amount)$/;

/** PostgreSQL gives bigints as text; all of these are safe integers. */
const withNumbers = <T extends object>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, AMOUNTS.test(name) && value !== null ? Number(value) : value]),
  ) as T;

/** Reads what a bill's print shows, under the same rule as every read of the bill. Throws NOT_FOUND. */
export async function billFacts(env: Env, id: string): Promise<BillFacts> {
  const visible = env.reads.visibleRow(env.actor, Bill, id);
  if (!(await env.store.read(visible.sql, visible.values)).length) throw notFound('bill');
  const [row] = await env.store.read<
    PrintedBill & { patient_id: string; branch_id: string; issued_at: string | Date | null }
  >(
    `SELECT b.*, d.full_name AS doctor_name FROM bill b LEFT JOIN appointment a ON a.id = b.appointment_id
     LEFT JOIN doctor d ON d.id = a.doctor_id WHERE b.id = $1`,
    [id],
  );
  const bill = { ...withNumbers(row), issuedAt: row.issued_at === null ? null : millisOf(row.issued_at) };
  const [issuer] = await env.store.read<Issuer>('SELECT * FROM branch WHERE id = $1', [row.branch_id]);
  const lines = await env.store.read<PrintedLine>('SELECT * FROM bill_line WHERE bill_id = $1 ORDER BY position, id', [
    id,
  ]);
  return {
    bill,
    issuer,
    patient: await patientOf(env, row.patient_id),
    lines: lines.map(withNumbers),
    payments: (await paymentsOf(env, id)).map(withNumbers),
  };
}

/** Whom a print names: a patient whom the reader may see. */
export async function patientOf(env: Env, id: string): Promise<{ full_name: string; uhid: string } | null> {
  const { sql, values } = env.reads.visibleRow(env.actor, Patient, id);
  if (!(await env.store.read(sql, values)).length) return null;
  const [row] = await env.store.read<{ full_name: string; uhid: string }>(
    'SELECT full_name, uhid FROM patient WHERE id = $1',
    [id],
  );
  return row;
}

/** Verified payments and refunds in their order; on both engines a date compares as its text. */
const paymentsOf = (env: Env, billId: string): Promise<PrintedPayment[]> =>
  env.store.read<PrintedPayment>(
    `SELECT id, CAST(received_on AS varchar(10)) AS day, method, coalesce(utr, reference) AS reference, receipt_number, amount, created_at
     FROM payment WHERE bill_id = $1 AND status = 'VERIFIED' UNION ALL
     SELECT id, CAST(refunded_on AS varchar(10)), method, reference, NULL, -amount, created_at FROM refund WHERE bill_id = $1
     ORDER BY created_at, id`,
    [billId],
  );
