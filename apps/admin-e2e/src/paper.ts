import jsQR from 'jsqr';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';

/** Dots per inch, and where a prescription has its first code in them. */
const RESOLUTION = 150;
const CODE_LEFT = 77;
const CODE_WIDTH = 253;

/** The file that a click opens in a tab of its own; fetched once more, since the browser gives what it shows to nobody. */
export async function printedBy(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [answer, tab] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/documents/')),
    page.context().waitForEvent('page'),
    click(),
  ]);
  await tab.close();
  const { authorization } = await answer.request().allHeaders();
  const again = await fetch(answer.url(), { headers: { authorization: authorization ?? '' } });
  if (!answer.ok() || !again.ok) throw new Error(`The document was answered with ${answer.status()}.`);
  return Buffer.from(await again.arrayBuffer());
}

/** What the code on the first page of a prescription says, as a camera sees it. Needs poppler-utils. */
export function codeOn(pdf: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'medicare-paper-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    const cut = ['-x', String(CODE_LEFT), '-W', String(CODE_WIDTH), '-r', String(RESOLUTION), '-singlefile'];
    const picture = execFileSync('pdftoppm', ['-png', ...cut, join(folder, 'paper.pdf')]);
    const { data, width, height } = PNG.sync.read(picture);
    return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
  } finally {
    rmSync(folder, { recursive: true });
  }
}
