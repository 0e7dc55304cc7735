import 'reflect-metadata';
import type { Store } from '@medicare/data';
import {
  CSV_COLUMNS,
  csvColumn,
  csvPatient,
  fhirPatient,
  ImportCounts,
  ImportedPerson,
  importPatient,
  LineOutcome,
  noteImportFinished,
} from '@medicare/features';
import { Presets, SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { NODE_STREAM_INPUT, parse } from 'papaparse';
import { openExistingStore } from '../composition';
import { readConfig } from '../config';
import { writeImportReport } from '../import-report';

/**
 * Lines that are under way at once. SQLite takes them in their order and lets them share a commit. On PostgreSQL they
 * would wait for each other's number anyway, and a later line could take the e-mail address of an earlier one.
 */
const AT_ONCE = { sqlite: 64, postgres: 1 };

interface Line {
  number: number;
  bytes: number;
  read: () => ImportedPerson;
}

/** The lines of FHIR NDJSON, one at a time: a file of any size takes no more memory than its longest line. */
async function* ndjsonLines(file: string): AsyncGenerator<Line> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim()) yield { number, bytes: Buffer.byteLength(text) + 1, read: () => fhirPatient(text) };
  }
}

/** The rows of a CSV file with a heading, one at a time. */
async function* csvLines(file: string): AsyncGenerator<Line> {
  const rows = createReadStream(file).pipe(
    parse(NODE_STREAM_INPUT, {
      header: true,
      skipEmptyLines: 'greedy',
      transformHeader: (heading) => csvColumn(heading) ?? `other ${heading}`,
    }),
  );
  let number = 1; // the heading
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    number += 1;
    yield { number, bytes: Buffer.byteLength(Object.values(row).join(',')) + 1, read: () => csvPatient(row) };
  }
}

async function importFile(
  store: Store,
  branchId: string,
  file: string,
): Promise<{ counts: ImportCounts; refusals: [number, string][] }> {
  const counts: ImportCounts = { imported: 0, unchanged: 0, refused: 0 };
  const refusals: [number, string][] = [];
  const bar = new SingleBar(
    { format: '  {bar} {percentage}% | {imported} imported, {unchanged} known, {refused} refused', hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(statSync(file).size, 0, counts);
  const done = (line: Line, outcome: LineOutcome): void => {
    counts[outcome.kind] += 1;
    if (outcome.kind === 'refused') refusals.push([line.number, outcome.reason]);
    bar.increment(line.bytes, counts);
  };
  const underWay = new Set<Promise<void>>();
  let trouble: unknown; // of the database: the rest of the file waits for a better day
  for await (const line of /\.csv$/i.test(file) ? csvLines(file) : ndjsonLines(file)) {
    const work: Promise<void> = importPatient(store, branchId, line.read)
      .then((outcome) => done(line, outcome))
      .catch((error: unknown) => void (trouble ??= error))
      .finally(() => underWay.delete(work));
    underWay.add(work);
    if (underWay.size >= AT_ONCE[store.engine]) await Promise.race(underWay);
    if (trouble) break;
  }
  await Promise.all(underWay);
  if (trouble) throw trouble;
  bar.update(bar.getTotal(), counts);
  bar.stop();
  return { counts, refusals: refusals.sort(([one], [other]) => one - other) };
}

async function branchOf(store: Store, code: string): Promise<string> {
  const [branch] = await store.read<{ id: string }>('SELECT id FROM branch WHERE code = $1', [code.toUpperCase()]);
  if (!branch)
    throw new Error(`There is no branch ${code.toUpperCase()}. Start the server once and set the hospital up first.`);
  return branch.id;
}

async function main(file: string, options: { branch: string }): Promise<void> {
  statSync(file); // says so before the database is opened
  const config = readConfig();
  const store = await openExistingStore(config);
  try {
    const branchId = await branchOf(store, options.branch);
    const { counts, refusals } = await importFile(store, branchId, file);
    if (counts.imported) await noteImportFinished(store, branchId, counts);
    console.log(`${counts.imported} imported, ${counts.unchanged} were here already, ${counts.refused} refused.`);
    if (refusals.length)
      console.log(`The refused lines and their reasons: ${writeImportReport(config.dataDir, file, refusals)}`);
  } finally {
    await store.close();
  }
}

new Command('import:patients')
  .description(
    'Imports patients from FHIR R4 NDJSON or CSV. Safe to run twice; keeps what is good, reports what is not.',
  )
  .argument('<file>', 'NDJSON with a FHIR Patient a line, or .csv with a heading')
  .option('-b, --branch <code>', 'the branch they are registered at', 'MAIN')
  .addHelpText('after', `\nColumns of a CSV file, in any order: ${CSV_COLUMNS.join(', ')}`)
  .action(main)
  .parseAsync()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
