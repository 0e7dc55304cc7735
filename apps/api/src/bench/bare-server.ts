import { newId } from '@medicare/platform';
import { sqliteDriver } from '@medicare/data';
import { createServer, type IncomingMessage } from 'node:http';

/*
 * The yardstick: node:http and prepared statements over the same file, without GraphQL, sign-in or rights. It answers
 * the same rows with the same columns, by the same indexes. Its writes are durable, too.
 */
const COLUMNS = `id, uhid, full_name AS fullName, phone, email, date_of_birth AS dateOfBirth, gender, is_active AS isActive`;
const TWENTY = (where: string, order: string): string =>
  `SELECT ${COLUMNS} FROM patient WHERE is_active = 1 ${where} ORDER BY ${order} LIMIT 21`;

export function startBareServer(file: string, port: number): Promise<void> {
  const db = new (sqliteDriver())(file, { timeout: 5000 });
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'mmap_size = 268435456',
    'cache_size = -32000',
  ])
    db.pragma(pragma);
  const one = db.prepare(`SELECT ${COLUMNS}, address, allergies, version FROM patient WHERE id = ?`);
  const page = db.prepare(TWENTY('', 'full_name, id'));
  const deep = db.prepare(TWENTY('AND (full_name, id) > (?, ?)', 'full_name, id'));
  const match = 'AND serial IN (SELECT rowid FROM patient_search WHERE patient_search MATCH ?)';
  const found = db.prepare(TWENTY(match, 'full_name, id'));
  const count = db.prepare(`SELECT count(*) AS n FROM patient WHERE is_active = 1 ${match}`);
  const insert = db.prepare(
    `INSERT INTO patient (id, created_at, updated_at, serial, uhid, full_name, phone, is_birth_date_estimated, gender, is_active, version, search_name, search_contact, branch_id)
     VALUES (@id, @at, @at, @serial, @uhid, @name, @phone, 0, 'FEMALE', 1, 1, @name, @phone, @branch)`,
  );
  const branch = db.prepare('SELECT id FROM branch').pluck().get();
  const nextSerial = db.prepare(`UPDATE counter SET value = value + 1 WHERE name = 'patient' RETURNING value`).pluck();
  const register = db.transaction((name: string, phone: string) => {
    const [id, serial] = [newId(), nextSerial.get() as number];
    insert.run({
      id,
      at: new Date().toISOString().replace('T', ' ').replace('Z', ''),
      serial,
      uhid: `MP-${serial}`,
      name,
      phone,
      branch,
    });
    return { id };
  });
  const server = createServer((request, response) => {
    void answer(request).then((body) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });
  });
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const url = new URL(request.url!, 'http://bare');
    const given = (name: string): string => url.searchParams.get(name)!;
    if (url.pathname === '/ready') return {};
    if (url.pathname === '/patient') return one.get(given('id'));
    if (url.pathname === '/page') return page.all();
    if (url.pathname === '/deep') return deep.all(given('name'), given('id'));
    if (url.pathname === '/search')
      return { items: found.all(`"${given('q')}"`), ...(count.get(`"${given('q')}"`) as object) };
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as { name: string; phone: string };
    return register.immediate(body.name, body.phone);
  };
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
