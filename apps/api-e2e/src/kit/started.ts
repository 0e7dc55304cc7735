import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { DIST } from './api';
import { until } from './until';

/** The built server as a process of its own, with everything that it says. */
export class Started {
  said = '';
  /** The exit code, once it has ended. */
  code: number | null | undefined;
  readonly child: ChildProcess;

  constructor(private readonly settings: Record<string, string>) {
    const env = { PATH: process.env['PATH'], ...settings };
    this.child = spawn(process.execPath, [join(DIST, 'apps/api/main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on('data', (part: Buffer) => (this.said += part.toString()));
    this.child.once('close', (code) => (this.code = code));
  }

  get url(): string {
    return `http://127.0.0.1:${this.settings['PORT']}`;
  }
  /** Until it serves; throws with what it said when it ended instead. */
  async ready(): Promise<this> {
    await until(() => this.said.includes('is running at') || this.code !== undefined, 'the server runs');
    if (this.code !== undefined) throw new Error(`The server ended with ${this.code}: ${this.said}`);
    return this;
  }
  /** Until it has ended by itself; its exit code. */
  async ended(): Promise<number | null> {
    await until(() => this.code !== undefined, 'the server has ended');
    return this.code!;
  }
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.code === undefined) this.child.kill(signal);
    return this.ended();
  }
}
