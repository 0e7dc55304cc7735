import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Writes a CSV of line numbers and reasons, without any value of the file. Gives its path. */
export function writeImportReport(dataDir: string, file: string, refused: [line: number, reason: string][]): string {
  const dir = join(dataDir, 'imports');
  mkdirSync(dir, { recursive: true });
  const report = join(dir, `${basename(file)}.${new Date().toISOString().replace(/[:.]/g, '-')}.refused.csv`);
  writeFileSync(
    report,
    ['line,reason', ...refused.map(([line, reason]) => `${line},"${reason.replaceAll('"', '""')}"`), ''].join('\n'),
  );
  return report;
}
