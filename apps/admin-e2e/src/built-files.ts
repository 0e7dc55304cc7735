import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Stats {
  outputs: Record<string, { inputs: Record<string, unknown> }>;
}

const STATS = join(__dirname, '../../../dist/apps/portal/stats.json');

/** Addresses of the portal's built files that hold such sources and nothing else: names of built files tell nothing. */
export function filesOf(isWanted: (source: string) => boolean): string[] {
  const { outputs } = JSON.parse(readFileSync(STATS, 'utf8')) as Stats;
  return Object.entries(outputs)
    .filter(([, { inputs }]) => Object.keys(inputs).length && Object.keys(inputs).every(isWanted))
    .map(([file]) => `/portal-app/${file}`);
}
