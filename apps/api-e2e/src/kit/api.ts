import type { Store } from '@medicare/data';
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { freshDatabase, freshFolder } from './databases';
import { type Answer, askAt, signInAt } from './graphql-client';
import { LiveClient, type LiveOptions } from './live-client';
import { compose, type Composition, type Config, createHttpServer, readConfig } from './process';

export const WORKSPACE = join(__dirname, '../../../..');
export const DIST = join(WORKSPACE, 'dist');

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Settings of a process of one's own; more or other ones by their names in the environment. */
export async function freshSettings(environment: Record<string, string> = {}): Promise<Record<string, string>> {
  return {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATA_DIR: freshFolder(),
    DATABASE_URL: environment['DATABASE_URL'] ?? (await freshDatabase()),
    SEED: 'none',
    LOG_LEVEL: 'silent',
    ...environment,
  };
}

/** The API with its parts in reach. */
export interface RunningApi {
  /** `http://127.0.0.1:port`. */
  url: string;
  config: Config;
  composition: Composition;
  store: Store;
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    token?: string | null,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  signIn(identifier: string, password: string): Promise<{ token: string; cookie: string }>;
  live(options: Omit<LiveOptions, 'url'>): LiveClient;
  stop(): Promise<void>;
}

/** The real process's parts, wired as `main.ts` does, in this process on a free port with a database of its own. */
export async function startApi(environment: Record<string, string> = {}): Promise<RunningApi> {
  const config = readConfig(await freshSettings(environment));
  const composition = await compose(config, pino({ level: config.logLevel }));
  const { server, close } = createHttpServer(composition, config, DIST);
  await new Promise<void>((resolve) => server.listen({ port: config.port, host: config.host }, resolve));
  const url = `http://127.0.0.1:${config.port}`;
  const clients: LiveClient[] = [];
  return {
    url,
    config,
    composition,
    store: composition.services.store,
    ask: (query, variables, token, headers) => askAt(url, query, variables, token, headers),
    signIn: (identifier, password) => signInAt(url, identifier, password),
    live: (options) => {
      const client = new LiveClient({ url, ...options });
      clients.push(client);
      return client;
    },
    stop: async () => {
      await Promise.all(clients.map((client) => client.stop()));
      await close();
      await composition.close();
    },
  };
}

/** The built API in a process of its own, for what kills it. `settings` come from `freshSettings`. */
export async function spawnApi(
  settings: Record<string, string>,
): Promise<{ url: string; child: ChildProcess; kill(): Promise<void> }> {
  const child = spawn(process.execPath, [join(DIST, 'apps/api/main.js')], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes('is running at') && resolve());
    child.once('exit', (code) => reject(new Error(`The API ended at its start (${code}): ${said}`)));
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { url: `http://127.0.0.1:${settings['PORT']}`, child, kill };
}

/** Runs a built command of the API and gives its exit code and what it said. */
export function runCommand(
  name: string,
  settings: Record<string, string>,
  ...args: string[]
): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [join(DIST, 'apps/api/cli', `${name}.js`), ...args], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text })));
}
