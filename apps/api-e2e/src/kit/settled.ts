import type { Store } from '@medicare/data';
import { until } from './until';

/** Until everything that has happened stands in the log: on PostgreSQL it is sealed just after the commit. */
export async function sealed(store: Store): Promise<void> {
  if (store.engine === 'sqlite') return;
  await until(async () => !(await store.read('SELECT tx FROM event_pending LIMIT 1')).length, 'everything is sealed');
}

/** Until the relay has also brought all of it to the notifications. */
export async function relayed(store: Store): Promise<void> {
  const behind =
    'SELECT (SELECT max(seq) FROM event_log) AS head, (SELECT seq FROM relay_cursor WHERE handler = $1) AS done';
  await until(async () => {
    await sealed(store);
    const [{ head, done }] = await store.read<{ head: number; done: number }>(behind, ['notifications']);
    return Number(head ?? 0) === Number(done ?? 0);
  }, 'the relay has come to the end of the log');
}
