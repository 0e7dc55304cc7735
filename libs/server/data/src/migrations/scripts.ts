import type { QueryRunner } from 'typeorm';
import type { Engine } from '../columns';

/** SQL statements for each engine. */
export type Scripts = Record<Engine, string[]>;

/** Runs the statements of the engine at hand, in order. */
export async function runScripts(runner: QueryRunner, scripts: Scripts): Promise<void> {
  for (const statement of scripts[runner.connection.options.type as Engine]) await runner.query(statement);
}
