import type PDFDocument from 'pdfkit';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { ACCENT, INK, mm, PALE_INK } from './paper';
import { printedParts, printFonts } from './pdf';

type Document = InstanceType<typeof PDFDocument>;
type Face = 'normal' | 'bold';

const MARGIN = mm(14);
const FOOT = mm(16);
/** So much room is left below a heading, or it goes to the next page. */
const KEEP_TOGETHER = mm(22);
/** A reader on a slow line may lag behind so many bytes; then the writer waits. */
const MOST_AHEAD = 512_000;
const WAIT_MS = 20;

/**
 * A paper that may become long, written from top to bottom and read while it is written: pdfkit puts each full page into
 * the stream and forgets it, where pdfmake, which is built on it, would hold the process until all pages are laid out.
 */
export class WrittenPaper {
  private page = 0;
  private face: { file: string; size: number; color: string } = { file: '', size: 0, color: INK };

  private constructor(
    private readonly document: Document,
    private readonly name: string,
  ) {
    document.on('pageAdded', () => this.foot());
    document.addPage();
  }

  /** An A4 paper; `name` stands at the foot of each page. */
  static async begin(name: string): Promise<WrittenPaper> {
    const module = (await import('pdfkit')) as { default: typeof PDFDocument };
    const margins = { top: MARGIN, left: MARGIN, right: MARGIN, bottom: FOOT };
    const info = { Title: name, Producer: 'MediCare Pro', Creator: 'MediCare Pro' };
    const font = printFonts().Roboto.normal;
    return new WrittenPaper(new module.default({ size: 'A4', margins, info, font, autoFirstPage: false }), name);
  }

  /** To be read while the paper is written. */
  get stream(): Readable {
    return this.document as unknown as Readable;
  }

  title(text: string): void {
    this.write(text, 'bold', 16, ACCENT);
    this.document.moveDown(0.4);
  }

  /** Begins a part of the paper. */
  heading(text: string): void {
    this.keepTogether();
    this.document.moveDown(1);
    this.write(text, 'bold', 13, ACCENT);
    const { x, y, page } = this.document;
    this.document
      .moveTo(x, y + 1)
      .lineTo(page.width - MARGIN, y + 1)
      .lineWidth(0.6)
      .stroke(ACCENT);
    this.document.moveDown(0.3);
  }

  /**
   * Begins an entry. Resolves once the reader has come close enough, so that a paper never waits in memory as a whole;
   * throws when nobody reads any more.
   */
  async entry(text: string): Promise<void> {
    await nextTurn();
    while (this.stream.readableLength > MOST_AHEAD && !this.stream.destroyed) await sleep(WAIT_MS);
    if (this.stream.destroyed) throw new Error('Nobody reads this paper any more.');
    this.keepTogether();
    this.document.moveDown(0.5);
    this.write(text, 'bold', 10, INK);
  }

  line(text: string): void {
    this.write(text, 'normal', 9, INK);
  }

  note(text: string): void {
    this.write(text, 'normal', 9, PALE_INK);
  }

  /** A label with its value; nothing where there is no value. */
  fact(label: string, value: unknown): void {
    if (value === null || value === undefined || value === '') return;
    this.use('normal', 9, PALE_INK);
    this.document.text(`${label}: `, { continued: true });
    this.write(String(value), 'normal', 9, INK);
  }

  end(): void {
    this.document.end();
  }

  /** Gives the reader an error instead of the rest. */
  fail(error: Error): void {
    this.stream.destroy(error);
  }

  private write(text: string, face: Face, size: number, color: string): void {
    const parts = printedParts(text || '–') as { text: string; font?: string }[];
    parts.forEach((part, i) => {
      this.use(face, size, color, part.font);
      this.document.text(part.text, { continued: i < parts.length - 1 });
    });
  }

  private use(face: Face, size: number, color: string, family?: string): void {
    const fonts = printFontsOnce();
    const file = (family === 'NotoDevanagari' ? fonts.NotoDevanagari : fonts.Roboto)[face];
    this.face = { file, size, color };
    this.document.font(file).fontSize(size).fillColor(color);
  }

  private keepTogether(): void {
    if (this.document.y > this.document.page.maxY() - KEEP_TOGETHER) this.document.addPage();
  }

  /** Writes the foot of a page that begins, and gives back what the text above had: place, face and margin. */
  private foot(): void {
    this.page += 1;
    const { document, face } = this;
    const { page, x, y } = document;
    const top = page.height - mm(10);
    page.margins.bottom = 0;
    document.font(printFontsOnce().Roboto.normal).fontSize(8).fillColor(PALE_INK);
    document.text(this.name, MARGIN, top, { lineBreak: false });
    document.text(`Page ${this.page}`, MARGIN, top, {
      width: page.width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    });
    page.margins.bottom = FOOT;
    document.x = x;
    document.y = y;
    if (face.file) document.font(face.file).fontSize(face.size).fillColor(face.color);
  }
}

let known: ReturnType<typeof printFonts> | undefined;
const printFontsOnce = (): ReturnType<typeof printFonts> => (known ??= printFonts());
