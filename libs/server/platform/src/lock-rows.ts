import type { Tx } from '@medicare/data';
import { In } from 'typeorm';
import type { Env } from './context';

/** The rows of these ids, locked until the end of the transaction: always in the order of ids, so that nobody deadlocks. */
export function lockRows<T extends { id: string }>(env: Env, tx: Tx, type: new () => T, ids: string[]): Promise<T[]> {
  const lock = env.store.engine === 'postgres' ? { lock: { mode: 'pessimistic_write' as const } } : {};
  return tx.manager.find(type, { where: { id: In(ids) } as never, order: { id: 'ASC' } as never, ...lock });
}
