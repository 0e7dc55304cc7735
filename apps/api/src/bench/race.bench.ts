import { openStore, type Store } from '@medicare/data';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { temporaryPostgres } from '../temporary-postgres';
import { BENCH_PASSWORD, fillForBench, repeatable } from './data';
import { fixed, printTable } from './table';

const [ATTEMPTS, CLIENTS, PATIENTS] = [1000, 32, 24];
const PORTS = [4880, 4881];
const QUARTER_MS = 900_000;
const HOUSEKEEPING = { withoutEvent: 'data for measuring' };

const OPERATIONS = {
  book: 'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id } }',
  move: 'mutation ($id: ID!, $input: RescheduleAppointmentInput!) { rescheduleAppointment(id: $id, input: $input) { id } }',
  cancel: 'mutation ($id: ID!) { cancelAppointment(id: $id, reason: "Changed plans") { id } }',
};

interface Outcome {
  code: string;
  ms: number;
}

/** A thousand attempts of 32 clients on ten slots: on SQLite with one process, on PostgreSQL with two. */
export async function benchRace(): Promise<void> {
  const rows = [await race('SQLite, one process', null, 1)];
  const postgres = await temporaryPostgres();
  try {
    rows.push(await race('PostgreSQL, two processes', postgres.url, 2));
  } finally {
    await postgres.stop();
  }
  printTable(
    `${ATTEMPTS} attempts to book, move and cancel, ${CLIENTS} clients, two doctors with five slots each`,
    ['', 'attempts/s', 'p50 ms', 'p99 ms', 'accepted', 'SLOT_TAKEN', 'other codes', 'overlaps'],
    rows,
  );
}

async function race(name: string, url: string | null, processes: number): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'medicare-race-'));
  const databaseUrl = url ?? join(dir, 'medicare.db');
  const store = await openStore({ databaseUrl, eventKey: eventKey(join(dir, 'keys/events.key')) });
  const servers: ChildProcess[] = [];
  try {
    const cast = await prepare(store);
    for (const port of PORTS.slice(0, processes)) servers.push(await start(dir, databaseUrl, port));
    const ports = PORTS.slice(0, processes);
    const token = await signIn(ports[0]);
    const began = performance.now();
    const clients = Array.from({ length: CLIENTS }, (_, n) => client(n, ports, token, cast));
    const outcomes = (await Promise.all(clients)).flat();
    return summary(name, outcomes, performance.now() - began, await overlaps(store));
  } finally {
    for (const server of servers) server.kill();
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Cast {
  doctors: string[];
  patients: string[];
  times: string[];
}

async function prepare(store: Store): Promise<Cast> {
  await fillForBench(store, PATIENTS);
  const [{ id: branchId }] = await store.read<{ id: string }>('SELECT id FROM branch');
  const now = new Date();
  const doctors = [0, 1].map((i) => `01890000-0000-7000-8000-00000000000${i}`);
  await store.run(async (tx) => {
    for (const id of doctors) {
      await tx.query(
        `INSERT INTO doctor (id, created_at, updated_at, full_name, specialization, is_available, is_active, version, branch_id)
         VALUES ($1, $2, $2, 'Dr Wanted', 'Cardiology', true, true, 1, $3)`,
        [id, now, branchId],
      );
      for (let weekday = 1; weekday <= 7; weekday++)
        await tx.query(
          `INSERT INTO doctor_hours (id, created_at, updated_at, doctor_id, weekday, from_time, to_time, slot_minutes, valid_from, branch_id)
           VALUES ($1, $2, $2, $3, $4, '00:00', '24:00', 15, '2020-01-01', $5)`,
          [`${id.slice(0, -1)}${weekday}`.replace('8000', `80${id.slice(-1)}0`), now, id, weekday, branchId],
        );
    }
  }, HOUSEKEEPING);
  const first = Math.ceil(Date.now() / QUARTER_MS) * QUARTER_MS + 86_400_000;
  const patients = (await store.read<{ id: string }>('SELECT id FROM patient')).map(({ id }) => id);
  return { doctors, patients, times: [0, 1, 2, 3, 4].map((i) => new Date(first + i * QUARTER_MS).toISOString()) };
}

async function start(dir: string, databaseUrl: string, port: number): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dir,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'http://hospital.bench.example',
    SEED: 'none',
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, [join(__dirname, '../main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('The server does not answer.');
}

async function ask(port: number, query: string, variables: object, token?: string) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as {
    data: Record<string, { id: string; accessToken: string }> | null;
    errors?: { extensions: { code: string } }[];
  };
}

async function signIn(port: number): Promise<string> {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
  const input = { identifier: 'desk@bench.example', password: BENCH_PASSWORD };
  return (await ask(port, query, { input })).data!['signIn'].accessToken;
}

async function client(
  n: number,
  ports: number[],
  token: string,
  { doctors, patients, times }: Cast,
): Promise<Outcome[]> {
  const random = repeatable(n + 1);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)];
  const [mine, outcomes]: [string[], Outcome[]] = [[], []];
  for (let i = 0; i < Math.ceil(ATTEMPTS / CLIENTS); i++) {
    const dice = random();
    const kind = !mine.length || dice < 0.7 ? 'book' : dice < 0.9 ? 'move' : 'cancel';
    const wanted = { doctorId: pick(doctors), startsAt: pick(times) };
    const id = kind === 'book' ? null : pick(mine);
    const input = kind === 'book' ? { ...wanted, patientId: pick(patients) } : wanted;
    const began = performance.now();
    const variables = kind === 'cancel' ? { id } : { id, input };
    const answer = await ask(ports[(n + i) % ports.length], OPERATIONS[kind], variables, token);
    outcomes.push({ code: answer.errors?.[0].extensions.code ?? 'accepted', ms: performance.now() - began });
    const made = answer.data && Object.values(answer.data)[0].id;
    if (made && kind === 'book') mine.push(made);
    if (made && kind === 'cancel') mine.splice(mine.indexOf(made), 1);
  }
  return outcomes;
}

async function overlaps(store: Store): Promise<number> {
  const clash = (column: string): string =>
    `(SELECT count(*) FROM appointment a JOIN appointment b ON a.${column} = b.${column} AND a.id < b.id AND a.starts_at < b.ends_at
      AND b.starts_at < a.ends_at WHERE a.status <> 'CANCELLED' AND b.status <> 'CANCELLED')`;
  const [row] = await store.read<{ n: number | string }>(`SELECT ${clash('doctor_id')} + ${clash('patient_id')} AS n`);
  return Number(row.n);
}

function summary(name: string, outcomes: Outcome[], took: number, clashes: number): string[] {
  const times = outcomes.map(({ ms }) => ms).sort((one, other) => one - other);
  const count = (test: (code: string) => boolean): string => String(outcomes.filter(({ code }) => test(code)).length);
  return [
    name,
    fixed((outcomes.length / took) * 1000, 0),
    fixed(times[Math.floor(times.length / 2)], 1),
    fixed(times[Math.floor(times.length * 0.99)], 1),
    count((code) => code === 'accepted'),
    count((code) => code === 'SLOT_TAKEN'),
    count((code) => code !== 'accepted' && code !== 'SLOT_TAKEN'),
    String(clashes),
  ];
}
