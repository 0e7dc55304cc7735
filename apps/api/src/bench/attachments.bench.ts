import { openStore } from '@medicare/data';
import { hashPassword, insertAccount } from '@medicare/platform';
import { redrawPicture } from '@medicare/features';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { BENCH_PASSWORD, fillForBench, repeatable } from './data';
import { cpuOf } from './load';
import { type Server, signIn, startBare, startProduct, stop } from './side-by-side';
import { fixed, median, printTable } from './table';

const [WARM_UP, TIMES] = [5, 20];
const HEADINGS = ['', 'ms', 'CPU ms', 'bare write ms', 'bare write CPU', 'bare redraw ms', 'bare redraw CPU'];

/** What one upload costs, one after another: beside a bare server that writes the same bytes to a file, and beside drawing the picture anew alone. */
export async function benchAttachments(dir: string): Promise<void> {
  const { file, patientId } = await hospital(dir);
  const [product, bare] = [await startProduct(dir, file), await startBare('bare-upload', dir)];
  try {
    const token = await signIn('nurse@bench.example');
    const rows: string[][] = [];
    for (const [name, type, content] of [
      ['JPEG of 2 MB', 'image/jpeg', await picture(dir)],
      ['PDF of 200 kB', 'application/pdf', report()],
    ] as const) {
      const form = (): FormData => formOf(patientId, type, content);
      const ours = await measured(product, '/attachments', form, { authorization: `Bearer ${token}` });
      const written = await measured(bare, '/', () => new Blob([new Uint8Array(content)]), {});
      const redrawn = type === 'image/jpeg' ? await redrawing(dir, content) : ['–', '–'];
      rows.push([name, ...ours, ...written, ...redrawn]);
    }
    printTable(`Upload of a file, one after another, median of ${TIMES}, SQLite`, HEADINGS, rows);
  } finally {
    await Promise.all([stop(product), stop(bare)]);
  }
}

async function hospital(dir: string): Promise<{ file: string; patientId: string }> {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'attachments-run.db');
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const store = await openStore({ databaseUrl: file, eventKey: eventKey(join(dir, 'keys/events.key')) });
  await fillForBench(store, 1000);
  const [{ branch_id: branchId, id: patientId }] = await store.read<{ id: string; branch_id: string }>(
    'SELECT id, branch_id FROM patient LIMIT 1',
  );
  const passwordHash = await hashPassword(BENCH_PASSWORD);
  const person = { email: 'nurse@bench.example', phone: null, displayName: 'Nurse', role: 'NURSE' as const };
  await store.run((tx) => insertAccount(tx, { ...person, passwordHash, branchIds: [branchId] }, new Date()));
  await store.close();
  return { file, patientId };
}

async function measured(server: Server, path: string, body: () => BodyInit, headers: Record<string, string>) {
  const send = async (): Promise<number> => {
    const started = performance.now();
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', headers, body: body() });
    if (response.status !== 201) throw new Error(`An upload failed: ${await response.text()}`);
    await response.text();
    return performance.now() - started;
  };
  for (let i = 0; i < WARM_UP; i++) await send();
  const before = cpuOf(server.child.pid!);
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) times.push(await send());
  return [fixed(median(times), 1), fixed((cpuOf(server.child.pid!) - before) / TIMES, 1)];
}

async function redrawing(dir: string, content: Buffer): Promise<string[]> {
  const [from, to, small] = ['from', 'to', 'small'].map((name) => join(dir, `redraw-${name}`));
  writeFileSync(from, content);
  const times: number[] = [];
  let before = process.cpuUsage();
  for (let i = 0; i < WARM_UP + TIMES; i++) {
    if (i === WARM_UP) before = process.cpuUsage();
    const started = performance.now();
    await redrawPicture(from, 'image/jpeg', to, small);
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return [fixed(median(times.slice(WARM_UP)), 1), fixed((user + system) / 1000 / TIMES, 1)];
}

function formOf(patientId: string, type: string, content: Buffer): FormData {
  const form = new FormData();
  form.set('patientId', patientId);
  form.set('kind', 'OTHER');
  form.set('file', new Blob([new Uint8Array(content)], { type }), 'file');
  return form;
}

/** As a phone takes one: 8 million pixels. */
async function picture(dir: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const random = repeatable(3);
  const raw = Buffer.alloc(3264 * 2448 * 3);
  for (let i = 0; i < raw.length; i++) raw[i] = 90 + ((i / 9000) % 80) + random() * 60;
  const content = await sharp(raw, { raw: { width: 3264, height: 2448, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer();
  writeFileSync(join(dir, 'picture.jpg'), content);
  console.log(`The picture has ${fixed(content.length / 1e6)} MB.`);
  return content;
}

function report(): Buffer {
  const random = repeatable(5);
  const noise = Buffer.from(Array.from({ length: 199_000 }, () => Math.floor(random() * 256)));
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${noise.length} >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head),
    noise,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
}
