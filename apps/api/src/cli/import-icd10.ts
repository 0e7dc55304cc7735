import 'reflect-metadata';
import { importDiagnosisCodes, readDiagnosisList, type RefusedLine } from '@medicare/features';
import { Command } from 'commander';
import { readFileSync, statSync } from 'node:fs';
import { openExistingStore } from '../composition';
import { readConfig } from '../config';
import { writeImportReport } from '../import-report';

/** The WHO's whole list has 1 MB; what is far larger is another file. */
const MOST_BYTES = 50_000_000;
const SHOWN = 5;

async function main(file: string): Promise<void> {
  if (statSync(file).size > MOST_BYTES) throw new Error('This file has more than 50 MB. Is it a list of diagnoses?');
  const { entries, refused } = readDiagnosisList(readFileSync(file, 'utf8'));
  const config = readConfig();
  if (entries.length) {
    const store = await openExistingStore(config);
    try {
      const { added, changed, removed } = await importDiagnosisCodes(store, entries);
      console.log(`The list has ${entries.length} diagnoses: ${added} added, ${changed} changed, ${removed} removed.`);
    } finally {
      await store.close();
    }
  }
  if (refused.length) tellRefused(config.dataDir, file, refused);
  if (!entries.length) throw new Error('No line could be used, so the list was left as it is.');
}

function tellRefused(dataDir: string, file: string, refused: RefusedLine[]): void {
  for (const [line, reason] of refused.slice(0, SHOWN)) console.log(`Line ${line}: ${reason}`);
  console.log(`${refused.length} lines were refused. All of them: ${writeImportReport(dataDir, file, refused)}`);
}

new Command('import:icd10')
  .description(
    'Makes a file the list of diagnoses that doctors pick from, in place of the built-in one. Safe to run twice; keeps what is good, reports what is not.',
  )
  .argument(
    '<file>',
    'CSV or TSV in UTF-8 with a heading: code and title, and words (what people type) if there are any',
  )
  .action(main)
  .parseAsync()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
