import { linkOf, sqliteDriver } from '@medicare/data';
import { grainsOf, wallClockOf } from '@medicare/domain';
import { newId } from '@medicare/platform';
import { createServer } from 'node:http';

const COLUMNS =
  'a.id, a.starts_at AS startsAt, a.ends_at AS endsAt, a.status, a.token, p.full_name AS patient, d.full_name AS doctor';

/*
 * The yardstick for the desk: node:http and prepared statements over the same file. A booking writes the same rows in one
 * durable transaction: appointment, grains, counter, sealed event, notification and its event. No sign-in, no rights, no
 * rules; the conflict check is the database's key, as in the product.
 */
export function startBareDesk(file: string, port: number): Promise<void> {
  const db = new (sqliteDriver())(file, { timeout: 5000 });
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'mmap_size = 268435456',
    'cache_size = -32000',
  ])
    db.pragma(pragma);
  const branch = db.prepare('SELECT id FROM branch').pluck().get() as string;
  const day = db.prepare(
    `SELECT ${COLUMNS} FROM appointment a JOIN patient p ON p.id = a.patient_id JOIN doctor d ON d.id = a.doctor_id
     WHERE a.starts_at >= ? AND a.starts_at < ? ORDER BY a.starts_at, a.id LIMIT 101`,
  );
  const insert = db.prepare(
    `INSERT INTO appointment (id, created_at, updated_at, starts_at, ends_at, day, status, is_overbooked, booked_via, version, patient_id, doctor_id, branch_id)
     VALUES (?, ?, ?, ?, ?, ?, 'PENDING', 0, 'DESK', 1, ?, ?, ?)`,
  );
  const doctorTime = db.prepare('INSERT INTO doctor_time (doctor_id, appointment_id, grain) VALUES (?, ?, ?)');
  const patientTime = db.prepare('INSERT INTO patient_time (patient_id, appointment_id, grain) VALUES (?, ?, ?)');
  const count = db.prepare(
    `INSERT INTO appointment_count (day, branch_id, doctor_id, status, n) VALUES (?, ?, ?, 'PENDING', 1)
     ON CONFLICT (day, branch_id, doctor_id, status) DO UPDATE SET n = n + 1`,
  );
  const notify = db.prepare(
    `INSERT INTO notification (id, created_at, updated_at, kind, title, body, link, source_seq, patient_id)
     VALUES (?, ?, ?, 'APPOINTMENT_BOOKED', ?, ?, ?, ?, ?)`,
  );
  const head = db.prepare('SELECT seq, link FROM event_log ORDER BY seq DESC LIMIT 1');
  const append = db.prepare(
    'INSERT INTO event_log (seq, at, type, branch_id, actor_id, subject, patient_id, data, link) VALUES (@seq, @at, @type, @branch_id, @actor_id, @subject, @patient_id, @data, @link)',
  );
  const seal = (type: string, subject: string, patientId: string, facts: object): number => {
    const last = (head.get() as { seq: number; link: string } | undefined) ?? { seq: 0, link: '' };
    const body = {
      at: Date.now(),
      type,
      branch_id: branch,
      actor_id: null,
      subject,
      patient_id: patientId,
      data: JSON.stringify(facts),
    };
    const seq = last.seq + 1;
    append.run({ ...body, seq, link: linkOf('key', last.link, seq, body) });
    return seq;
  };
  const text = (at: Date): string => at.toISOString().replace('T', ' ').replace('Z', '');
  const book = db.transaction((doctorId: string, patientId: string, startsAt: string) => {
    const [id, now, start] = [newId(), text(new Date()), Date.parse(startsAt)];
    const { day, time } = wallClockOf(start, 'Asia/Kolkata');
    insert.run(id, now, now, text(new Date(start)), text(new Date(start + 900_000)), day, patientId, doctorId, branch);
    for (const grain of grainsOf(start, start + 900_000)) {
      doctorTime.run(doctorId, id, grain);
      patientTime.run(patientId, id, grain);
    }
    count.run(day, branch, doctorId);
    const seq = seal('appointment.booked', id, patientId, { doctorId, day, time, way: 'DESK', isOverbooked: false });
    const notification = newId();
    notify.run(
      notification,
      now,
      now,
      `Your appointment on ${day}, ${time}`,
      'The front desk has booked it for you.',
      `/portal/appointments/${id}`,
      seq,
      patientId,
    );
    seal('notification.added', notification, patientId, { kind: 'APPOINTMENT_BOOKED', audience: { patientId } });
    return { id };
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url!, 'http://bare');
      const given = (name: string): string => url.searchParams.get(name)!;
      const answer = (): unknown => {
        if (url.pathname === '/ready') return {};
        if (url.pathname === '/day') return day.all(given('from'), given('to'));
        const { doctorId, patientId, startsAt } = JSON.parse(Buffer.concat(chunks).toString()) as Record<
          string,
          string
        >;
        return book.immediate(doctorId, patientId, startsAt);
      };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer()));
    });
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
