import type { Store } from '@medicare/data';
import { until } from './until';

/** Until everything that has happened stands in the log: on PostgreSQL it is sealed just after the commit. */
export async function sealed(store: Store): Promise<void> {
  if (store.engine === 'sqlite') return;
  await until(async () => !(await store.read('SELECT tx FROM event_pending LIMIT 1')).length, 'everything is sealed');
}

/** Until the relay has also brought all of it to the notifications, and what it told of them is sealed as well. */
export async function relayed(store: Store): Promise<void> {
  // One statement: between two of them the relay may have gone a step, and have written an event of its own.
  const pending = store.engine === 'sqlite' ? 'FALSE' : 'EXISTS (SELECT 1 FROM event_pending)';
  const standing = `SELECT (SELECT max(seq) FROM event_log) AS head, (SELECT seq FROM relay_cursor WHERE handler = $1) AS done, ${pending} AS pending`;
  await until(async () => {
    const [{ head, done, pending: isPending }] = await store.read<Record<'head' | 'done' | 'pending', unknown>>(
      standing,
      ['notifications'],
    );
    return !isPending && Number(head ?? 0) === Number(done ?? 0);
  }, 'the relay has come to the end of the log');
}

/** Until every wish for a link was looked at, whoever it was about: that is done after the answer. */
export const wishesSeen = (store: Store): Promise<void> =>
  until(
    async () => !(await store.read('SELECT id FROM mail_message WHERE identifier IS NOT NULL LIMIT 1')).length,
    'no wish for a link waits',
  );
