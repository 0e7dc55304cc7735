import type { CanvasRect, Content } from 'pdfmake/interfaces';
import { create, type QRCode } from 'qrcode';

/** Modules of white that a reader needs around a code. */
const QUIET = 4;
/** Rows reach a little into the next one: no hairlines between them on a screen. */
const OVERLAP = 1.02;

/**
 * A text as a QR code of level M, `size` points wide with the white around it. What of the text are capitals and digits is
 * packed as such, which makes the code smaller; pdfmake's own codes do not do that.
 */
export function codePicture(text: string, size: number): Content {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = size / (modules.size + 2 * QUIET);
  const rows = Array.from({ length: modules.size }, (_, y) => rowBars(modules, y, unit));
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: size, h: size, color: '#ffffff' }, ...rows.flat()] };
}

/** The dark modules of a row, neighbours as one bar. */
function rowBars(modules: QRCode['modules'], y: number, unit: number): CanvasRect[] {
  const bars: CanvasRect[] = [];
  for (let from = 0; from < modules.size; from++) {
    if (!modules.get(y, from)) continue;
    let to = from;
    while (to < modules.size && modules.get(y, to)) to++;
    const [x, w] = [(from + QUIET) * unit, (to - from) * unit];
    bars.push({ type: 'rect', x, y: (y + QUIET) * unit, w, h: unit * OVERLAP, color: '#000000' });
    from = to;
  }
  return bars;
}
