import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { makeSchema } from '../schema';

/** Writes the schema as SDL to the file given, or to the one that the console's documents are checked against. */
async function main(): Promise<void> {
  const file = process.argv[2] ?? 'libs/web/graphql/src/schema.graphql';
  writeFileSync(file, `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`);
  console.log(`${file} written.`);
}

void main();
