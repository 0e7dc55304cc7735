import { dataSourceFor, openWriter, SqliteStore, type SealedEvent } from '@medicare/data';
import { LIVE_FIELDS } from '@medicare/features';
import {
  accountActor,
  Actor,
  Context,
  CostGuard,
  formattedResult,
  LiveOperations,
  liveServerOptions,
  Reads,
  RULES,
  Stream,
  Tail,
} from '@medicare/platform';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { execute, subscribe, type ExecutionArgs } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import { makeSchema } from '../schema';
import { fixed, printTable } from './table';

const EVENTS = 20;
const QUERY = 'subscription { notificationAdded { seq notification { id kind title body link createdAt } } }';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The other process: opens the sockets and reports how many frames have come. */
export async function fanoutClients(port: number, sockets: number): Promise<void> {
  let [frames, ready] = [0, 0];
  for (let i = 0; i < sockets; i++) {
    const ws = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    ws.on('open', () => ws.send('{"type":"connection_init"}'));
    ws.on('message', (message: Buffer) => {
      if (!message.includes('connection_ack')) return void (frames += message.includes('"next"') ? 1 : 0);
      ws.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY } }));
      ready += 1;
    });
    if (i % 200 === 199) await pause(60);
  }
  while (ready < sockets) await pause(50);
  await pause(1000);
  process.send!('ready');
  setInterval(() => process.send!(frames), 50);
}

type Mode = 'textbook' | 'shared';

/** A store and a server of sockets in this process, so that its CPU is what is measured. */
async function startServer(mode: Mode, dir: string) {
  const writer = openWriter(join(dir, 'bench.db'));
  const source = await dataSourceFor({ writer }).initialize();
  await source.runMigrations({ transaction: 'each' });
  const store = new SqliteStore(writer, source, { eventKey: 'the key of the benchmark' });
  const tail = await new Tail(store).start();
  const schema = await makeSchema();
  const reads = new Reads(store, schema, RULES);
  const viewer = accountActor({
    id: 'viewer',
    role: 'ADMIN',
    sessionId: null,
    patientId: null,
    doctorId: null,
    staffId: null,
    branchIds: [],
  });
  const contextFor = (actor: Actor): Context => ({ actor, reads, store, tail }) as unknown as Context;
  const onFault = (error: unknown): void => console.error(error);
  const operations = new LiveOperations({
    tail,
    fields: LIVE_FIELDS,
    contextFor,
    formatResult: (result) => formattedResult(result, onFault),
  });
  const everybody = async (): Promise<Actor> => viewer;
  const ours = liveServerOptions({
    schema,
    operations,
    cost: new CostGuard(schema),
    authenticate: everybody,
    refreshed: everybody,
    contextFor,
    onSocket: () => undefined,
    onFault,
  });
  // What graphql-ws does by itself: a source of events for each subscriber, execution and serialisation for each.
  if (mode === 'textbook')
    schema.getSubscriptionType()!.getFields()['notificationAdded'].subscribe = () => eventsOf(tail);
  const textbook = {
    schema,
    execute,
    subscribe: (args: ExecutionArgs) => subscribe({ ...args, contextValue: contextFor(viewer) }),
  };
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  useServer(
    mode === 'textbook'
      ? textbook
      : {
          ...ours,
          onConnect: (socket) => ours.onConnect!({ ...socket, connectionParams: { accessToken: 'anybody' } }),
        },
    sockets,
    0,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    for (const socket of sockets.clients) socket.terminate();
    http.close();
    tail.stop();
    await pause(200);
    await store.close();
  };
  return { store, port: (http.address() as { port: number }).port, close };
}

/** Microseconds of the server's CPU for each frame that reached a client. */
async function measure(mode: Mode, sockets: number): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'medicare-bench-'));
  const { store, port, close } = await startServer(mode, dir);
  const child = fork(join(__dirname, 'bench.js'), ['clients', String(port), String(sockets)]);
  let frames = 0;
  await new Promise<void>((resolve) =>
    child.on('message', (message) => (message === 'ready' ? resolve() : (frames = message as number))),
  );
  const before = process.cpuUsage();
  for (let i = 0; i < EVENTS; i++) {
    await addNotification(store, i);
    while (frames < i * sockets) await pause(5);
  }
  while (frames < EVENTS * sockets) await pause(5);
  const cpu = process.cpuUsage(before);
  child.kill();
  await close();
  rmSync(dir, { recursive: true });
  return (cpu.user + cpu.system) / EVENTS / sockets;
}

async function addNotification(store: SqliteStore, i: number): Promise<void> {
  const id = `notification-${i}`;
  await store.run(async (tx) => {
    await tx.query(
      `INSERT INTO notification (id, created_at, updated_at, kind, title, body, link, source_seq, audience_role)
       VALUES ($1, $2, $2, 'API_KEY_CREATED', $3, $4, '/settings/api-keys', 1, 'ADMIN')`,
      [id, new Date(), 'A new API key was made', 'x'.repeat(150)],
    );
    tx.record({
      type: 'notification.added',
      subject: id,
      facts: { kind: 'API_KEY_CREATED', audience: { role: 'ADMIN', branchId: null }, causedById: null },
    });
  });
}

/** The same tail behind an ordinary async iterator, as a textbook subscription would have it. */
async function* eventsOf(tail: Tail): AsyncGenerator<SealedEvent> {
  const queue: SealedEvent[] = [];
  let wake = (): void => undefined;
  const stream = new Stream(tail, tail.last, (event) => {
    queue.push(event);
    wake();
  });
  void stream.run();
  try {
    for (;;) {
      while (queue.length) {
        const event = queue.shift()!;
        if (event.type === 'notification.added') yield event;
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stream.end();
  }
}

/** One event to many sockets: the server's CPU for each delivered frame, ours against textbook graphql-ws. */
export async function benchFanout(counts: number[]): Promise<void> {
  const rows: string[][] = [];
  for (const sockets of counts) {
    const textbook = await measure('textbook', sockets);
    const shared = await measure('shared', sockets);
    rows.push([
      `${sockets.toLocaleString('en-IN')} sockets`,
      fixed(shared, 1),
      fixed(textbook, 1),
      fixed(textbook / shared),
    ]);
  }
  printTable(
    `Fan-out of an event, ${EVENTS} events, server CPU`,
    ['', 'us/frame', 'textbook us/frame', 'textbook/ours'],
    rows,
  );
}
