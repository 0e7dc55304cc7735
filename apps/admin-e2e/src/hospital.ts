import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(__dirname, '../../..');
const SERVER = join(ROOT, 'dist/apps/api/main.js');
const READY_WITHIN_MS = 30_000;

/** What a fresh hospital begins with. */
export type Seed = 'none' | 'demo';

/** A real server process with a database of its own, on a port of its own. */
export class Hospital {
  private process: ChildProcess | undefined;
  private output = '';

  private constructor(
    private readonly seed: Seed,
    private readonly port: number,
    /** Where its database and keys are. */
    readonly dataDir: string,
    /** Of PostgreSQL; none for a file of its own. */
    private readonly databaseUrl?: string,
  ) {}

  /** The address for browsers. */
  get address(): string {
    return `http://localhost:${this.port}`;
  }

  static async open(seed: Seed, databaseUrl?: string): Promise<Hospital> {
    const dataDir = await mkdtemp(join(tmpdir(), 'medicare-e2e-'));
    const hospital = new Hospital(seed, await freePort(), dataDir, databaseUrl);
    await hospital.start();
    return hospital;
  }

  /** Starts the process and waits until it says that it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [SERVER], { env: this.settings(), stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer) => (this.output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.process = child;
    await this.ready(child);
  }

  /** Ends the process in order; the data stay for another start. */
  async stop(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const isEnded = await Promise.race([ended.then(() => true), pause(5_000, false)]);
    if (!isEnded) child.kill('SIGKILL');
  }

  /** Ends the process and takes its data away. */
  async close(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** The one-time link for the first administrator, as the server printed it. */
  async setUpLink(): Promise<string> {
    for (let tries = 0; tries < 50; tries++) {
      const link = /\/set-up#\S+/.exec(this.output)?.[0];
      if (link) return this.address + link;
      await pause(100);
    }
    throw new Error(`The server printed no set-up link:\n${this.output}`);
  }

  /** The password of a demo account, as the server printed it. */
  demoPassword(name: string): string {
    const line = new RegExp(`^ +${name}@demo\\.example +(\\S+)$`, 'm').exec(this.output);
    if (!line) throw new Error(`The server printed no account of ${name}:\n${this.output}`);
    return line[1]!;
  }

  /** Runs one of the server's commands over the same data; gives what it printed. */
  async command(name: string, ...args: string[]): Promise<string> {
    const runner = join(ROOT, 'tools/run.mjs');
    const child = spawn(process.execPath, [runner, name, ...args], {
      env: this.settings(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`${name} ended with ${code}:\n${printed}`);
    return printed;
  }

  // Nothing of the caller's own settings: a DATABASE_URL of a real hospital must never get in here.
  private settings(): NodeJS.ProcessEnv {
    const { PATH, HOME } = process.env;
    const own = { PORT: String(this.port), HOST: 'localhost', SEED: this.seed, DATA_DIR: this.dataDir };
    const database = this.databaseUrl ? { DATABASE_URL: this.databaseUrl } : {};
    return { PATH, HOME, ...own, ...database, LOG_LEVEL: 'warn' };
  }

  private async ready(child: ChildProcess): Promise<void> {
    for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(50)) {
      if (child.exitCode !== null) break;
      const isReady = await fetch(`${this.address}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
    }
    throw new Error(`The server did not get ready:\n${this.output}`);
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (!address || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}
