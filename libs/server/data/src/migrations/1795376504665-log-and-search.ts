import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

const APPEND_ONLY = ['UPDATE', 'DELETE'].map((verb) => {
  const name = `event_log_no_${verb.toLowerCase()}`;
  return `CREATE TRIGGER "${name}" BEFORE ${verb} ON "event_log" BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END`;
});

/**
 * What entities cannot say: the log refuses changes, PostgreSQL keeps committed events that wait for their number, and
 * patients are found by any part of their name, UHID, phone or e-mail (FTS5 trigrams, pg_trgm).
 */
const UP: Scripts = {
  'better-sqlite3': [
    ...APPEND_ONLY,
    `CREATE VIRTUAL TABLE "patient_search" USING fts5(search_name, search_contact, content='patient', content_rowid='serial', tokenize='trigram')`,
    `CREATE TRIGGER "patient_search_insert" AFTER INSERT ON "patient" BEGIN
      INSERT INTO patient_search(rowid, search_name, search_contact) VALUES (new.serial, new.search_name, new.search_contact); END`,
    `CREATE TRIGGER "patient_search_update" AFTER UPDATE OF search_name, search_contact ON "patient"
      WHEN old.search_name <> new.search_name OR old.search_contact <> new.search_contact BEGIN
      INSERT INTO patient_search(patient_search, rowid, search_name, search_contact) VALUES ('delete', old.serial, old.search_name, old.search_contact);
      INSERT INTO patient_search(rowid, search_name, search_contact) VALUES (new.serial, new.search_name, new.search_contact); END`,
    `CREATE TRIGGER "patient_search_delete" AFTER DELETE ON "patient" BEGIN
      INSERT INTO patient_search(patient_search, rowid, search_name, search_contact) VALUES ('delete', old.serial, old.search_name, old.search_contact); END`,
  ],
  postgres: [
    `CREATE SEQUENCE "event_tx" CACHE 1`,
    `CREATE TABLE "event_pending" ("tx" bigint NOT NULL, "n" integer NOT NULL, "at" bigint NOT NULL, "type" text NOT NULL, "branch_id" text,
      "actor_id" text, "subject" text NOT NULL, "patient_id" text, "data" text NOT NULL, CONSTRAINT "pk_event_pending" PRIMARY KEY ("tx", "n"))`,
    `CREATE FUNCTION "event_log_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the event log is append-only'; END $$`,
    `CREATE TRIGGER "event_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "event_log" FOR EACH STATEMENT EXECUTE FUNCTION "event_log_append_only"()`,
    `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
    `CREATE INDEX "ix_patient_search_name_trigrams" ON "patient" USING gin ("search_name" gin_trgm_ops)`,
    `CREATE INDEX "ix_patient_search_contact_trigrams" ON "patient" USING gin ("search_contact" gin_trgm_ops)`,
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    ...['delete', 'update', 'insert'].map((verb) => `DROP TRIGGER "patient_search_${verb}"`),
    `DROP TABLE "patient_search"`,
    `DROP TRIGGER "event_log_no_delete"`,
    `DROP TRIGGER "event_log_no_update"`,
  ],
  postgres: [
    `DROP INDEX "ix_patient_search_contact_trigrams"`,
    `DROP INDEX "ix_patient_search_name_trigrams"`,
    `DROP TRIGGER "event_log_append_only" ON "event_log"`,
    `DROP FUNCTION "event_log_append_only"`,
    `DROP TABLE "event_pending"`,
    `DROP SEQUENCE "event_tx"`,
  ],
};

export class LogAndSearch1795376504665 implements MigrationInterface {
  name = 'LogAndSearch1795376504665';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
