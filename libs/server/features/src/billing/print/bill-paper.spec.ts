import { billTotals, parseUpiLink } from '@medicare/domain';
import { PAPERS, renderPdf } from '@medicare/platform';
import type { BillFacts } from './bill-facts';
import { billPaper } from './bill-paper';

const LINES = [
  { description: 'Consultation, Dr सीता Rao', code: '999312', quantity: 1, unitPrice: 90_000, discount: 0, taxRate: 0 },
  { description: 'Telmisartan 40 mg', code: '3004', quantity: 30, unitPrice: 740, discount: 200, taxRate: 500 },
];

/** A partly paid bill with a discount of 5 %; `more` lies over its figures. */
function facts(more: Partial<BillFacts['bill']> = {}): BillFacts {
  const t = billTotals(LINES, { kind: 'PERCENT', basisPoints: 500 });
  const lines = LINES.map((line, i) => ({
    ...t.lines[i],
    id: String(i),
    description: line.description,
    code: line.code,
    quantity: line.quantity,
    unit_price: line.unitPrice,
    tax_rate: line.taxRate,
    bill_discount_share: t.lines[i].billDiscountShare,
  }));
  const bill = {
    id: 'b',
    number: 'MAIN/2627/000123',
    status: 'PARTIALLY_PAID' as const,
    issuedAt: Date.parse('2026-11-25T20:00:00Z'),
    gross: t.gross,
    line_discount: t.lineDiscount,
    bill_discount: t.billDiscount,
    discount_reason: 'Senior citizen',
    subtotal: t.subtotal,
    cgst: t.cgst,
    sgst: t.sgst,
    tax: t.tax,
    total: t.total,
    credited: 0,
    paid: 50_000,
    refunded: 0,
    due: t.total - 50_000,
    upi_reference: 'MAIN2627000123',
    cancel_reason: null,
    doctor_name: null,
    ...more,
  };
  const issuer = {
    name: 'A hospital',
    address: '1, MG Road',
    phone: null,
    gstin: '29AAGCB7383J1Z4',
    time_zone: 'Asia/Kolkata',
    payee_vpa: 'hospital@upi',
    payee_name: 'A hospital',
    upi_merchant_code: null,
    upi_mode: null,
    upi_purpose: null,
  };
  const payments = [
    {
      id: 'p',
      day: '2026-11-25',
      method: 'CASH' as const,
      reference: null,
      receipt_number: 'MAIN/R2627/00001',
      amount: 50_000,
    },
  ];
  return { bill, issuer, patient: { full_name: 'सीता देवी', uhid: 'MP-000042' }, lines, payments };
}

/** All texts of a definition, and what its codes say. */
function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(texts);
  if (typeof node !== 'object' || node === null) return [];
  const { text, stack, columns, table, content, qr } = node as Record<string, unknown>;
  const body = (table as { body?: unknown } | undefined)?.body;
  return [text, stack, columns, body, content, qr].flatMap(texts);
}

test.each(PAPERS)('on %s stand the number, the lines, the totals and whom it is for', (paper) => {
  const said = texts(billPaper(facts(), paper)).join('\n');
  for (const part of ['MAIN/2627/000123', '26-11-2026 01:30', 'Telmisartan 40 mg', 'सीता', '1,074.46', '574.46'])
    expect(said).toContain(part);
});

test.each(PAPERS)('the code on %s asks for just what is due, and is gone once nothing is', (paper) => {
  const code = texts(billPaper(facts(), paper)).find((text) => text.startsWith('upi://'));
  expect(parseUpiLink(code!)).toMatchObject({
    amount: facts().bill.due,
    reference: 'MAIN2627000123',
    vpa: 'hospital@upi',
  });
  const paid = texts(billPaper(facts({ due: 0, status: 'PAID' }), paper));
  expect(paid.some((text) => text.startsWith('upi://'))).toBe(false);
});

test('a draft and a cancelled bill say so across the page, and ask for no money', () => {
  const draft = billPaper(facts({ number: null, issuedAt: null, status: 'DRAFT', due: 0 }), 'A4');
  expect(draft.watermark).toMatchObject({ text: 'DRAFT' });
  expect(texts(draft)).not.toContain('To pay ₹');
  expect(billPaper(facts({ status: 'CANCELLED', due: 0 }), 'A4').watermark).toMatchObject({ text: 'CANCELLED' });
  expect(billPaper(facts(), 'A4').watermark).toBeUndefined();
});

test('who may not see the patient gets a bill without one', () => {
  for (const paper of PAPERS) {
    const said = texts(billPaper({ ...facts(), patient: null }, paper)).join('\n');
    expect(said).not.toContain('MP-000042');
    expect(said).not.toContain('देवी');
  }
});

test('both papers become PDF files, the roll as long as its lines', async () => {
  const length = async (count: number): Promise<number> => {
    const { lines, ...rest } = facts();
    const roll = await renderPdf(
      billPaper({ ...rest, lines: Array.from({ length: count }, () => lines[0]) }, 'THERMAL'),
    );
    return Number(/MediaBox \[0 0 226\.77\d* (\d+)/.exec(roll.toString('latin1'))![1]);
  };
  expect((await renderPdf(billPaper(facts(), 'A4'))).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await length(40)).toBeGreaterThan((await length(2)) + 500);
}, 20_000);
