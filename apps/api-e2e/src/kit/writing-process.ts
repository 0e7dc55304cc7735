import 'reflect-metadata';
import { openStore } from '@medicare/data';
import { setTimeout as sleep } from 'node:timers/promises';

/** A second process: `writing-process <url> <key> <writers> <commands each> <tag>`. Prints one JSON line for each acknowledged command. */
async function main(): Promise<void> {
  const [url, key, writers, each, tag] = process.argv.slice(2);
  const store = await openStore({
    databaseUrl: url,
    eventKey: key,
    demandEvents: true,
    poolSize: Number(writers) + 2,
    pollMs: 300,
  });
  const seen = new Set<string>();
  const lines: string[] = [];
  await Promise.all(
    Array.from({ length: Number(writers) }, async (_, writer) => {
      for (let i = 0; i < Number(each); i++) {
        const subject = `${tag}-${writer}-${i}`;
        const from = Date.now();
        await store.run(async (tx) => {
          await sleep(Math.random() * 8);
          for (const part of ['a', 'b']) tx.record({ type: 'doctor.created', subject: `${subject}${part}`, facts: {} });
        });
        lines.push(JSON.stringify({ subject, from, to: Date.now() }));
      }
    }),
  );
  for (const { subject } of await store.since(0, 10_000)) seen.add(subject[0]);
  lines.push(JSON.stringify({ sees: [...seen].sort() }));
  await new Promise<void>((resolve) => process.stdout.write(`${lines.join('\n')}\n`, () => resolve()));
  await store.close();
}

void main();
