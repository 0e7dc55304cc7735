import { sqliteDriver } from '@medicare/data';
import { createServer } from 'node:http';

const FIRST = 'ORDER BY created_at DESC, id DESC LIMIT 100';

/*
 * The yardstick for a history: node:http and prepared statements over the same file, with the same rows and columns. No
 * GraphQL, sign-in or rights. Its saving of a draft is durable, too.
 */
export function startBareHistory(file: string, port: number): Promise<void> {
  const db = new (sqliteDriver())(file, { timeout: 5000 });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'mmap_size = 268435456', 'cache_size = -32000'])
    db.pragma(pragma);
  const doctors = db.prepare('SELECT id, full_name AS fullName FROM doctor WHERE id = ?');
  const patient = db.prepare('SELECT id, uhid, full_name AS fullName FROM patient WHERE id = ?');
  const appointments = db.prepare(
    `SELECT id, status, starts_at AS startsAt, doctor_id AS doctorId FROM appointment WHERE patient_id = ? ORDER BY starts_at DESC, id DESC LIMIT 100`,
  );
  const records = db.prepare(
    `SELECT id, signed_at AS signedAt, complaint, advice, doctor_id AS doctorId FROM medical_record WHERE patient_id = ? ${FIRST}`,
  );
  const diagnoses = db.prepare('SELECT id, code, text FROM record_diagnosis WHERE record_id = ? ORDER BY position');
  const prescriptions = db.prepare(
    `SELECT id, drug, strength, form, dose, frequency, duration_days AS durationDays FROM prescription WHERE patient_id = ? ${FIRST}`,
  );
  const bills = db.prepare(`SELECT id, number, status, total, due FROM bill WHERE patient_id = ? ${FIRST}`);
  const payments = db.prepare('SELECT id, amount, method, status FROM payment WHERE bill_id = ? ORDER BY created_at');
  const attachments = db.prepare(
    `SELECT id, title, kind, media_type AS mediaType FROM attachment WHERE patient_id = ? ${FIRST}`,
  );
  const save = db.prepare('UPDATE record_draft SET content = ?, revision = revision + 1, updated_at = ?');
  const withDoctor = ({ doctorId, ...row }: { doctorId: string }) => ({ ...row, doctor: doctors.get(doctorId) });
  const rows = <T>(list: unknown): T[] => list as T[];

  const history = (id: string): unknown => ({
    ...(patient.get(id) as object),
    appointments: rows<{ doctorId: string }>(appointments.all(id)).map(withDoctor),
    records: rows<{ id: string; doctorId: string }>(records.all(id)).map((record) => ({
      ...withDoctor(record),
      diagnoses: diagnoses.all(record.id),
    })),
    prescriptions: prescriptions.all(id),
    bills: rows<{ id: string }>(bills.all(id)).map((bill) => ({ ...bill, payments: payments.all(bill.id) })),
    attachments: attachments.all(id),
  });
  const server = createServer((request, response) => {
    const answer = (body: unknown): void => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (request.method === 'GET') return answer(request.url === '/ready' ? {} : history(request.url!.slice(1)));
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      save.run(JSON.stringify((JSON.parse(text) as { content: object }).content), new Date().toISOString());
      answer({ saved: true });
    });
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
