import { dirname, join } from 'node:path';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

/** Where an installed package lies, whether the server runs from its sources or bundled. */
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Latin and ₹ in Roboto, Devanagari in Noto: both embedded, so that a print looks the same everywhere. */
export const printFonts = () => {
  const roboto = join(folderOf('pdfmake'), 'fonts/Roboto');
  const noto = join(folderOf('@fontsource/noto-sans-devanagari'), 'files/noto-sans-devanagari-devanagari');
  return {
    Roboto: {
      normal: join(roboto, 'Roboto-Regular.ttf'),
      bold: join(roboto, 'Roboto-Medium.ttf'),
      italics: join(roboto, 'Roboto-Italic.ttf'),
      bolditalics: join(roboto, 'Roboto-MediumItalic.ttf'),
    },
    NotoDevanagari: {
      normal: `${noto}-400-normal.woff`,
      bold: `${noto}-700-normal.woff`,
      italics: `${noto}-400-normal.woff`,
      bolditalics: `${noto}-700-normal.woff`,
    },
  };
};

type Pdfmake = typeof import('pdfmake');
let loaded: Promise<Pdfmake> | undefined;

/** pdfmake is loaded when the first page is printed: it would sit in the memory of every process. */
async function load(): Promise<Pdfmake> {
  const module = (await import('pdfmake')) as Pdfmake & { default?: Pdfmake };
  const pdfmake = module.default ?? module;
  const files = new Set(Object.values(printFonts()).flatMap((family) => Object.values(family)));
  pdfmake.setFonts(printFonts());
  pdfmake.setLocalAccessPolicy((path) => files.has(path)); // fonts, and nothing that a text could name
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * The definition as a PDF file. To draw one takes the process for some 30 ms, so they are drawn one after another, and
 * whatever else waits comes first each time.
 */
export function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  const drawn = last.then(async () => {
    await new Promise(setImmediate);
    const pdfmake = await (loaded ??= load());
    return pdfmake.createPdf({ compress: true, ...definition }).getBuffer();
  });
  last = drawn.catch(() => undefined);
  return drawn;
}

const DEVANAGARI = /([\u0900-\u097f\u200c\u200d]+(?:[\s.,-]+[\u0900-\u097f\u200c\u200d]+)*)/;

/** A text in parts, the Hindi ones in the font that has them: pdfmake does not look for another font by itself. */
export const printedParts = (text: string, style: object = {}): { text: string }[] =>
  text
    .split(DEVANAGARI)
    .filter(Boolean)
    .map((part) =>
      DEVANAGARI.test(part) ? { ...style, text: part, font: 'NotoDevanagari' } : { ...style, text: part },
    );

/** The same as a text of its own. */
export const printed = (text: string, style: object = {}): Content => ({ text: printedParts(text, style) });
