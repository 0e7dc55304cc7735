import { dayInterval, wallClockOf } from '@medicare/domain';
import { bookings, deskDatabase, DOCTORS } from './desk-data';
import { load, type LoadResult, rawRequest } from './load';
import { compare, HEADINGS, type Server, signIn, startBare, startProduct, stop, TITLE_END } from './side-by-side';
import { fixed, median, printTable } from './table';

const FEW = 5000;
const DAY_VIEW = `query ($day: LocalDate!) { appointments(day: $day, first: 100) { items { id startsAt endsAt status token patient { id fullName } doctor { id fullName } } pageInfo { hasNextPage endCursor } } }`;
const TODAY = `{ todaysAppointments(first: 100) { items { id startsAt endsAt status token patient { id fullName } doctor { id fullName } } pageInfo { hasNextPage endCursor } } }`;
const SLOTS = `query ($from: Instant!, $to: Instant!, $of: String!) { openSlots(from: $from, to: $to, specialization: $of) { doctorId startsAt endsAt } }`;
const BOOK = `mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id status startsAt } }`;

/** What the front desk costs: booking against a bare server, the day view with few and with many past appointments, open slots. */
export async function benchDesk(dir: string, many: number): Promise<void> {
  await benchBooking(dir, many);
  await benchViews(dir, many);
}

const graphql = (token: string, query: string, variables: object): Buffer =>
  rawRequest('POST', '/graphql', { authorization: `Bearer ${token}` }, JSON.stringify({ query, variables }));

async function benchBooking(dir: string, past: number): Promise<void> {
  const file = await deskDatabase(dir, past);
  const [ours, theirs] = [await bookings(file, 0), await bookings(file, 1)];
  const [product, bare] = [await startProduct(dir, file), await startBare('bare-desk', file)];
  try {
    const token = await signIn();
    const scenario = {
      name: 'booking',
      product: () => graphql(token, BOOK, { input: ours() }),
      bare: () => rawRequest('POST', '/book', {}, JSON.stringify(theirs())),
    };
    const title = `Booking with event, notification and counters, durable, over ${past.toLocaleString('en-IN')} past appointments in SQLite, ${TITLE_END}`;
    printTable(title, HEADINGS, [await compare(scenario, product, bare)]);
  } finally {
    await Promise.all([stop(product), stop(bare)]);
  }
}

async function benchViews(dir: string, many: number): Promise<void> {
  const rows: string[][] = [];
  const cpu = new Map<string, number[]>();
  for (const past of [FEW, many]) {
    const product = await startProduct(dir, await deskDatabase(dir, past));
    try {
      for (const [name, request, connections] of views(await signIn())) {
        const result = await measured(product, request, connections);
        cpu.set(name, [...(cpu.get(name) ?? []), result.cpu]);
        rows.push([
          name,
          past.toLocaleString('en-IN'),
          fixed(result.perSecond, 0),
          fixed(result.p50),
          fixed(result.cpu, 3),
        ]);
      }
    } finally {
      await stop(product);
    }
  }
  printTable('Views of the desk, median of 3 rounds', ['', 'past appointments', 'req/s', 'p50 ms', 'CPU ms'], rows);
  for (const [name, [few, lots]] of cpu)
    console.log(`  ${name}: ${fixed(lots / few)} times the CPU with ${many / FEW} times the past`);
}

function views(token: string): [name: string, request: Buffer, connections: number][] {
  const { day } = wallClockOf(Date.now(), 'Asia/Kolkata');
  const { start } = dayInterval(day, 'Asia/Kolkata');
  const from = new Date(start + 86_400_000).toISOString();
  const to = new Date(start + 31 * 86_400_000).toISOString();
  return [
    ['day view', graphql(token, DAY_VIEW, { day }), 16],
    ['today', graphql(token, TODAY, {}), 16],
    [`open slots, 30 days of ${DOCTORS} doctors`, graphql(token, SLOTS, { from, to, of: 'General medicine' }), 1],
  ];
}

async function measured({ port, child }: Server, request: Buffer, connections: number): Promise<LoadResult> {
  await load(port, child.pid!, () => request, 1000, connections);
  const rounds: LoadResult[] = [];
  for (let i = 0; i < 3; i++) rounds.push(await load(port, child.pid!, () => request, 2000, connections));
  const cpu = median(rounds.map((round) => round.cpu));
  return rounds.find((round) => round.cpu === cpu)!;
}
