import { load, type LoadResult, rawRequest } from './load';
import { moneyDatabase } from './money-data';
import { type Server, signIn, startProduct, stop } from './side-by-side';
import { fixed, median, printTable } from './table';

const FEW = 5000;
const CONNECTIONS = 16;
const BILL = 'id number status total paid due createdAt patient { id fullName uhid }';
const QUERIES: [name: string, query: string][] = [
  [
    'open bills, newest first',
    `{ bills(isOpen: true, first: 50) { items { ${BILL} } pageInfo { endCursor hasNextPage } } }`,
  ],
  ['all bills, newest first', `{ bills(first: 50) { items { ${BILL} } pageInfo { endCursor hasNextPage } } }`],
  ['due totals', '{ billTotals { status n total due } }'],
];
const DEEP = `query ($after: String) { bills(first: 50, after: $after) { items { ${BILL} } pageInfo { endCursor hasNextPage } } }`;
const ONE = `query ($id: ID!) { bill(id: $id) { ${BILL} lines { description quantity total } payments { method amount receiptNumber } } }`;
const DRAFT = `mutation ($input: CreateBillInput!) { createBill(input: $input) { id total } }`;

/** What bills cost with few and with many of them: the list, a page far down, a bill, the totals, and a new draft. */
export async function benchMoney(dir: string, many: number): Promise<void> {
  const rows: string[][] = [];
  const cpu = new Map<string, number[]>();
  for (const bills of [FEW, many]) {
    const product = await startProduct(dir, await moneyDatabase(dir, bills));
    try {
      for (const [name, request] of await requests(product, bills)) {
        const result = await measured(product, request);
        cpu.set(name, [...(cpu.get(name) ?? []), result.cpu]);
        rows.push([
          name,
          bills.toLocaleString('en-IN'),
          fixed(result.perSecond, 0),
          fixed(result.p50),
          fixed(result.cpu, 3),
        ]);
      }
    } finally {
      await stop(product);
    }
  }
  printTable('Bills, median of 3 rounds', ['', 'bills', 'req/s', 'p50 ms', 'CPU ms'], rows);
  for (const [name, [few, lots]] of cpu)
    console.log(`  ${name}: ${fixed(lots / few)} times the CPU with ${many / FEW} times the bills`);
}

async function requests({ port }: Server, bills: number): Promise<[name: string, request: Buffer][]> {
  const token = await signIn('cashier@bench.example');
  const ask = (query: string, variables: object = {}): Buffer =>
    rawRequest('POST', '/graphql', { authorization: `Bearer ${token}` }, JSON.stringify({ query, variables }));
  const first = await answer<{ bills: { items: { id: string; patient: { id: string } }[] } }>(
    port,
    token,
    QUERIES[1][1],
  );
  const [{ id, patient }] = first.bills.items;
  const line = {
    kind: 'FREE',
    description: 'Dressing',
    quantity: 1,
    unitPrice: 25_000,
    taxCategory: 'HEALTHCARE_SERVICE',
  };
  return [
    ...QUERIES.map(([name, query]): [string, Buffer] => [name, ask(query)]),
    ['a page half way down', ask(DEEP, { after: await cursorAt(port, token, Math.floor(bills / 2)) })],
    ['a bill with lines and payments', ask(ONE, { id })],
    ['a new draft, durable', ask(DRAFT, { input: { patientId: patient.id, lines: [line, line] } })],
  ];
}

const cursorAt = async (port: number, token: string, skip: number): Promise<string> =>
  (
    await answer<{ bills: { pageInfo: { endCursor: string } } }>(
      port,
      token,
      `{ bills(limit: 1, skip: ${skip}) { pageInfo { endCursor } } }`,
    )
  ).bills.pageInfo.endCursor;

async function answer<T>(port: number, token: string, query: string): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: T }).data;
}

async function measured({ port, child }: Server, request: Buffer): Promise<LoadResult> {
  await load(port, child.pid!, () => request, 1000, CONNECTIONS);
  const rounds: LoadResult[] = [];
  for (let i = 0; i < 3; i++) rounds.push(await load(port, child.pid!, () => request, 2000, CONNECTIONS));
  const cpu = median(rounds.map((round) => round.cpu));
  return rounds.find((round) => round.cpu === cpu)!;
}
