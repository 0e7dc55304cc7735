import { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceCodes, Scripts, runScripts } from './scripts';

const UP: Scripts = {
  'better-sqlite3': [
    "CREATE TABLE \"face_credential\" (\"account_id\" varchar(36) PRIMARY KEY NOT NULL, \"key_name\" varchar(60) NOT NULL, \"sealed\" varchar(800) NOT NULL, \"enrolled_at\" datetime NOT NULL, \"failures\" integer NOT NULL DEFAULT (0), \"blocked_until\" datetime)",
    "CREATE TABLE \"face_consent\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"account_id\" varchar(36) NOT NULL, \"version\" integer NOT NULL, \"given_at\" datetime NOT NULL, \"withdrawn_at\" datetime)",
    "CREATE INDEX \"ix_face_consent_account_id_given_at\" ON \"face_consent\" (\"account_id\", \"given_at\") ",
    "CREATE UNIQUE INDEX \"ix_face_consent_account_id\" ON \"face_consent\" (\"account_id\") WHERE \"withdrawn_at\" IS NULL",
    "CREATE TABLE \"face_device_key\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"account_id\" varchar(36) NOT NULL, \"name\" varchar(80) NOT NULL, \"public_key\" varchar(200) NOT NULL, \"created_at\" datetime NOT NULL, \"last_used_at\" datetime, \"revoked_at\" datetime)",
    "CREATE INDEX \"ix_face_device_key_account_id_created_at\" ON \"face_device_key\" (\"account_id\", \"created_at\") ",
    "CREATE UNIQUE INDEX \"ix_face_device_key_public_key\" ON \"face_device_key\" (\"public_key\") ",
    "CREATE TABLE \"face_challenge\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"nonce\" varchar(43) NOT NULL, \"gesture\" varchar(40) NOT NULL, \"expires_at\" datetime NOT NULL, \"used_at\" datetime, CONSTRAINT \"ck_face_challenge_gesture\" CHECK (\"gesture\" IN ('TURN_LEFT', 'TURN_RIGHT', 'BLINK', 'SMILE')))",
    "CREATE INDEX \"ix_face_challenge_expires_at\" ON \"face_challenge\" (\"expires_at\") ",
    "CREATE TABLE \"face_probe\" (\"account_id\" varchar(36) NOT NULL, \"digest\" varchar(43) NOT NULL, PRIMARY KEY (\"account_id\", \"digest\"))",
    "CREATE TABLE \"face_attempt_count\" (\"day\" date NOT NULL, \"outcome\" varchar(40) NOT NULL, \"count\" integer NOT NULL, CONSTRAINT \"ck_face_attempt_count_outcome\" CHECK (\"outcome\" IN ('SIGNED_IN', 'CHALLENGE_UNKNOWN', 'CHALLENGE_USED', 'CHALLENGE_EXPIRED', 'WRONG_ORIGIN', 'WRONG_TIME', 'UNKNOWN_DEVICE', 'BAD_SIGNATURE', 'REVOKED_DEVICE', 'SWITCHED_OFF', 'LOCKED_OUT', 'WAITING', 'REPEATED', 'NO_MATCH')), CONSTRAINT \"ck_face_attempt_count_count\" CHECK (\"count\" >= 0), PRIMARY KEY (\"day\", \"outcome\"))",
    "CREATE TABLE \"face_setting\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"is_desk_on\" boolean NOT NULL, \"threshold_mille\" integer NOT NULL, \"version\" integer NOT NULL, CONSTRAINT \"ck_face_setting_one\" CHECK (\"id\" = 'hospital'))",
    "CREATE TABLE \"temporary_face_credential\" (\"account_id\" varchar(36) PRIMARY KEY NOT NULL, \"key_name\" varchar(60) NOT NULL, \"sealed\" varchar(800) NOT NULL, \"enrolled_at\" datetime NOT NULL, \"failures\" integer NOT NULL DEFAULT (0), \"blocked_until\" datetime, CONSTRAINT \"fk_face_credential_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_face_credential\"(\"account_id\", \"key_name\", \"sealed\", \"enrolled_at\", \"failures\", \"blocked_until\") SELECT \"account_id\", \"key_name\", \"sealed\", \"enrolled_at\", \"failures\", \"blocked_until\" FROM \"face_credential\"",
    "DROP TABLE \"face_credential\"",
    "ALTER TABLE \"temporary_face_credential\" RENAME TO \"face_credential\"",
    "DROP INDEX \"ix_face_consent_account_id_given_at\"",
    "DROP INDEX \"ix_face_consent_account_id\"",
    "CREATE TABLE \"temporary_face_consent\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"account_id\" varchar(36) NOT NULL, \"version\" integer NOT NULL, \"given_at\" datetime NOT NULL, \"withdrawn_at\" datetime, CONSTRAINT \"fk_face_consent_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_face_consent\"(\"id\", \"account_id\", \"version\", \"given_at\", \"withdrawn_at\") SELECT \"id\", \"account_id\", \"version\", \"given_at\", \"withdrawn_at\" FROM \"face_consent\"",
    "DROP TABLE \"face_consent\"",
    "ALTER TABLE \"temporary_face_consent\" RENAME TO \"face_consent\"",
    "CREATE INDEX \"ix_face_consent_account_id_given_at\" ON \"face_consent\" (\"account_id\", \"given_at\") ",
    "CREATE UNIQUE INDEX \"ix_face_consent_account_id\" ON \"face_consent\" (\"account_id\") WHERE \"withdrawn_at\" IS NULL",
    "DROP INDEX \"ix_face_device_key_account_id_created_at\"",
    "DROP INDEX \"ix_face_device_key_public_key\"",
    "CREATE TABLE \"temporary_face_device_key\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"account_id\" varchar(36) NOT NULL, \"name\" varchar(80) NOT NULL, \"public_key\" varchar(200) NOT NULL, \"created_at\" datetime NOT NULL, \"last_used_at\" datetime, \"revoked_at\" datetime, CONSTRAINT \"fk_face_device_key_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_face_device_key\"(\"id\", \"account_id\", \"name\", \"public_key\", \"created_at\", \"last_used_at\", \"revoked_at\") SELECT \"id\", \"account_id\", \"name\", \"public_key\", \"created_at\", \"last_used_at\", \"revoked_at\" FROM \"face_device_key\"",
    "DROP TABLE \"face_device_key\"",
    "ALTER TABLE \"temporary_face_device_key\" RENAME TO \"face_device_key\"",
    "CREATE INDEX \"ix_face_device_key_account_id_created_at\" ON \"face_device_key\" (\"account_id\", \"created_at\") ",
    "CREATE UNIQUE INDEX \"ix_face_device_key_public_key\" ON \"face_device_key\" (\"public_key\") ",
    "CREATE TABLE \"temporary_face_probe\" (\"account_id\" varchar(36) NOT NULL, \"digest\" varchar(43) NOT NULL, CONSTRAINT \"fk_face_probe_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (\"account_id\", \"digest\"))",
    "INSERT INTO \"temporary_face_probe\"(\"account_id\", \"digest\") SELECT \"account_id\", \"digest\" FROM \"face_probe\"",
    "DROP TABLE \"face_probe\"",
    "ALTER TABLE \"temporary_face_probe\" RENAME TO \"face_probe\"",
  ],
  postgres: [
    "CREATE TABLE \"face_credential\" (\"account_id\" character varying(36) NOT NULL, \"key_name\" character varying(60) NOT NULL, \"sealed\" character varying(800) NOT NULL, \"enrolled_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"failures\" integer NOT NULL DEFAULT '0', \"blocked_until\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"pk_face_credential\" PRIMARY KEY (\"account_id\"))",
    "CREATE TABLE \"face_consent\" (\"id\" character varying(36) NOT NULL, \"account_id\" character varying(36) NOT NULL, \"version\" integer NOT NULL, \"given_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"withdrawn_at\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"pk_face_consent\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"ix_face_consent_account_id_given_at\" ON \"face_consent\"  (\"account_id\", \"given_at\") ",
    "CREATE UNIQUE INDEX \"ix_face_consent_account_id\" ON \"face_consent\"  (\"account_id\") WHERE \"withdrawn_at\" IS NULL",
    "CREATE TABLE \"face_device_key\" (\"id\" character varying(36) NOT NULL, \"account_id\" character varying(36) NOT NULL, \"name\" character varying(80) NOT NULL, \"public_key\" character varying(200) NOT NULL, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"last_used_at\" TIMESTAMP WITH TIME ZONE, \"revoked_at\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"pk_face_device_key\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"ix_face_device_key_account_id_created_at\" ON \"face_device_key\"  (\"account_id\", \"created_at\") ",
    "CREATE UNIQUE INDEX \"ix_face_device_key_public_key\" ON \"face_device_key\"  (\"public_key\") ",
    "CREATE TABLE \"face_challenge\" (\"id\" character varying(36) NOT NULL, \"nonce\" character varying(43) NOT NULL, \"gesture\" character varying(40) NOT NULL, \"expires_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"used_at\" TIMESTAMP WITH TIME ZONE, CONSTRAINT \"ck_face_challenge_gesture\" CHECK (\"gesture\" IN ('TURN_LEFT', 'TURN_RIGHT', 'BLINK', 'SMILE')), CONSTRAINT \"pk_face_challenge\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"ix_face_challenge_expires_at\" ON \"face_challenge\"  (\"expires_at\") ",
    "CREATE TABLE \"face_probe\" (\"account_id\" character varying(36) NOT NULL, \"digest\" character varying(43) NOT NULL, CONSTRAINT \"pk_face_probe\" PRIMARY KEY (\"account_id\", \"digest\"))",
    "CREATE TABLE \"face_attempt_count\" (\"day\" date NOT NULL, \"outcome\" character varying(40) NOT NULL, \"count\" integer NOT NULL, CONSTRAINT \"ck_face_attempt_count_outcome\" CHECK (\"outcome\" IN ('SIGNED_IN', 'CHALLENGE_UNKNOWN', 'CHALLENGE_USED', 'CHALLENGE_EXPIRED', 'WRONG_ORIGIN', 'WRONG_TIME', 'UNKNOWN_DEVICE', 'BAD_SIGNATURE', 'REVOKED_DEVICE', 'SWITCHED_OFF', 'LOCKED_OUT', 'WAITING', 'REPEATED', 'NO_MATCH')), CONSTRAINT \"ck_face_attempt_count_count\" CHECK (\"count\" >= 0), CONSTRAINT \"pk_face_attempt_count\" PRIMARY KEY (\"day\", \"outcome\"))",
    "CREATE TABLE \"face_setting\" (\"id\" character varying(36) NOT NULL, \"is_desk_on\" boolean NOT NULL, \"threshold_mille\" integer NOT NULL, \"version\" integer NOT NULL, CONSTRAINT \"ck_face_setting_one\" CHECK (\"id\" = 'hospital'), CONSTRAINT \"pk_face_setting\" PRIMARY KEY (\"id\"))",
    "ALTER TABLE \"face_credential\" ADD CONSTRAINT \"fk_face_credential_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"face_consent\" ADD CONSTRAINT \"fk_face_consent_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"face_device_key\" ADD CONSTRAINT \"fk_face_device_key_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"face_probe\" ADD CONSTRAINT \"fk_face_probe_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "ALTER TABLE \"face_probe\" RENAME TO \"temporary_face_probe\"",
    "CREATE TABLE \"face_probe\" (\"account_id\" varchar(36) NOT NULL, \"digest\" varchar(43) NOT NULL, PRIMARY KEY (\"account_id\", \"digest\"))",
    "INSERT INTO \"face_probe\"(\"account_id\", \"digest\") SELECT \"account_id\", \"digest\" FROM \"temporary_face_probe\"",
    "DROP TABLE \"temporary_face_probe\"",
    "DROP INDEX \"ix_face_device_key_public_key\"",
    "DROP INDEX \"ix_face_device_key_account_id_created_at\"",
    "ALTER TABLE \"face_device_key\" RENAME TO \"temporary_face_device_key\"",
    "CREATE TABLE \"face_device_key\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"account_id\" varchar(36) NOT NULL, \"name\" varchar(80) NOT NULL, \"public_key\" varchar(200) NOT NULL, \"created_at\" datetime NOT NULL, \"last_used_at\" datetime, \"revoked_at\" datetime)",
    "INSERT INTO \"face_device_key\"(\"id\", \"account_id\", \"name\", \"public_key\", \"created_at\", \"last_used_at\", \"revoked_at\") SELECT \"id\", \"account_id\", \"name\", \"public_key\", \"created_at\", \"last_used_at\", \"revoked_at\" FROM \"temporary_face_device_key\"",
    "DROP TABLE \"temporary_face_device_key\"",
    "CREATE UNIQUE INDEX \"ix_face_device_key_public_key\" ON \"face_device_key\" (\"public_key\") ",
    "CREATE INDEX \"ix_face_device_key_account_id_created_at\" ON \"face_device_key\" (\"account_id\", \"created_at\") ",
    "DROP INDEX \"ix_face_consent_account_id\"",
    "DROP INDEX \"ix_face_consent_account_id_given_at\"",
    "ALTER TABLE \"face_consent\" RENAME TO \"temporary_face_consent\"",
    "CREATE TABLE \"face_consent\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"account_id\" varchar(36) NOT NULL, \"version\" integer NOT NULL, \"given_at\" datetime NOT NULL, \"withdrawn_at\" datetime)",
    "INSERT INTO \"face_consent\"(\"id\", \"account_id\", \"version\", \"given_at\", \"withdrawn_at\") SELECT \"id\", \"account_id\", \"version\", \"given_at\", \"withdrawn_at\" FROM \"temporary_face_consent\"",
    "DROP TABLE \"temporary_face_consent\"",
    "CREATE UNIQUE INDEX \"ix_face_consent_account_id\" ON \"face_consent\" (\"account_id\") WHERE \"withdrawn_at\" IS NULL",
    "CREATE INDEX \"ix_face_consent_account_id_given_at\" ON \"face_consent\" (\"account_id\", \"given_at\") ",
    "ALTER TABLE \"face_credential\" RENAME TO \"temporary_face_credential\"",
    "CREATE TABLE \"face_credential\" (\"account_id\" varchar(36) PRIMARY KEY NOT NULL, \"key_name\" varchar(60) NOT NULL, \"sealed\" varchar(800) NOT NULL, \"enrolled_at\" datetime NOT NULL, \"failures\" integer NOT NULL DEFAULT (0), \"blocked_until\" datetime)",
    "INSERT INTO \"face_credential\"(\"account_id\", \"key_name\", \"sealed\", \"enrolled_at\", \"failures\", \"blocked_until\") SELECT \"account_id\", \"key_name\", \"sealed\", \"enrolled_at\", \"failures\", \"blocked_until\" FROM \"temporary_face_credential\"",
    "DROP TABLE \"temporary_face_credential\"",
    "DROP TABLE \"face_setting\"",
    "DROP TABLE \"face_attempt_count\"",
    "DROP TABLE \"face_probe\"",
    "DROP INDEX \"ix_face_challenge_expires_at\"",
    "DROP TABLE \"face_challenge\"",
    "DROP INDEX \"ix_face_device_key_public_key\"",
    "DROP INDEX \"ix_face_device_key_account_id_created_at\"",
    "DROP TABLE \"face_device_key\"",
    "DROP INDEX \"ix_face_consent_account_id\"",
    "DROP INDEX \"ix_face_consent_account_id_given_at\"",
    "DROP TABLE \"face_consent\"",
    "DROP TABLE \"face_credential\"",
  ],
  postgres: [
    "ALTER TABLE \"face_probe\" DROP CONSTRAINT \"fk_face_probe_account_id\"",
    "ALTER TABLE \"face_device_key\" DROP CONSTRAINT \"fk_face_device_key_account_id\"",
    "ALTER TABLE \"face_consent\" DROP CONSTRAINT \"fk_face_consent_account_id\"",
    "ALTER TABLE \"face_credential\" DROP CONSTRAINT \"fk_face_credential_account_id\"",
    "DROP TABLE \"face_setting\"",
    "DROP TABLE \"face_attempt_count\"",
    "DROP TABLE \"face_probe\"",
    "DROP INDEX \"public\".\"ix_face_challenge_expires_at\"",
    "DROP TABLE \"face_challenge\"",
    "DROP INDEX \"public\".\"ix_face_device_key_public_key\"",
    "DROP INDEX \"public\".\"ix_face_device_key_account_id_created_at\"",
    "DROP TABLE \"face_device_key\"",
    "DROP INDEX \"public\".\"ix_face_consent_account_id\"",
    "DROP INDEX \"public\".\"ix_face_consent_account_id_given_at\"",
    "DROP TABLE \"face_consent\"",
    "DROP TABLE \"face_credential\"",
  ],
};

