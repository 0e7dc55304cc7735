import { formatRupees, rupeesInWords, upiNoteOf, buildUpiLink } from '@medicare/domain';
import {
  amount,
  cut,
  dayText,
  figures,
  instantText,
  issuerBlock,
  labelled,
  type Paper,
  printed,
  RULED,
  sheet,
  slip,
} from '@medicare/platform';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { BillFacts, PrintedLine, PrintedPayment } from './bill-facts';
import { METHOD_WORDS, rateText } from './billing-words';
import { paperTitle, taxSummary } from './tax-summary';

/** A bill on the paper at hand. Drafts and cancelled bills say so across the page. */
export const billPaper = (facts: BillFacts, paper: Paper): TDocumentDefinitions =>
  paper === 'A4' ? billSheet(facts) : billSlip(facts);

const nameOf = ({ bill }: BillFacts): string => bill.number ?? 'Draft';
const issuedText = ({ bill, issuer }: BillFacts): string =>
  bill.issuedAt === null ? 'Not issued yet' : instantText(bill.issuedAt, issuer.time_zone);
const markOf = ({ bill }: BillFacts): string | undefined =>
  bill.status === 'CANCELLED' ? 'CANCELLED' : bill.number ? undefined : 'DRAFT';

function billSheet(facts: BillFacts): TDocumentDefinitions {
  const { bill, issuer, patient, lines, payments } = facts;
  return sheet(
    `Bill ${nameOf(facts)}`,
    [
      {
        columns: [
          issuerBlock(issuer, 'left'),
          { text: paperTitle(issuer.gstin, lines), style: 'title', width: 'auto' },
        ],
      },
      {
        margin: [0, 14, 0, 6],
        columns: [
          labelled('Bill number', nameOf(facts)),
          labelled('Issued', issuedText(facts)),
          labelled('Patient', patient && `${patient.full_name}  (${patient.uhid})`),
          ...(bill.doctor_name ? [labelled('Doctor', bill.doctor_name)] : []),
        ],
      },
      lineTable(lines),
      {
        margin: [0, 10, 0, 0],
        columns: [
          { width: '*', stack: besideTotals(facts) },
          { width: 210, stack: [totals(facts)] },
        ],
        columnGap: 24,
        unbreakable: true,
      },
      ...(payments.length ? [paymentTable(payments)] : []),
      ...payBlock(facts),
      { text: 'Made by computer; valid without a signature.', style: 'small', margin: [0, 14, 0, 0] },
    ],
    markOf(facts),
  );
}

const HEADS = ['#', 'Description', 'Code', 'Qty', 'Rate ₹', 'Discount ₹', 'Taxable ₹', 'GST', 'Amount ₹'];

function lineTable(lines: PrintedLine[]): Content {
  const head = HEADS.map((text, i): TableCell => ({ text, style: 'head', alignment: i < 3 ? 'left' : 'right' }));
  return {
    layout: RULED,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['auto', '*', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto'],
      body: [head, ...lines.map(lineRow)],
    },
  };
}

function lineRow(line: PrintedLine, i: number): TableCell[] {
  const right = (text: string): TableCell => ({ text, alignment: 'right', noWrap: true });
  return [
    { text: String(i + 1) },
    printed(line.description),
    { text: line.code ?? '' },
    right(String(line.quantity)),
    right(amount(line.unit_price)),
    right(line.discount + line.bill_discount_share ? amount(line.discount + line.bill_discount_share) : '–'),
    right(amount(line.taxable)),
    right(line.tax_rate ? rateText(line.tax_rate) : 'Nil'),
    right(amount(line.total)),
  ];
}

function totals({ bill }: BillFacts): Content {
  const rows: [string, number, string?][] = [['Sum of lines', bill.gross]];
  if (bill.line_discount) rows.push(['Discount on lines', -bill.line_discount]);
  if (bill.bill_discount) rows.push(['Discount on the bill', -bill.bill_discount]);
  if (bill.tax) rows.push(['Taxable', bill.subtotal], ['CGST', bill.cgst], ['SGST', bill.sgst]);
  rows.push(['Total ₹', bill.total, 'grand']);
  if (bill.credited) rows.push(['Credited', -bill.credited]);
  if (bill.paid) rows.push(['Paid', -bill.paid]);
  if (bill.refunded) rows.push(['Paid back', bill.refunded]);
  if (bill.number && bill.status !== 'CANCELLED') rows.push(['To pay ₹', bill.due, 'grand']);
  return figures(rows);
}

function besideTotals({ bill, lines, issuer }: BillFacts): Content[] {
  const taxed = issuer.gstin && bill.tax ? taxSummary(lines) : [];
  return [
    labelled('In words', rupeesInWords(bill.total)),
    ...(bill.discount_reason ? [labelled('Reason of the discount', bill.discount_reason)] : []),
    ...(bill.cancel_reason ? [labelled('Cancelled', bill.cancel_reason)] : []),
    ...(taxed.length ? [taxTable(taxed)] : []),
  ];
}

