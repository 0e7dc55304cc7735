import { rupeesInWords } from '@medicare/domain';
import {
  amount,
  cut,
  dayText,
  figures,
  issuerBlock,
  labelled,
  type Paper,
  printed,
  RULED,
  sheet,
  slip,
} from '@medicare/platform';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Issuer } from './bill-facts';

/** What a credit note shows. Amounts in paise. */
export interface CreditNoteFacts {
  issuer: Issuer;
  patient: { full_name: string; uhid: string } | null;
  number: string;
  billNumber: string;
  /** YYYY-MM-DD. */
  issuedOn: string;
  billIssuedOn: string;
  reason: string;
  amount: number;
  taxable: number;
  cgst: number;
  sgst: number;
  lines: { description: string; quantity: number; amount: number }[];
}

/** A credit note on the paper at hand. */
export const creditNotePaper = (facts: CreditNoteFacts, paper: Paper): TDocumentDefinitions =>
  paper === 'A4' ? creditNoteSheet(facts) : creditNoteSlip(facts);

function totals({ taxable, cgst, sgst, amount: total }: CreditNoteFacts): [string, number, string?][] {
  const taxes: [string, number, string?][] =
    cgst + sgst
      ? [
          ['Taxable', taxable],
          ['CGST', cgst],
          ['SGST', sgst],
        ]
      : [];
  return [...taxes, ['Credited ₹', total, 'grand']];
}

function creditNoteSheet(facts: CreditNoteFacts): TDocumentDefinitions {
  const { issuer, patient, number, billNumber, issuedOn, billIssuedOn, reason } = facts;
  return sheet(`Credit note ${number}`, [
    { columns: [issuerBlock(issuer, 'left'), { text: 'Credit note', style: 'title', width: 'auto' }] },
    {
      margin: [0, 14, 0, 6],
      columns: [
        labelled('Number', number),
        labelled('Day', dayText(issuedOn)),
        labelled('Against bill', `${billNumber} of ${dayText(billIssuedOn)}`),
        labelled('Patient', patient && `${patient.full_name}  (${patient.uhid})`),
      ],
    },
    labelled('Reason', reason),
    lineTable(facts),
    {
      margin: [0, 10, 0, 0],
      columnGap: 24,
      columns: [
        { width: '*', stack: [labelled('In words', rupeesInWords(facts.amount))] },
        { width: 210, stack: [figures(totals(facts))] },
      ],
    },
    { text: 'Made by computer; valid without a signature.', style: 'small', margin: [0, 14, 0, 0] },
  ]);
}

function lineTable({ lines }: CreditNoteFacts): Content {
  const head = ['Description', 'Qty', 'Amount ₹'].map((text, i): TableCell => ({
    text,
    style: 'head',
    alignment: i ? 'right' : 'left',
  }));
  const rows = lines.map(({ description, quantity, amount: paise }): TableCell[] => [
    printed(description),
    { text: quantity ? String(quantity) : 'part', alignment: 'right' },
    { text: amount(paise), alignment: 'right' },
  ]);
  return { layout: RULED, table: { headerRows: 1, widths: ['*', 'auto', 80], body: [head, ...rows] } };
}

function creditNoteSlip(facts: CreditNoteFacts): TDocumentDefinitions {
  const { issuer, patient, number, billNumber, issuedOn, reason, lines } = facts;
  return slip(`Credit note ${number}`, [
    issuerBlock(issuer, 'center'),
    { text: 'Credit note', bold: true, alignment: 'center', margin: [0, 4, 0, 0] },
    cut(),
    { text: number, bold: true },
    { text: `${dayText(issuedOn)}, against bill ${billNumber}` },
    ...(patient ? [printed(patient.full_name), { text: patient.uhid }] : []),
    printed(reason),
    cut(),
    ...lines.map(({ description, amount: paise }): Content => ({
      columns: [printed(description), { text: amount(paise), alignment: 'right', width: 'auto' }],
    })),
    cut(),
    figures(totals(facts), true),
  ]);
}
