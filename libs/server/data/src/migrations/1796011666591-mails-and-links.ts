import { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceCodes, runScripts, Scripts } from './scripts';

const UP: Scripts = {
  'better-sqlite3': [
    "CREATE TABLE \"account_link\" (\"account_id\" varchar(36) NOT NULL, \"purpose\" varchar(40) NOT NULL, \"digest\" varchar(64) NOT NULL, \"email\" varchar(254) NOT NULL, \"expires_at\" datetime NOT NULL, PRIMARY KEY (\"account_id\", \"purpose\"))",
    "CREATE UNIQUE INDEX \"ix_account_link_digest\" ON \"account_link\" (\"digest\") ",
    "CREATE TABLE \"mail_message\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"kind\" varchar(40) NOT NULL, \"identifier\" varchar(254), \"account_id\" varchar(36), \"recipient\" varchar(254), \"language\" varchar(40) NOT NULL, \"state\" varchar(40) NOT NULL, \"attempts\" integer NOT NULL, \"next_at\" datetime NOT NULL, \"created_at\" datetime NOT NULL, \"expires_at\" datetime NOT NULL, CONSTRAINT \"ck_mail_message_kind\" CHECK (\"kind\" IN ('PASSWORD_RESET', 'ADDRESS_CHANGE', 'ADDRESS_NOTICE')), CONSTRAINT \"ck_mail_message_language\" CHECK (\"language\" IN ('EN', 'HI')), CONSTRAINT \"ck_mail_message_state\" CHECK (\"state\" IN ('WAITING', 'KEPT')), CONSTRAINT \"ck_mail_message_recipient\" CHECK ((\"account_id\" IS NULL) = (\"recipient\" IS NULL)), CONSTRAINT \"ck_mail_message_whom\" CHECK ((\"identifier\" IS NULL) <> (\"account_id\" IS NULL)))",
    "CREATE INDEX \"ix_mail_message_account_id_kind\" ON \"mail_message\" (\"account_id\", \"kind\") ",
    "CREATE INDEX \"ix_mail_message_expires_at\" ON \"mail_message\" (\"expires_at\") ",
    "CREATE INDEX \"ix_mail_message_state_next_at\" ON \"mail_message\" (\"state\", \"next_at\") ",
    "CREATE UNIQUE INDEX \"ix_mail_message_identifier\" ON \"mail_message\" (\"identifier\") WHERE \"identifier\" IS NOT NULL",
    "DROP INDEX \"ix_account_link_digest\"",
    "CREATE TABLE \"temporary_account_link\" (\"account_id\" varchar(36) NOT NULL, \"purpose\" varchar(40) NOT NULL, \"digest\" varchar(64) NOT NULL, \"email\" varchar(254) NOT NULL, \"expires_at\" datetime NOT NULL, CONSTRAINT \"fk_account_link_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (\"account_id\", \"purpose\"))",
    "INSERT INTO \"temporary_account_link\"(\"account_id\", \"purpose\", \"digest\", \"email\", \"expires_at\") SELECT \"account_id\", \"purpose\", \"digest\", \"email\", \"expires_at\" FROM \"account_link\"",
    "DROP TABLE \"account_link\"",
    "ALTER TABLE \"temporary_account_link\" RENAME TO \"account_link\"",
    "CREATE UNIQUE INDEX \"ix_account_link_digest\" ON \"account_link\" (\"digest\") ",
    "DROP INDEX \"ix_mail_message_account_id_kind\"",
    "DROP INDEX \"ix_mail_message_expires_at\"",
    "DROP INDEX \"ix_mail_message_state_next_at\"",
    "DROP INDEX \"ix_mail_message_identifier\"",
    "CREATE TABLE \"temporary_mail_message\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"kind\" varchar(40) NOT NULL, \"identifier\" varchar(254), \"account_id\" varchar(36), \"recipient\" varchar(254), \"language\" varchar(40) NOT NULL, \"state\" varchar(40) NOT NULL, \"attempts\" integer NOT NULL, \"next_at\" datetime NOT NULL, \"created_at\" datetime NOT NULL, \"expires_at\" datetime NOT NULL, CONSTRAINT \"ck_mail_message_kind\" CHECK (\"kind\" IN ('PASSWORD_RESET', 'ADDRESS_CHANGE', 'ADDRESS_NOTICE')), CONSTRAINT \"ck_mail_message_language\" CHECK (\"language\" IN ('EN', 'HI')), CONSTRAINT \"ck_mail_message_state\" CHECK (\"state\" IN ('WAITING', 'KEPT')), CONSTRAINT \"ck_mail_message_recipient\" CHECK ((\"account_id\" IS NULL) = (\"recipient\" IS NULL)), CONSTRAINT \"ck_mail_message_whom\" CHECK ((\"identifier\" IS NULL) <> (\"account_id\" IS NULL)), CONSTRAINT \"fk_mail_message_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_mail_message\"(\"id\", \"kind\", \"identifier\", \"account_id\", \"recipient\", \"language\", \"state\", \"attempts\", \"next_at\", \"created_at\", \"expires_at\") SELECT \"id\", \"kind\", \"identifier\", \"account_id\", \"recipient\", \"language\", \"state\", \"attempts\", \"next_at\", \"created_at\", \"expires_at\" FROM \"mail_message\"",
    "DROP TABLE \"mail_message\"",
    "ALTER TABLE \"temporary_mail_message\" RENAME TO \"mail_message\"",
    "CREATE INDEX \"ix_mail_message_account_id_kind\" ON \"mail_message\" (\"account_id\", \"kind\") ",
    "CREATE INDEX \"ix_mail_message_expires_at\" ON \"mail_message\" (\"expires_at\") ",
    "CREATE INDEX \"ix_mail_message_state_next_at\" ON \"mail_message\" (\"state\", \"next_at\") ",
    "CREATE UNIQUE INDEX \"ix_mail_message_identifier\" ON \"mail_message\" (\"identifier\") WHERE \"identifier\" IS NOT NULL",
  ],
  postgres: [
    "CREATE TABLE \"account_link\" (\"account_id\" character varying(36) NOT NULL, \"purpose\" character varying(40) NOT NULL, \"digest\" character varying(64) NOT NULL, \"email\" character varying(254) NOT NULL, \"expires_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"pk_account_link\" PRIMARY KEY (\"account_id\", \"purpose\"))",
    "CREATE UNIQUE INDEX \"ix_account_link_digest\" ON \"account_link\"  (\"digest\") ",
    "CREATE TABLE \"mail_message\" (\"id\" character varying(36) NOT NULL, \"kind\" character varying(40) NOT NULL, \"identifier\" character varying(254), \"account_id\" character varying(36), \"recipient\" character varying(254), \"language\" character varying(40) NOT NULL, \"state\" character varying(40) NOT NULL, \"attempts\" integer NOT NULL, \"next_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"expires_at\" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT \"ck_mail_message_kind\" CHECK (\"kind\" IN ('PASSWORD_RESET', 'ADDRESS_CHANGE', 'ADDRESS_NOTICE')), CONSTRAINT \"ck_mail_message_language\" CHECK (\"language\" IN ('EN', 'HI')), CONSTRAINT \"ck_mail_message_state\" CHECK (\"state\" IN ('WAITING', 'KEPT')), CONSTRAINT \"ck_mail_message_recipient\" CHECK ((\"account_id\" IS NULL) = (\"recipient\" IS NULL)), CONSTRAINT \"ck_mail_message_whom\" CHECK ((\"identifier\" IS NULL) <> (\"account_id\" IS NULL)), CONSTRAINT \"pk_mail_message\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"ix_mail_message_account_id_kind\" ON \"mail_message\"  (\"account_id\", \"kind\") ",
    "CREATE INDEX \"ix_mail_message_expires_at\" ON \"mail_message\"  (\"expires_at\") ",
    "CREATE INDEX \"ix_mail_message_state_next_at\" ON \"mail_message\"  (\"state\", \"next_at\") ",
    "CREATE UNIQUE INDEX \"ix_mail_message_identifier\" ON \"mail_message\"  (\"identifier\") WHERE \"identifier\" IS NOT NULL",
    "ALTER TABLE \"account_link\" ADD CONSTRAINT \"fk_account_link_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"mail_message\" ADD CONSTRAINT \"fk_mail_message_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_mail_message_identifier\"",
    "DROP INDEX \"ix_mail_message_state_next_at\"",
    "DROP INDEX \"ix_mail_message_expires_at\"",
    "DROP INDEX \"ix_mail_message_account_id_kind\"",
    "ALTER TABLE \"mail_message\" RENAME TO \"temporary_mail_message\"",
    "CREATE TABLE \"mail_message\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"kind\" varchar(40) NOT NULL, \"identifier\" varchar(254), \"account_id\" varchar(36), \"recipient\" varchar(254), \"language\" varchar(40) NOT NULL, \"state\" varchar(40) NOT NULL, \"attempts\" integer NOT NULL, \"next_at\" datetime NOT NULL, \"created_at\" datetime NOT NULL, \"expires_at\" datetime NOT NULL, CONSTRAINT \"ck_mail_message_kind\" CHECK (\"kind\" IN ('PASSWORD_RESET', 'ADDRESS_CHANGE', 'ADDRESS_NOTICE')), CONSTRAINT \"ck_mail_message_language\" CHECK (\"language\" IN ('EN', 'HI')), CONSTRAINT \"ck_mail_message_state\" CHECK (\"state\" IN ('WAITING', 'KEPT')), CONSTRAINT \"ck_mail_message_recipient\" CHECK ((\"account_id\" IS NULL) = (\"recipient\" IS NULL)), CONSTRAINT \"ck_mail_message_whom\" CHECK ((\"identifier\" IS NULL) <> (\"account_id\" IS NULL)))",
    "INSERT INTO \"mail_message\"(\"id\", \"kind\", \"identifier\", \"account_id\", \"recipient\", \"language\", \"state\", \"attempts\", \"next_at\", \"created_at\", \"expires_at\") SELECT \"id\", \"kind\", \"identifier\", \"account_id\", \"recipient\", \"language\", \"state\", \"attempts\", \"next_at\", \"created_at\", \"expires_at\" FROM \"temporary_mail_message\"",
    "DROP TABLE \"temporary_mail_message\"",
    "CREATE UNIQUE INDEX \"ix_mail_message_identifier\" ON \"mail_message\" (\"identifier\") WHERE \"identifier\" IS NOT NULL",
    "CREATE INDEX \"ix_mail_message_state_next_at\" ON \"mail_message\" (\"state\", \"next_at\") ",
    "CREATE INDEX \"ix_mail_message_expires_at\" ON \"mail_message\" (\"expires_at\") ",
    "CREATE INDEX \"ix_mail_message_account_id_kind\" ON \"mail_message\" (\"account_id\", \"kind\") ",
    "DROP INDEX \"ix_account_link_digest\"",
    "ALTER TABLE \"account_link\" RENAME TO \"temporary_account_link\"",
    "CREATE TABLE \"account_link\" (\"account_id\" varchar(36) NOT NULL, \"purpose\" varchar(40) NOT NULL, \"digest\" varchar(64) NOT NULL, \"email\" varchar(254) NOT NULL, \"expires_at\" datetime NOT NULL, PRIMARY KEY (\"account_id\", \"purpose\"))",
    "INSERT INTO \"account_link\"(\"account_id\", \"purpose\", \"digest\", \"email\", \"expires_at\") SELECT \"account_id\", \"purpose\", \"digest\", \"email\", \"expires_at\" FROM \"temporary_account_link\"",
    "DROP TABLE \"temporary_account_link\"",
    "CREATE UNIQUE INDEX \"ix_account_link_digest\" ON \"account_link\" (\"digest\") ",
    "DROP INDEX \"ix_mail_message_identifier\"",
    "DROP INDEX \"ix_mail_message_state_next_at\"",
    "DROP INDEX \"ix_mail_message_expires_at\"",
    "DROP INDEX \"ix_mail_message_account_id_kind\"",
    "DROP TABLE \"mail_message\"",
    "DROP INDEX \"ix_account_link_digest\"",
    "DROP TABLE \"account_link\"",
  ],
  postgres: [
    "ALTER TABLE \"mail_message\" DROP CONSTRAINT \"fk_mail_message_account_id\"",
    "ALTER TABLE \"account_link\" DROP CONSTRAINT \"fk_account_link_account_id\"",
    "DROP INDEX \"public\".\"ix_mail_message_identifier\"",
    "DROP INDEX \"public\".\"ix_mail_message_state_next_at\"",
    "DROP INDEX \"public\".\"ix_mail_message_expires_at\"",
    "DROP INDEX \"public\".\"ix_mail_message_account_id_kind\"",
    "DROP TABLE \"mail_message\"",
    "DROP INDEX \"public\".\"ix_account_link_digest\"",
    "DROP TABLE \"account_link\"",
  ],
};

