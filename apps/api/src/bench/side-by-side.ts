import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { BENCH_PASSWORD } from './data';
import { load, type LoadResult } from './load';
import { fixed, median } from './table';

const [PORT, BARE_PORT] = [4870, 4871];
const [ROUNDS, ROUND_MS] = [3, 2000];
export const CONNECTIONS = 16;

/** The same request to the product and to the bare server. */
export interface Scenario {
  name: string;
  product: () => Buffer;
  bare: () => Buffer;
}
export interface Server {
  port: number;
  child: ChildProcess;
}

export const HEADINGS = [
  '',
  'req/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'bare req/s',
  'bare p50',
  'bare p99',
  'bare CPU',
  'CPU ratio',
  'rate ratio',
];
export const TITLE_END = `${CONNECTIONS} connections, median of ${ROUNDS} alternating rounds`;

/** Loads product and bare server by turns and gives a row for `HEADINGS`. */
export async function compare(scenario: Scenario, product: Server, bare: Server): Promise<string[]> {
  const runs: { ours: LoadResult[]; bare: LoadResult[] } = { ours: [], bare: [] };
  const run = (server: Server, next: () => Buffer, ms: number): Promise<LoadResult> =>
    load(server.port, server.child.pid!, next, ms, CONNECTIONS);
  await run(product, scenario.product, ROUND_MS / 2);
  await run(bare, scenario.bare, ROUND_MS / 2);
  for (let round = 0; round < ROUNDS; round++) {
    runs.ours.push(await run(product, scenario.product, ROUND_MS));
    runs.bare.push(await run(bare, scenario.bare, ROUND_MS));
  }
  const of = (list: LoadResult[], key: keyof LoadResult): number => median(list.map((result) => result[key]));
  const side = (list: LoadResult[]): string[] => [
    fixed(of(list, 'perSecond'), 0),
    fixed(of(list, 'p50')),
    fixed(of(list, 'p99')),
    fixed(of(list, 'cpu'), 3),
  ];
  return [
    scenario.name,
    ...side(runs.ours),
    ...side(runs.bare),
    fixed(of(runs.ours, 'cpu') / of(runs.bare, 'cpu')),
    fixed(of(runs.bare, 'perSecond') / of(runs.ours, 'perSecond')),
  ];
}

/** The built product over a database file, with more settings if need be, once it is ready. */
export async function startProduct(dir: string, file: string, settings: Record<string, string> = {}): Promise<Server> {
  const env = {
    ...process.env,
    PORT: String(PORT),
    HOST: '127.0.0.1',
    DATA_DIR: dir,
    DATABASE_URL: file,
    EVENT_KEY_FILE: join(dir, 'keys/events.key'),
    SEED: 'none',
    NODE_ENV: 'production',
    ...settings,
  };
  const child = spawn(process.execPath, [join(__dirname, '../main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answering(`http://127.0.0.1:${PORT}/readyz`, child);
  return { port: PORT, child };
}

/** A bare server (`kind` names it to `npm run bench`) over the same file. */
export async function startBare(kind: string, file: string): Promise<Server> {
  const child = fork(join(__dirname, 'bench.js'), [kind, file, String(BARE_PORT)]);
  await answering(`http://127.0.0.1:${BARE_PORT}/ready`, child);
  return { port: BARE_PORT, child };
}

/** Ends a server and waits until it is gone. */
export const stop = ({ child }: Server): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`${url} does not answer.`);
}

/** An access token of the benchmark's hospital: the receptionist's, unless told. */
export async function signIn(identifier = 'desk@bench.example'): Promise<string> {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
  const variables = { input: { identifier, password: BENCH_PASSWORD } };
  const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: { signIn: { accessToken: string } } };
  return data.signIn.accessToken;
}
