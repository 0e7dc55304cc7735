import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

/** Bills on which just an amount is due: a line of a bank statement is matched with them, by itself or by hand. */
const UP: Scripts = {
  'better-sqlite3': [
    "CREATE INDEX \"ix_bill_due_created_at_id\" ON \"bill\" (\"due\", \"created_at\", \"id\") ",
  ],
  postgres: [
    "CREATE INDEX \"ix_bill_due_created_at_id\" ON \"bill\"  (\"due\", \"created_at\", \"id\") ",
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_bill_due_created_at_id\"",
  ],
  postgres: [
    "DROP INDEX \"public\".\"ix_bill_due_created_at_id\"",
  ],
};

export class BillsByDue1795597681372 implements MigrationInterface {
  name = 'BillsByDue1795597681372';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
