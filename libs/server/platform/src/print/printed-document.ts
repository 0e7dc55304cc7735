import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Env } from '../context';
import type { Paper } from './paper';
import { renderPdf } from './pdf';

/** How a document is wanted. */
export interface PrintWishes {
  paper: Paper;
  /** Whether a prescription shows the diagnoses to whoever holds it. */
  withDiagnosis: boolean;
}

/** A document as it is going to be printed. */
export interface MadeDocument {
  /** In words; the name of the file is made of it. */
  name: string;
  definition: TDocumentDefinitions;
  /** Sees to the finished file, such as by signing it. */
  finish?: (pdf: Buffer) => Promise<Buffer>;
}

/** Makes one kind of document for readers who may see it; throws NOT_FOUND for others. */
export type DocumentMaker = (env: Env, id: string, wishes: PrintWishes) => Promise<MadeDocument>;

/** A document as a PDF file with its name. */
export interface PrintedDocument {
  fileName: string;
  pdf: Buffer;
}

/** Draws what a maker has made. */
export async function printMade({ name, definition, finish }: MadeDocument): Promise<PrintedDocument> {
  const pdf = await renderPdf(definition);
  return { fileName: `${name.replace(/[^A-Za-z0-9]+/g, '-')}.pdf`, pdf: finish ? await finish(pdf) : pdf };
}
