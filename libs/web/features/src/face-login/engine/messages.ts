import type { Sight } from '../seeing/sight';

/** Pixels as a canvas gives them: four bytes each. */
export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** What the worker can be asked. `prepare` fetches what the others need, so that nobody waits for it later. */
export type Question =
  | { readonly kind: 'prepare'; readonly careful: boolean }
  | { readonly kind: 'look'; readonly picture: Picture }
  | { readonly kind: 'describe'; readonly picture: Picture; readonly careful: boolean };

/** What it answers to each. */
export interface Answers {
  prepare: null;
  look: Sight;
  /** 128 numbers, or null where no face is found. */
  describe: Float32Array | null;
}

export type Asked = Question & { readonly id: number };

export interface Answered {
  readonly id: number;
  readonly result?: Answers[keyof Answers];
  /** Why there is no result. */
  readonly fault?: string;
}
