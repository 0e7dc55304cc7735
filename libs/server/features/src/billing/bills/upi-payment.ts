import { Bill } from '@medicare/data';
import { type BillStatusName, buildUpiLink, invalidInput, Refusal, upiNoteOf } from '@medicare/domain';
import { type Env, notFound } from '@medicare/platform';
import type { UpiPayment } from './bills.types';

interface Row {
  number: string | null;
  upi_reference: string | null;
  status: BillStatusName;
  due: number | string;
  name: string;
  payee_name: string | null;
  payee_vpa: string | null;
  upi_merchant_code: string | null;
  upi_mode: string | null;
  upi_purpose: string | null;
}

const SELECT = `SELECT b.number, b.upi_reference, b.status, b.due, r.name, r.payee_name, r.payee_vpa, r.upi_merchant_code, r.upi_mode,
  r.upi_purpose FROM bill b JOIN branch r ON r.id = b.branch_id WHERE b.id = $1`;

/**
 * How to pay what is due on an issued bill by UPI. Once nothing is due there is no link, and the status says why. Throws
 * NOT_FOUND, INVALID_TRANSITION for what was never issued, BAD_USER_INPUT when the branch has no UPI address yet.
 */
export async function upiPayment(env: Env, billId: string): Promise<UpiPayment> {
  const { sql, values } = env.reads.visibleRow(env.actor, Bill, billId);
  const [visible] = await env.store.read(sql, values);
  const [row] = visible ? await env.store.read<Row>(SELECT, [billId]) : [];
  if (!row) throw notFound('bill');
  const { number, upi_reference: reference, status } = row;
  if (!number || !reference)
    throw new Refusal('INVALID_TRANSITION', 'This bill was not issued. Issue it first, then it can be paid.', {
      from: status,
      to: 'UNPAID',
    });
  const payee = payeeOf(row);
  const [amount, note] = [Number(row.due), upiNoteOf(number)];
  const link = amount ? linkOf(row, { ...payee, reference, note, amount }) : null;
  return { billId, billNumber: number, status, link, ...payee, amount, reference, note };
}

function payeeOf({ payee_vpa: payeeVpa, payee_name, name }: Row): { payeeVpa: string; payeeName: string } {
  if (payeeVpa) return { payeeVpa, payeeName: payee_name || name };
  const message = 'This branch takes no UPI payments yet: an administrator has to enter its UPI address first.';
  throw invalidInput({ path: 'billId', rule: 'no-vpa', message });
}

const linkOf = (
  { upi_merchant_code, upi_mode, upi_purpose }: Row,
  { payeeVpa, ...link }: Pick<UpiPayment, 'payeeVpa' | 'payeeName' | 'reference' | 'note' | 'amount'>,
): string =>
  buildUpiLink({ ...link, vpa: payeeVpa, merchantCode: upi_merchant_code, mode: upi_mode, purpose: upi_purpose });