const KINDS = [
  ...['PATIENT_REGISTERED', 'PATIENT_SIGNED_UP', 'ACCOUNT_LOCKED', 'PASSWORD_CHANGED', 'API_KEY_CREATED'],
  ...['IMPORT_FINISHED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_RESCHEDULED'],
  ...['APPOINTMENT_CANCELLED', 'APPOINTMENT_MISSED', 'PATIENT_ARRIVED', 'TOKEN_CALLED', 'DOCTOR_ON_LEAVE', 'BILL_ISSUED'],
  ...['BILL_CORRECTED', 'PAYMENT_CLAIMED', 'PAYMENT_RECEIVED', 'PAYMENT_REJECTED', 'PAYMENT_REFUNDED', 'PAYMENT_REFUSED'],
  ...['STATEMENT_QUEUED', 'CASH_DIFFERENCE', 'STOCK_LOW', 'STOCK_COUNTED', 'ROSTER_SET', 'INVITATION_ACCEPTED'],
  ...['RECORD_SIGNED', 'PRESCRIPTION_WRITTEN'],
];
const NEW_KINDS = ['FACE_ENROLLED', 'FACE_LOCKED'];

export class FaceLogin1796009483026 implements MigrationInterface {
  name = 'FaceLogin1796009483026';
  async up(runner: QueryRunner): Promise<void> {
    await runScripts(runner, UP);
    await replaceCodes(runner, 'notification', 'kind', [...KINDS, ...NEW_KINDS]);
  }
  async down(runner: QueryRunner): Promise<void> {
    const gone = `"kind" IN ('${NEW_KINDS.join("', '")}')`;
    await runner.query(`DELETE FROM "notification_read" WHERE "notification_id" IN (SELECT "id" FROM "notification" WHERE ${gone})`);
    await runner.query(`DELETE FROM "notification" WHERE ${gone}`);
    await replaceCodes(runner, 'notification', 'kind', KINDS);
    await runScripts(runner, DOWN);
  }
}
