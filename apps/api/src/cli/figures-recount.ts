import 'reflect-metadata';
import { type Difference, recountFigures } from '@medicare/features';
import { Command } from 'commander';
import { openExistingStore } from '../composition';
import { readConfig } from '../config';

/** How long the counting may hold SQLite's writer: a large hospital takes some seconds. */
const LONGEST_MS = 600_000;

/**
 * Compares the counters behind the dashboards with a count of the rows and prints what differs; exit code 1 when
 * something does. With --repair the counters are set right, in one transaction.
 */
async function main(): Promise<void> {
  const command = new Command('figures:recount')
    .description('Compares the counters behind the dashboards with the rows.')
    .option('--repair', 'set what differs to what was counted')
    .parse();
  const { repair = false } = command.opts<{ repair?: boolean }>();
  const store = await openExistingStore(readConfig(), { commandMs: LONGEST_MS });
  try {
    const differences = await recountFigures(store, { mend: repair });
    for (const difference of differences) console.log(lineOf(difference));
    console.log(summaryOf(differences.length, repair));
    if (differences.length && !repair) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

const lineOf = ({ table, key, kept, counted }: Difference): string =>
  `${table} ${key.join(' ')}: kept ${kept.join(', ')}, counted ${counted.join(', ')}`;

function summaryOf(differences: number, isMended: boolean): string {
  if (!differences) return 'All counters agree with the rows.';
  const words = differences === 1 ? '1 counter differs from the rows' : `${differences} counters differ from the rows`;
  return isMended ? `${words}; now mended.` : `${words}. Run again with --repair to mend them.`;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
