import { formatRupees } from '@medicare/domain';
import type { Content, CustomTableLayout, Style, TDocumentDefinitions } from 'pdfmake/interfaces';
import { printed } from './pdf';

/** Whose paper it is, as its head shows it. */
export interface Letterhead {
  name: string;
  address: string | null;
  phone: string | null;
  gstin: string | null;
}

/** What goes on paper: an A4 sheet, or the roll of an 80 mm printer. */
export const PAPERS = ['A4', 'THERMAL'] as const;
export type Paper = (typeof PAPERS)[number];

export const INK = '#131b1e';
export const PALE_INK = '#465359';
const LINE = '#c3cdd0';
export const ACCENT = '#0a666f';
const POINTS_PER_MM = 72 / 25.4;
export const mm = (millimetres: number): number => millimetres * POINTS_PER_MM;

/** The width of what an 80 mm roll prints on. */
export const ROLL_WIDTH = mm(72);

const STYLES: Record<string, Style> = {
  issuer: { fontSize: 14, bold: true, color: ACCENT },
  title: { fontSize: 16, bold: true, alignment: 'right' },
  label: { fontSize: 8, color: PALE_INK },
  head: { fontSize: 8, bold: true, color: PALE_INK },
  small: { fontSize: 8, color: PALE_INK },
  grand: { fontSize: 12, bold: true },
};

/** An A4 document with page numbers; `name` stands at the foot of each page. */
export const sheet = (name: string, content: Content[], watermark?: string): TDocumentDefinitions => ({
  info: { title: name, producer: 'MediCare Pro', creator: 'MediCare Pro' },
  pageSize: 'A4',
  pageMargins: [mm(14), mm(14), mm(14), mm(16)],
  defaultStyle: { font: 'Roboto', fontSize: 9, color: INK, lineHeight: 1.15 },
  styles: STYLES,
  content,
  ...(watermark && { watermark: { text: watermark, color: PALE_INK, opacity: 0.12, bold: true } }),
  footer: (page, pages) => ({
    margin: [mm(14), mm(4), mm(14), 0],
    columns: [
      { text: name, style: 'small' },
      { text: `Page ${page} of ${pages}`, style: 'small', alignment: 'right' },
    ],
  }),
});

/** A slip for the roll, as long as it needs to be. */
export const slip = (name: string, content: Content[]): TDocumentDefinitions => ({
  info: { title: name, producer: 'MediCare Pro', creator: 'MediCare Pro' },
  pageSize: { width: mm(80), height: 'auto' },
  pageMargins: [mm(4), mm(4), mm(4), mm(6)],
  defaultStyle: { font: 'Roboto', fontSize: 8.5, color: '#000000', lineHeight: 1.15 },
  styles: { ...STYLES, issuer: { fontSize: 11, bold: true }, label: { fontSize: 7.5 }, small: { fontSize: 7.5 } },
  content,
});

/** Thin lines between rows, a stronger one under the head. */
export const RULED: CustomTableLayout = {
  hLineWidth: (i, node) => (i === 0 || i === node.table.body.length ? 0.8 : i === 1 ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (i) => (i === 0 ? 0 : 5),
  paddingRight: (i, node) => (i === (node.table.widths?.length ?? 0) - 1 ? 0 : 5),
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/** No lines, close together: for figures below each other. */
export const PLAIN: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

/** A dashed line across the roll. */
export const cut = (): Content => ({
  margin: [0, 4, 0, 4],
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: ROLL_WIDTH, y2: 0, lineWidth: 0.6, dash: { length: 2, space: 2 } }],
});

/** An amount without the sign: the column's head carries it. */
export const amount = (paise: number): string => formatRupees(paise, { sign: false });

/** A label over a value. */
export const labelled = (label: string, value: string | null): Content => ({
  stack: [{ text: label, style: 'label' }, value ? printed(value) : { text: '–' }],
  margin: [0, 0, 0, 6],
});

/** Name and address of the hospital's branch. */
export const issuerBlock = ({ name, address, phone, gstin }: Letterhead, alignment: 'left' | 'center'): Content => ({
  alignment,
  stack: [
    { ...(printed(name) as object), style: 'issuer' } as Content,
    ...(address ? [printed(address)] : []),
    ...(phone ? [`Phone ${phone}`] : []),
    ...(gstin ? [`GSTIN ${gstin}`] : []),
  ],
});

/** Rows of words and amounts, right-aligned; the last ones can stand out. */
export const figures = (rows: [words: string, paise: number, style?: string][], wide = false): Content => ({
  layout: PLAIN,
  table: {
    widths: wide ? ['*', 'auto'] : ['*', 80],
    body: rows.map(([words, paise, style]) => [
      { text: words, ...(style && { style }) },
      { text: amount(paise), alignment: 'right', ...(style && { style }) },
    ]),
  },
});
