import { WebSocket } from 'ws';
import { sleep } from './until';

type Frame = {
  id?: string;
  type: string;
  payload?: { data?: Record<string, { seq: number }>; errors?: unknown[] } & {
    message: string;
    extensions: Record<string, unknown>;
  }[];
};

export interface LiveOptions {
  /** `http://host:port`; asked before each connection. */
  url: string | (() => string);
  token?: string | null;
  /** A subscription with `$since: Int` whose field selects `seq`. */
  query: string;
  variables?: Record<string, unknown>;
  /** Where to start; without it, now. */
  since?: number | null;
  /** Connects again after each end, from the last position seen. */
  resumes?: boolean;
}

/** A graphql-ws client like the console's: one subscription that goes on with `since` where it stopped. */
export class LiveClient {
  readonly payloads: Record<string, { seq: number }>[] = [];
  readonly texts: string[] = [];
  /** Positions in the order they came. */
  readonly seen: number[] = [];
  readonly errors: { message: string; extensions: Record<string, unknown> }[] = [];
  readonly closes: number[] = [];
  isSubscribed = false;
  #socket: WebSocket | null = null;
  #stopped = false;
  readonly #done: Promise<void>;

  constructor(private readonly options: LiveOptions) {
    this.#done = this.#keepGoing();
  }

  get last(): number | null {
    return this.seen.at(-1) ?? this.options.since ?? null;
  }
  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Cuts the line as a tunnel does: no goodbye. */
  cut(): void {
    this.#raw?.destroy();
  }
  /** Stops reading, as a sleeping phone does. */
  pause(): void {
    this.#raw?.pause();
  }
  resume(): void {
    this.#raw?.resume();
  }
  send(frame: object): void {
    this.#socket?.send(JSON.stringify(frame));
  }
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#socket?.terminate();
    await this.#done;
  }

  get #raw(): import('node:net').Socket | undefined {
    return (this.#socket as unknown as { _socket?: import('node:net').Socket } | null)?._socket;
  }

  async #keepGoing(): Promise<void> {
    while (!this.#stopped) {
      await this.#connectOnce();
      if (!this.options.resumes) return;
      await sleep(10 + Math.random() * 40);
    }
  }

  #connectOnce(): Promise<void> {
    const { url, token } = this.options;
    const address = (typeof url === 'string' ? url : url()).replace(/^http/, 'ws');
    const socket = (this.#socket = new WebSocket(`${address}/graphql`, 'graphql-transport-ws'));
    socket.on('error', () => undefined);
    socket.on('open', () => this.send({ type: 'connection_init', payload: token ? { accessToken: token } : {} }));
    socket.on('message', (message: Buffer) => this.#take(message.toString()));
    return new Promise((resolve) =>
      socket.on('close', (code) => {
        this.isSubscribed = false;
        this.closes.push(code);
        resolve();
      }),
    );
  }

  #take(text: string): void {
    const frame = JSON.parse(text) as Frame;
    if (frame.type === 'ping') return this.send({ type: 'pong' });
    if (frame.type === 'connection_ack') {
      const variables = { ...this.options.variables, since: this.last };
      this.send({ id: '1', type: 'subscribe', payload: { query: this.options.query, variables } });
      // The answer to this one comes after the subscription has started: the server works frames off in order.
      this.send({ type: 'ping' });
    }
    if (frame.type === 'pong') this.isSubscribed = true;
    if (frame.type === 'error') {
      this.errors.push(...(frame.payload as unknown as LiveClient['errors']));
      if (this.options.resumes) this.#socket?.terminate();
    }
    if (frame.type === 'next') this.#note(text, frame);
  }

  #note(text: string, { payload }: Frame): void {
    this.texts.push(text);
    if (!payload?.data) return void this.errors.push(...((payload?.errors ?? []) as LiveClient['errors']));
    this.payloads.push(payload.data);
    this.seen.push(Object.values(payload.data)[0].seq);
  }
}
