import { setTimeout as pause } from 'node:timers/promises';

interface TurnstileOptions {
  /** How many may be in at a time. */
  atATime: number;
  /** After so many milliseconds in a turn the next one begins, though the work goes on. */
  longestMs?: number;
  /** Whether after each turn nothing is done for as long as it took, so that this work never has more than half of the time. */
  isHalfTime?: boolean;
}

/** Work that waits in one line, first come, first served: heavy work of some that must not hold up the work of all. */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(private readonly options: TurnstileOptions) {
    this.#free = options.atATime;
  }

  /** Does the work when its turn comes, and gives what it gave. Whatever becomes of it, the next one's turn follows. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((go) => this.#waiting.push(go));
    const begun = Date.now();
    const done = (async () => work())(); // what fails at once leaves its turn, too
    void this.#endOfTurn(done, begun).then(() => this.#leave());
    return done;
  }

  async #endOfTurn(done: Promise<unknown>, begun: number): Promise<void> {
    const { longestMs, isHalfTime } = this.options;
    const over = done.catch(() => undefined);
    await (longestMs === undefined ? over : Promise.race([over, pause(longestMs, undefined, { ref: false })]));
    if (isHalfTime) await pause(Date.now() - begun);
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}
