import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** What a run of requests cost. Times in milliseconds; `cpu` is the server's, for each request. */
export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  cpu: number;
  requests: number;
}

/** A request as the bytes that go over the wire. */
export const rawRequest = (method: string, path: string, headers: Record<string, string> = {}, body = ''): Buffer => {
  const all: Record<string, string> = {
    host: '127.0.0.1',
    ...headers,
    ...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
  };
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${Object.entries(all)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n${body}`,
  );
};

const TICK_MS = 10; // Linux counts a process's time in hundredths of a second

/** User and system time of a process so far, in milliseconds. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Sends requests over `connections` kept-alive connections for `ms`, each as soon as the one before is answered. */
export async function load(
  port: number,
  pid: number,
  next: () => Buffer,
  ms: number,
  connections: number,
): Promise<LoadResult> {
  const times: number[] = [];
  const until = performance.now() + ms;
  const [started, cpuBefore] = [performance.now(), cpuOf(pid)];
  await Promise.all(Array.from({ length: connections }, () => worker(port, next, until, times)));
  const [took, cpu] = [performance.now() - started, cpuOf(pid) - cpuBefore];
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    perSecond: (times.length / took) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    cpu: cpu / times.length,
    requests: times.length,
  };
}

async function worker(port: number, next: () => Buffer, until: number, times: number[]): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const answers = answersOf(socket);
  while (performance.now() < until) {
    const started = performance.now();
    socket.write(next());
    const { value } = await answers.next();
    if (value !== 'fine') throw new Error(`A request failed: ${String(value)}`);
    times.push(performance.now() - started);
  }
  socket.destroy();
}

/** One word for each answer on a connection: `fine`, or the start of what was wrong. Reads by content-length alone. */
async function* answersOf(socket: Socket): AsyncGenerator<string, string> {
  let buffer: Buffer = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    buffer = buffer.length ? Buffer.concat([buffer, chunk]) : chunk;
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) break;
      const headers = buffer.subarray(0, head).toString('latin1');
      const length = Number(/content-length: (\d+)/i.exec(headers)?.[1] ?? NaN);
      if (Number.isNaN(length)) return `no length: ${headers.slice(0, 100)}`;
      if (buffer.length < head + 4 + length) break;
      const body = buffer.subarray(head + 4, head + 4 + length);
      const good = headers.startsWith('HTTP/1.1 200') && !body.subarray(0, 12).includes('"errors"');
      yield good ? 'fine' : `${headers.split('\r\n')[0]} ${body.toString().slice(0, 300)}`;
      buffer = buffer.subarray(head + 4 + length);
    }
  }
  return 'closed';
}
