import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

const UP: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_session_account_id_last_seen_at_id\"",
    "CREATE TABLE \"temporary_session\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"started_at\" datetime NOT NULL, \"last_seen_at\" datetime NOT NULL, \"device\" varchar(120) NOT NULL, \"account_id\" varchar(36) NOT NULL, \"expires_at\" datetime NOT NULL, \"ended_at\" datetime, \"face_device_id\" varchar(36), CONSTRAINT \"fk_session_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_session\"(\"id\", \"created_at\", \"updated_at\", \"started_at\", \"last_seen_at\", \"device\", \"account_id\", \"expires_at\", \"ended_at\") SELECT \"id\", \"created_at\", \"updated_at\", \"started_at\", \"last_seen_at\", \"device\", \"account_id\", \"expires_at\", \"ended_at\" FROM \"session\"",
    "DROP TABLE \"session\"",
    "ALTER TABLE \"temporary_session\" RENAME TO \"session\"",
    "CREATE INDEX \"ix_session_account_id_last_seen_at_id\" ON \"session\" (\"account_id\", \"last_seen_at\", \"id\") ",
  ],
  postgres: [
    "ALTER TABLE \"session\" ADD \"face_device_id\" character varying(36)",
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_session_account_id_last_seen_at_id\"",
    "ALTER TABLE \"session\" RENAME TO \"temporary_session\"",
    "CREATE TABLE \"session\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"started_at\" datetime NOT NULL, \"last_seen_at\" datetime NOT NULL, \"device\" varchar(120) NOT NULL, \"account_id\" varchar(36) NOT NULL, \"expires_at\" datetime NOT NULL, \"ended_at\" datetime, CONSTRAINT \"fk_session_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"session\"(\"id\", \"created_at\", \"updated_at\", \"started_at\", \"last_seen_at\", \"device\", \"account_id\", \"expires_at\", \"ended_at\") SELECT \"id\", \"created_at\", \"updated_at\", \"started_at\", \"last_seen_at\", \"device\", \"account_id\", \"expires_at\", \"ended_at\" FROM \"temporary_session\"",
    "DROP TABLE \"temporary_session\"",
    "CREATE INDEX \"ix_session_account_id_last_seen_at_id\" ON \"session\" (\"account_id\", \"last_seen_at\", \"id\") ",
  ],
  postgres: [
    "ALTER TABLE \"session\" DROP COLUMN \"face_device_id\"",
  ],
};

export class SessionFaceDevice1796027596805 implements MigrationInterface {
  name = 'SessionFaceDevice1796027596805';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
