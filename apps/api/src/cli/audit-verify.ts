import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENESIS, type Head, type LogFault } from '@medicare/data';
import { openExistingStore } from '../composition';
import { readConfig } from '../config';

const WORDS: Record<LogFault['kind'], string> = {
  'edited-or-swapped': 'was changed, or stands in the wrong place',
  missing: 'is missing',
  'cut-tail': 'and all after it were cut off',
  'anchor-mismatch': 'does not agree with the proof that was kept earlier',
};

/**
 * Proves the event log: every entry in its place and unchanged, and nothing cut off since the last proof. Keeps the new
 * proof (position and link) in `audit-anchor.json` in the data folder; copy that file elsewhere, and a cut tail shows
 * even when somebody owns this machine. Exit code 1 when something is wrong.
 */
async function main(): Promise<void> {
  const config = readConfig();
  const anchorFile = process.argv[2] ?? join(config.dataDir, 'audit-anchor.json');
  const store = await openExistingStore(config);
  try {
    const anchor = existsSync(anchorFile) ? (JSON.parse(readFileSync(anchorFile, 'utf8')) as Head) : GENESIS;
    const head = await store.head();
    const fault = await store.verify(anchor);
    if (fault) {
      console.error(
        `The event log is NOT sound: entry ${fault.seq} ${WORDS[fault.kind]}. Keep this database as it is and look into a backup.`,
      );
      process.exitCode = 1;
      return;
    }
    writeFileSync(anchorFile, `${JSON.stringify(head)}\n`);
    console.log(
      `The event log is sound: ${head.seq} entries, each unchanged and in its place${anchor.seq ? `, ${anchor.seq} of them proven before` : ''}.`,
    );
  } finally {
    await store.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
