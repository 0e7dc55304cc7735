import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Stats {
  outputs: Record<string, { entryPoint?: string }>;
}

const STATS = join(__dirname, '../../../dist/apps/admin/stats.json');

/** Addresses of the built files that begin with one of these sources: names of built files tell nothing. */
export function filesOf(isWanted: (source: string) => boolean): string[] {
  const { outputs } = JSON.parse(readFileSync(STATS, 'utf8')) as Stats;
  return Object.entries(outputs)
    .filter(([, { entryPoint }]) => entryPoint && isWanted(entryPoint))
    .map(([file]) => `/${file}`);
}
