import type { Actor } from '../access/actor';
import type { Ask } from './ask';
import type { Dialect } from './dialect';

/** Where a parameter's value is taken from when the statement runs. */
export interface Run {
  actor: Actor;
  variables: Record<string, unknown>;
  ask: Ask | null;
  source: { id?: unknown } | null;
}
export type Param = (run: Run) => unknown;
export interface Statement {
  sql: string;
  params: Param[];
}

// eslint-disable-next-line no-control-regex -- a character that no SQL text of ours holds
const PARAMETER_MARK = /\u0001(\d+)\u0001/g;

/** A statement in the making: names for its rows, and its parameters, numbered at the end in the order of the text. */
export class Draft {
  readonly #params: Param[] = [];
  #aliases = 0;
  constructor(readonly dialect: Dialect) {}

  /** A fresh name for a row. */
  alias = (): string => `t${this.#aliases++}`;

  /** Stands for a value that is bound when the statement runs. */
  param = (source: Param): string => `\u0001${this.#params.push(source) - 1}\u0001`;

  finish(marked: string): Statement {
    const params: Param[] = [];
    const placeholder = (_: string, i: string): string => this.dialect.placeholder(params.push(this.#params[+i]));
    return { sql: marked.replace(PARAMETER_MARK, placeholder), params };
  }
}
