import { sqliteDriver } from '@medicare/data';
import { addDays, type DaySpan, partsOf, wallClockOf } from '@medicare/domain';
import { createServer } from 'node:http';

/*
 * The yardstick for the dashboard: node:http and prepared statements over the same counters, with the same answer. No
 * sign-in, no rights, no choice of fields; one branch.
 */
export function startBareFigures(file: string, port: number): Promise<void> {
  const db = new (sqliteDriver())(file, { readonly: true });
  for (const pragma of ['mmap_size = 268435456', 'cache_size = -32000']) db.pragma(pragma);
  const branch = db.prepare('SELECT id FROM branch').pluck().get() as string;
  const account = db.prepare("SELECT id FROM account WHERE role = 'ADMIN'").pluck().get() as string;
  const counters = db.prepare(
    "SELECT counter, key, n FROM figure_count WHERE counter IN ('patients', 'doctors', 'staff', 'low-stock', 'appointments', 'revenue', 'patients-by-gender', 'patients-by-blood-group') AND branch_id = ?",
  );
  const days = db.prepare(
    "SELECT key, n FROM figure_count WHERE counter = 'appointments-by-day' AND branch_id = ? AND key >= ? AND key < ?",
  );
  const bills = db.prepare('SELECT status, n, due FROM bill_total WHERE branch_id = ?');
  const takings = db.prepare(
    'SELECT day, sum(received) AS received, sum(refunded) AS refunded FROM takings WHERE day >= ? AND day <= ? AND branch_id = ? GROUP BY day',
  );
  const part = (counter: string): string =>
    `SELECT substr(key, 12) AS id, n FROM figure_count WHERE counter = '${counter}' AND branch_id = ? AND key >= ? AND key < ?`;
  const doctors = db.prepare(
    `SELECT l.id, d.full_name AS name, l.n AS count FROM (SELECT id, sum(n) AS n FROM (${part('load-by-day')} UNION ALL ${part('load-by-week')}
     UNION ALL ${part('load-by-day')}) GROUP BY id ORDER BY 2 DESC, 1 LIMIT 5) l JOIN doctor d ON d.id = l.id`,
  );
  const diagnoses = db.prepare(
    "SELECT key AS code, n AS count FROM figure_count WHERE counter = 'diagnoses' AND branch_id = ? AND n > 0 ORDER BY n DESC, key LIMIT 10",
  );
  const unread = db
    .prepare(
      "SELECT sum(CASE WHEN reader = '' THEN n ELSE -n END) FROM notification_count WHERE reader IN ('', ?) AND audience IN (?, ?, ?)",
    )
    .pluck();

  const answer = (): unknown => {
    const { day: to } = wallClockOf(Date.now(), 'Asia/Kolkata');
    const from = addDays(to, -29);
    return {
      counters: counters.all(branch),
      today: days.all(branch, to, addDays(to, 1)),
      bills: bills.all(branch),
      unread: unread.get(account, `role ADMIN ${branch}`, 'role ADMIN *', `account ${account}`),
      days: byDay(days.all(branch, from, addDays(to, 1)) as { key: string; n: number }[]),
      revenue: takings.all(from, to, branch),
      doctors: doctors.all(...spansOf({ from, to }).flatMap((span) => [branch, span.from, addDays(span.to, 1)])),
      diagnoses: diagnoses.all(branch),
    };
  };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const body = JSON.stringify(request.url === '/ready' ? {} : answer());
    response.setHeader('content-length', Buffer.byteLength(body));
    response.end(body);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

const spansOf = (span: DaySpan): DaySpan[] => {
  const { before, weeks, after } = partsOf(span);
  return [before, weeks, after];
};

function byDay(rows: { key: string; n: number }[]): object[] {
  const days = new Map<string, { day: string; count: number; cancelled: number }>();
  for (const { key, n } of rows) {
    const [day, status] = key.split(' ');
    const known = days.get(day) ?? { day, count: 0, cancelled: 0 };
    known.count += n;
    if (status === 'CANCELLED') known.cancelled += n;
    days.set(day, known);
  }
  return [...days.values()];
}
