import { CreditNote, millisOf, Payment } from '@medicare/data';
import type { PaymentMethodName } from '@medicare/domain';
import { type DocumentMaker, Env, notFound } from '@medicare/platform';
import { type BillFacts, billFacts } from './bill-facts';
import { billPaper } from './bill-paper';
import { type CreditNoteFacts, creditNotePaper } from './credit-note-paper';
import { type ReceiptFacts, receiptPaper } from './receipt-paper';

/** What billing prints, by the document's kind. The id is that of the bill, the payment or the credit note. */
export const BILLING_DOCUMENTS = {
  bills: async (env, id, { paper }) => {
    const facts = await billFacts(env, id);
    return { name: `bill ${facts.bill.number ?? 'draft'}`, definition: billPaper(facts, paper) };
  },
  receipts: async (env, id, { paper }) => {
    const facts = await receiptFacts(env, id);
    return { name: `receipt ${facts.receiptNumber}`, definition: receiptPaper(facts, paper) };
  },
  'credit-notes': async (env, id, { paper }) => {
    const facts = await creditNoteFacts(env, id);
    return { name: `credit note ${facts.number}`, definition: creditNotePaper(facts, paper) };
  },
} satisfies Record<string, DocumentMaker>;

async function billOf(
  env: Env,
  type: typeof Payment | typeof CreditNote,
  id: string,
  what: string,
): Promise<BillFacts> {
  const { sql, values } = env.reads.visibleRow(env.actor, type, id);
  if (!(await env.store.read(sql, values)).length) throw notFound(what);
  const table = type === Payment ? 'payment' : 'credit_note';
  const [row] = await env.store.read<{ bill_id: string }>(`SELECT bill_id FROM ${table} WHERE id = $1`, [id]);
  return billFacts(env, row.bill_id);
}

interface PaymentRow {
  receipt_number: string | null;
  verified_at: string | Date;
  method: PaymentMethodName;
  reference: string | null;
  amount: number | string;
  refunded: number | string;
}

/** A claim has no receipt: NOT_FOUND until it is verified. */
async function receiptFacts(env: Env, id: string): Promise<ReceiptFacts> {
  const { bill, issuer, patient } = await billOf(env, Payment, id, 'receipt');
  const [row] = await env.store.read<PaymentRow>(
    'SELECT receipt_number, verified_at, method, coalesce(utr, reference) AS reference, amount, refunded FROM payment WHERE id = $1',
    [id],
  );
  if (!row.receipt_number) throw notFound('receipt');
  return {
    issuer,
    patient,
    receiptNumber: row.receipt_number,
    billNumber: bill.number!,
    receivedAt: millisOf(row.verified_at),
    method: row.method,
    reference: row.reference,
    amount: Number(row.amount),
    refunded: Number(row.refunded),
    due: bill.due,
  };
}

interface NoteRow {
  number: string;
  issued_on: string;
  bill_issued_on: string;
  reason: string;
  amount: number | string;
  taxable: number | string;
  cgst: number | string;
  sgst: number | string;
}

async function creditNoteFacts(env: Env, id: string): Promise<CreditNoteFacts> {
  const { bill, issuer, patient } = await billOf(env, CreditNote, id, 'credit note');
  const [row] = await env.store.read<NoteRow>(
    `SELECT n.number, CAST(n.issued_on AS varchar(10)) AS issued_on, CAST(b.issued_on AS varchar(10)) AS bill_issued_on, n.reason,
     n.amount, n.taxable, n.cgst, n.sgst FROM credit_note n JOIN bill b ON b.id = n.bill_id WHERE n.id = $1`,
    [id],
  );
  const lines = await env.store.read<{ description: string; quantity: number; amount: number | string }>(
    `SELECT l.description, c.quantity, c.amount FROM credit_note_line c JOIN bill_line l ON l.id = c.bill_line_id
     WHERE c.credit_note_id = $1 ORDER BY c.position, c.id`,
    [id],
  );
  return {
    issuer,
    patient,
    number: row.number,
    billNumber: bill.number!,
    issuedOn: row.issued_on,
    billIssuedOn: row.bill_issued_on,
    reason: row.reason,
    amount: Number(row.amount),
    taxable: Number(row.taxable),
    cgst: Number(row.cgst),
    sgst: Number(row.sgst),
    lines: lines.map((line) => ({ ...line, amount: Number(line.amount) })),
  };
}
