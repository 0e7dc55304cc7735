import 'reflect-metadata';
import { dataSourceFor, openWriter } from '@medicare/data';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { temporaryPostgres } from '../temporary-postgres';

interface Statements {
  up: string[];
  down: string[];
}

/** What the entities have and the migrated database has not, as SQL of its engine. */
async function drift(source: DataSource): Promise<Statements> {
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
}

const listOf = (statements: string[]): string =>
  `[\n${statements.map((sql) => `    ${JSON.stringify(sql)},\n`).join('')}  ]`;

function migrationText(className: string, sqlite: Statements, postgres: Statements): string {
  return `import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

const UP: Scripts = {
  'better-sqlite3': ${listOf(sqlite.up)},
  postgres: ${listOf(postgres.up)},
};

const DOWN: Scripts = {
  'better-sqlite3': ${listOf(sqlite.down)},
  postgres: ${listOf(postgres.down)},
};

export class ${className} implements MigrationInterface {
  name = '${className}';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
`;
}

/** Writes a migration for both engines from what the entities have and the existing migrations do not make. */
async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error('Give the migration a name: npm run migration -- add-lab-orders');
  const postgres = await temporaryPostgres();
  try {
    const sqliteDrift = await drift(dataSourceFor({ writer: openWriter(':memory:') }));
    const postgresDrift = await drift(dataSourceFor({ url: postgres.url }));
    if (!sqliteDrift.up.length && !postgresDrift.up.length)
      return console.log('The migrations already make what the entities have.');
    const stamp = Date.now();
    const className = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()) + stamp;
    const file = join('libs/server/data/src/migrations', `${stamp}-${name}.ts`);
    writeFileSync(file, migrationText(className, sqliteDrift, postgresDrift));
    console.log(
      `${file} written. Read it, add ${className} to migrations/all.ts, then run npx prettier --write ${file}.`,
    );
  } finally {
    await postgres.stop();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