function taxTable(groups: ReturnType<typeof taxSummary>): Content {
  const head = ['GST', 'Taxable ₹', 'CGST ₹', 'SGST ₹'].map((text, i): TableCell => ({
    text,
    style: 'head',
    alignment: i ? 'right' : 'left',
  }));
  const rows = groups.map(({ taxRate, taxable, cgst, sgst }): TableCell[] => [
    { text: taxRate ? rateText(taxRate) : 'Nil' },
    ...[taxable, cgst, sgst].map((paise): TableCell => ({ text: amount(paise), alignment: 'right' })),
  ]);
  return { layout: RULED, fontSize: 8, table: { widths: ['auto', '*', '*', '*'], body: [head, ...rows] } };
}

function paymentTable(payments: PrintedPayment[]): Content {
  const head = ['Day', 'Payment', 'Reference', 'Receipt', 'Amount ₹'].map((text, i): TableCell => ({
    text,
    style: 'head',
    alignment: i === 4 ? 'right' : 'left',
  }));
  const rows = payments.map(({ day, method, reference, receipt_number, amount: paise }): TableCell[] => [
    { text: dayText(day) },
    { text: paise < 0 ? `${METHOD_WORDS[method]}, paid back` : METHOD_WORDS[method] },
    { text: reference ?? '' },
    { text: receipt_number ?? '' },
    { text: amount(paise), alignment: 'right' },
  ]);
  return {
    margin: [0, 14, 0, 0],
    layout: RULED,
    table: { headerRows: 1, widths: ['auto', 'auto', '*', 'auto', 'auto'], body: [head, ...rows] },
  };
}

/** The UPI link of what is due; null when nothing is, or the branch has no payee. */
export function upiLinkOf({ bill, issuer }: BillFacts): string | null {
  if (!bill.due || !bill.number || !bill.upi_reference || !issuer.payee_vpa || !issuer.payee_name) return null;
  return buildUpiLink({
    vpa: issuer.payee_vpa,
    payeeName: issuer.payee_name,
    reference: bill.upi_reference,
    note: upiNoteOf(bill.number),
    amount: bill.due,
    merchantCode: issuer.upi_merchant_code,
    mode: issuer.upi_mode,
    purpose: issuer.upi_purpose,
  });
}

function payBlock(facts: BillFacts): Content[] {
  const link = upiLinkOf(facts);
  if (!link) return [];
  const words: Content = {
    margin: [0, 8, 0, 0],
    stack: [
      { text: `Pay ${formatRupees(facts.bill.due)} by UPI`, style: 'grand' },
      { text: facts.issuer.payee_vpa! },
      { text: 'Scan with any UPI app; the amount and the bill number come with the code.', style: 'small' },
    ],
  };
  return [
    { margin: [0, 16, 0, 0], unbreakable: true, columnGap: 14, columns: [{ qr: link, fit: 92, width: 'auto' }, words] },
  ];
}

function billSlip(facts: BillFacts): TDocumentDefinitions {
  const { bill, issuer, patient, lines, payments } = facts;
  const link = upiLinkOf(facts);
  return slip(`Bill ${nameOf(facts)}`, [
    issuerBlock(issuer, 'center'),
    { text: markOf(facts) ?? paperTitle(issuer.gstin, lines), bold: true, alignment: 'center', margin: [0, 4, 0, 0] },
    cut(),
    { text: nameOf(facts), bold: true },
    { text: issuedText(facts) },
    ...(patient ? [printed(patient.full_name), { text: patient.uhid }] : []),
    ...(bill.doctor_name ? [printed(bill.doctor_name)] : []),
    cut(),
    ...lines.map(slipLine),
    cut(),
    figures(slipTotals(facts), true),
    ...(payments.length ? [cut(), figures(payments.map(slipPayment), true)] : []),
    ...(link ? [cut(), { qr: link, fit: 110, alignment: 'center' as const }, payWords(facts)] : []),
    cut(),
    { text: 'Thank you. Get well soon.', alignment: 'center' },
  ]);
}

const payWords = ({ bill, issuer }: BillFacts): Content => ({
  alignment: 'center',
  margin: [0, 4, 0, 0],
  stack: [{ text: `Pay ${formatRupees(bill.due)} by UPI`, bold: true }, issuer.payee_vpa!],
});

const slipLine = (line: PrintedLine): Content => ({
  margin: [0, 1, 0, 2],
  stack: [
    printed(line.description),
    {
      columns: [
        {
          text: `${line.quantity} × ${amount(line.unit_price)}${line.tax_rate ? `  GST ${rateText(line.tax_rate)}` : ''}`,
        },
        { text: amount(line.total), alignment: 'right', width: 'auto' },
      ],
    },
  ],
});

const slipPayment = ({ method, amount: paise }: PrintedPayment): [string, number] => [
  paise < 0 ? `${METHOD_WORDS[method]}, paid back` : METHOD_WORDS[method],
  paise,
];

function slipTotals({ bill }: BillFacts): [string, number, string?][] {
  const rows: [string, number, string?][] = [];
  const discount = bill.line_discount + bill.bill_discount;
  if (discount) rows.push(['Discount', -discount]);
  if (bill.tax) rows.push(['CGST', bill.cgst], ['SGST', bill.sgst]);
  rows.push(['Total ₹', bill.total, 'grand']);
  if (bill.credited) rows.push(['Credited', -bill.credited]);
  if (bill.number && bill.status !== 'CANCELLED') rows.push(['To pay ₹', bill.due]);
  return rows;
}
