import { formatRupees, type PaymentMethodName, rupeesInWords } from '@medicare/domain';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { cut, instantText, issuerBlock, labelled, type Paper, printed, sheet, slip } from '@medicare/platform';
import type { Issuer } from './bill-facts';
import { METHOD_WORDS } from './billing-words';

/** What a receipt shows. Amounts in paise; `receivedAt` in milliseconds since 1970. */
export interface ReceiptFacts {
  issuer: Issuer;
  patient: { full_name: string; uhid: string } | null;
  receiptNumber: string;
  billNumber: string;
  receivedAt: number;
  method: PaymentMethodName;
  reference: string | null;
  amount: number;
  refunded: number;
  /** Still to be paid of the bill, now. */
  due: number;
}

/** A receipt on the paper at hand. */
export const receiptPaper = (facts: ReceiptFacts, paper: Paper): TDocumentDefinitions =>
  paper === 'A4' ? receiptSheet(facts) : receiptSlip(facts);

const methodText = ({ method, reference }: ReceiptFacts): string =>
  reference ? `${METHOD_WORDS[method]} (${reference})` : METHOD_WORDS[method];

function receiptSheet(facts: ReceiptFacts): TDocumentDefinitions {
  const { issuer, patient, receiptNumber, billNumber, receivedAt, amount, refunded, due } = facts;
  const rows: Content[] = [
    labelled('Receipt number', receiptNumber),
    labelled('Received', instantText(receivedAt, issuer.time_zone)),
    labelled('From', patient && `${patient.full_name}  (${patient.uhid})`),
    labelled('For bill', billNumber),
    labelled('By', methodText(facts)),
  ];
  return sheet(`Receipt ${receiptNumber}`, [
    { columns: [issuerBlock(issuer, 'left'), { text: 'Receipt', style: 'title', width: 'auto' }] },
    {
      margin: [0, 18, 0, 0],
      columns: [
        { width: '*', stack: rows },
        {
          width: 230,
          stack: [
            { text: 'Amount received', style: 'label' },
            { text: formatRupees(amount), fontSize: 22, bold: true },
            { text: rupeesInWords(amount), margin: [0, 2, 0, 10] },
            ...(refunded ? [labelled('Paid back since', formatRupees(refunded))] : []),
            labelled('Still to pay on this bill', formatRupees(due)),
          ],
        },
      ],
    },
    { text: 'Made by computer; valid without a signature.', style: 'small', margin: [0, 18, 0, 0] },
  ]);
}

function receiptSlip(facts: ReceiptFacts): TDocumentDefinitions {
  const { issuer, patient, receiptNumber, billNumber, receivedAt, amount, refunded, due } = facts;
  return slip(`Receipt ${receiptNumber}`, [
    issuerBlock(issuer, 'center'),
    { text: 'Receipt', bold: true, alignment: 'center', margin: [0, 4, 0, 0] },
    cut(),
    { text: receiptNumber, bold: true },
    { text: instantText(receivedAt, issuer.time_zone) },
    ...(patient ? [printed(patient.full_name), { text: patient.uhid }] : []),
    { text: `Bill ${billNumber}` },
    cut(),
    { text: formatRupees(amount), fontSize: 16, bold: true, alignment: 'center' },
    { text: rupeesInWords(amount), alignment: 'center' },
    { text: methodText(facts), alignment: 'center' },
    ...(refunded ? [{ text: `Paid back since: ${formatRupees(refunded)}`, alignment: 'center' as const }] : []),
    cut(),
    { text: due ? `Still to pay: ${formatRupees(due)}` : 'This bill is paid. Thank you.', alignment: 'center' },
  ]);
}
