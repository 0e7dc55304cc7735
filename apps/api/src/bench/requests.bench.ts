import { openStore } from '@medicare/data';
import { cursorOf } from '@medicare/platform';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { fillForBench } from './data';
import { rawRequest } from './load';
import { compare, HEADINGS, type Scenario, signIn, startBare, startProduct, stop, TITLE_END } from './side-by-side';
import { printTable } from './table';

const FIELDS = 'id uhid fullName phone email dateOfBirth gender isActive';

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
  const [product, bare] = [await startProduct(dir, file), await startBare('bare', file)];
  try {
    const token = await signIn();
    const rows: string[][] = [];
    for (const scenario of scenarios(token, sample)) rows.push(await compare(scenario, product, bare));
    printTable(`Requests over ${patients.toLocaleString('en-IN')} patients in SQLite, ${TITLE_END}`, HEADINGS, rows);
    console.log(`\n  Idle memory of the product after all this: ${memoryOf(product.child.pid!)} MB`);
  } finally {
    await Promise.all([stop(product), stop(bare)]);
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

/** Resident memory of a process, in MB. */
const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);
