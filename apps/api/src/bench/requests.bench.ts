import { openStore } from '@medicare/data';
import { cursorOf } from '@medicare/platform';
import { ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { BENCH_PASSWORD, fillForBench } from './data';
import { load, LoadResult, rawRequest } from './load';
import { fixed, median, printTable } from './table';

const [PORT, BARE_PORT] = [4870, 4871];
const [ROUNDS, ROUND_MS, CONNECTIONS] = [3, 2000, 16];
const FIELDS = 'id uhid fullName phone email dateOfBirth gender isActive';

interface Scenario {
  name: string;
  product: () => Buffer;
  bare: () => Buffer;
}
interface Server {
  port: number;
  child: ChildProcess;
}
interface Sample {
  id: string;
  name: string;
  deepName: string;
  deepId: string;
  rare: string;
  branchId: string;
}

/** Compares the product, with sign-in and rights, with the bare server, side by side in one run. */
export async function benchRequests(dir: string, patients: number): Promise<void> {
  const file = join(dir, `medicare-${patients}.db`);
  const sample = await prepare(dir, file, patients);
  const [product, bare] = await startServers(dir, file);
  try {
    const token = await signIn();
    const rows: string[][] = [];
    for (const scenario of scenarios(token, sample)) rows.push(await compare(scenario, product, bare));
    printTable(
      `Requests over ${patients.toLocaleString('en-IN')} patients in SQLite, ${CONNECTIONS} connections, median of ${ROUNDS} alternating rounds`,
      [
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
      ],
      rows,
    );
    console.log(`\n  Idle memory of the product after all this: ${memoryOf(product.child.pid!)} MB`);
  } finally {
    product.child.kill();
    bare.child.kill();
  }
}

async function prepare(dir: string, file: string, patients: number): Promise<Sample> {
  mkdirSync(dir, { recursive: true });
  const isNew = !existsSync(file);
  const store = await openStore({ databaseUrl: file, eventKey: eventKey(join(dir, 'keys/events.key')) });
  if (isNew) {
    console.log(`Making ${patients.toLocaleString('en-IN')} patients …`);
    await fillForBench(store, patients);
  }
  const [row] = await store.read<{ id: string; full_name: string; search_contact: string; branch_id: string }>(
    'SELECT * FROM patient WHERE serial = $1',
    [Math.floor(patients / 2)],
  );
  const [deep] = await store.read<{ id: string; full_name: string }>(
    'SELECT id, full_name FROM patient ORDER BY full_name, id LIMIT 1 OFFSET $1',
    [Math.floor(patients / 2)],
  );
  await store.close();
  return {
    id: row.id,
    name: row.full_name,
    deepName: deep.full_name,
    deepId: deep.id,
    rare: row.search_contact.slice(4, 10),
    branchId: row.branch_id,
  };
}

function scenarios(token: string, sample: Sample): Scenario[] {
  const headers = { authorization: `Bearer ${token}` };
  const graphql = (query: string, variables: object): Buffer =>
    rawRequest('POST', '/graphql', headers, JSON.stringify({ query, variables }));
  const fixedAnswer = (query: string, variables: object, bare: string): Pick<Scenario, 'product' | 'bare'> => {
    const [one, other] = [graphql(query, variables), rawRequest('GET', bare)];
    return { product: () => one, bare: () => other };
  };
  const pageOf = `query($after: String) { patients(first: 20, after: $after) { items { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;
  const searchOf = `query($search: String) { patients(first: 20, search: $search) { totalCount items { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;
  const deepCursor = cursorOf({ by: 'fullName' }, [sample.deepName, sample.deepId]);
  let serial = 0;
  const newPhone = (): string =>
    `+9170${String(process.pid % 1000).padStart(3, '0')}${String(++serial).padStart(5, '0')}`;
  return [
    {
      name: 'patient by id',
      ...fixedAnswer(
        `query($id: ID!) { patient(id: $id) { ${FIELDS} address allergies version } }`,
        { id: sample.id },
        `/patient?id=${sample.id}`,
      ),
    },
    { name: 'patient page', ...fixedAnswer(pageOf, {}, '/page') },
    {
      name: 'deep page',
      ...fixedAnswer(
        pageOf,
        { after: deepCursor },
        `/deep?name=${encodeURIComponent(sample.deepName)}&id=${sample.deepId}`,
      ),
    },
    { name: 'search, common name', ...fixedAnswer(searchOf, { search: 'kumar' }, '/search?q=kumar') },
    { name: 'search, rare phone', ...fixedAnswer(searchOf, { search: sample.rare }, `/search?q=${sample.rare}`) },
    {
      name: 'registration',
      product: () =>
        graphql('mutation($input: RegisterPatientInput!) { registerPatient(input: $input) { id uhid } }', {
          input: { fullName: 'Bench Person', phone: newPhone(), gender: 'FEMALE' },
        }),
      bare: () => rawRequest('POST', '/register', {}, JSON.stringify({ name: 'Bench Person', phone: newPhone() })),
    },
  ];
}

async function compare(scenario: Scenario, product: Server, bare: Server): Promise<string[]> {
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

async function startServers(dir: string, file: string): Promise<[Server, Server]> {
  const env = {
    ...process.env,
    PORT: String(PORT),
    HOST: '127.0.0.1',
    DATA_DIR: dir,
    DATABASE_URL: file,
    EVENT_KEY_FILE: join(dir, 'keys/events.key'),
    SEED: 'none',
    NODE_ENV: 'production',
  };
  const product = spawn(process.execPath, [join(__dirname, '../main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const bare = fork(join(__dirname, 'bench.js'), ['bare', file, String(BARE_PORT)]);
  const ready = Promise.all([
    answering(`http://127.0.0.1:${PORT}/readyz`),
    answering(`http://127.0.0.1:${BARE_PORT}/page`),
  ]);
  await ready.catch((error: unknown) => {
    product.kill();
    bare.kill();
    throw error;
  });
  return [
    { port: PORT, child: product },
    { port: BARE_PORT, child: bare },
  ];
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer.`);
}

async function signIn(): Promise<string> {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
  const body = JSON.stringify({
    query,
    variables: { input: { identifier: 'desk@bench.example', password: BENCH_PASSWORD } },
  });
  const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data } = (await response.json()) as { data: { signIn: { accessToken: string } } };
  return data.signIn.accessToken;
}

/** Resident memory of a process, in MB. */
const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);