const KINDS = [
  ...['PATIENT_REGISTERED', 'PATIENT_SIGNED_UP', 'ACCOUNT_LOCKED', 'PASSWORD_CHANGED', 'API_KEY_CREATED'],
  ...['IMPORT_FINISHED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_RESCHEDULED'],
  ...['APPOINTMENT_CANCELLED', 'APPOINTMENT_MISSED', 'PATIENT_ARRIVED', 'TOKEN_CALLED', 'DOCTOR_ON_LEAVE', 'BILL_ISSUED'],
  ...['BILL_CORRECTED', 'PAYMENT_CLAIMED', 'PAYMENT_RECEIVED', 'PAYMENT_REJECTED', 'PAYMENT_REFUNDED', 'PAYMENT_REFUSED'],
  ...['STATEMENT_QUEUED', 'CASH_DIFFERENCE', 'STOCK_LOW', 'STOCK_COUNTED', 'ROSTER_SET', 'INVITATION_ACCEPTED'],
  ...['RECORD_SIGNED', 'PRESCRIPTION_WRITTEN', 'FACE_ENROLLED', 'FACE_LOCKED'],
];
const NEW_KINDS = ['ADDRESS_CHANGED', 'DATA_EXPORTED', 'MAIL_KEPT'];

/** The queue of mails with the links that they carry, and what people are told of them. */
export class MailsAndLinks1796011666591 implements MigrationInterface {
  name = 'MailsAndLinks1796011666591';
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
