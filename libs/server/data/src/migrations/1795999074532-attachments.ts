import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

const UP: Scripts = {
  'better-sqlite3': [
    "CREATE TABLE \"attachment\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"kind\" varchar(40) NOT NULL, \"title\" varchar(120) NOT NULL, \"file_name\" varchar(120) NOT NULL, \"media_type\" varchar(40) NOT NULL, \"size_bytes\" integer NOT NULL, \"sha256\" varchar(64) NOT NULL, \"width\" integer, \"height\" integer, \"pages\" integer, \"has_thumbnail\" boolean NOT NULL, \"uploaded_by_name\" varchar(160), \"removed_at\" datetime, \"removed_reason\" varchar(300), \"patient_id\" varchar(36) NOT NULL, \"record_id\" varchar(36), \"uploaded_by_id\" varchar(36), \"uploaded_by_key_id\" varchar(36), \"branch_id\" varchar(36) NOT NULL, CONSTRAINT \"ck_attachment_kind\" CHECK (\"kind\" IN ('X_RAY', 'LAB_REPORT', 'PRESCRIPTION', 'DISCHARGE_SUMMARY', 'PHOTO', 'OTHER')), CONSTRAINT \"ck_attachment_removed\" CHECK ((\"removed_at\" IS NULL) = (\"removed_reason\" IS NULL)), CONSTRAINT \"ck_attachment_size\" CHECK (\"size_bytes\" > 0))",
    "CREATE INDEX \"ix_attachment_uploaded_by_key_id\" ON \"attachment\" (\"uploaded_by_key_id\") WHERE \"uploaded_by_key_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_uploaded_by_id\" ON \"attachment\" (\"uploaded_by_id\") WHERE \"uploaded_by_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_branch_id_created_at_id\" ON \"attachment\" (\"branch_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_attachment_record_id_created_at_id\" ON \"attachment\" (\"record_id\", \"created_at\", \"id\") WHERE \"record_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_patient_id_created_at_id\" ON \"attachment\" (\"patient_id\", \"created_at\", \"id\") ",
    "DROP INDEX \"ix_attachment_uploaded_by_key_id\"",
    "DROP INDEX \"ix_attachment_uploaded_by_id\"",
    "DROP INDEX \"ix_attachment_branch_id_created_at_id\"",
    "DROP INDEX \"ix_attachment_record_id_created_at_id\"",
    "DROP INDEX \"ix_attachment_patient_id_created_at_id\"",
    "CREATE TABLE \"temporary_attachment\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"kind\" varchar(40) NOT NULL, \"title\" varchar(120) NOT NULL, \"file_name\" varchar(120) NOT NULL, \"media_type\" varchar(40) NOT NULL, \"size_bytes\" integer NOT NULL, \"sha256\" varchar(64) NOT NULL, \"width\" integer, \"height\" integer, \"pages\" integer, \"has_thumbnail\" boolean NOT NULL, \"uploaded_by_name\" varchar(160), \"removed_at\" datetime, \"removed_reason\" varchar(300), \"patient_id\" varchar(36) NOT NULL, \"record_id\" varchar(36), \"uploaded_by_id\" varchar(36), \"uploaded_by_key_id\" varchar(36), \"branch_id\" varchar(36) NOT NULL, CONSTRAINT \"ck_attachment_kind\" CHECK (\"kind\" IN ('X_RAY', 'LAB_REPORT', 'PRESCRIPTION', 'DISCHARGE_SUMMARY', 'PHOTO', 'OTHER')), CONSTRAINT \"ck_attachment_removed\" CHECK ((\"removed_at\" IS NULL) = (\"removed_reason\" IS NULL)), CONSTRAINT \"ck_attachment_size\" CHECK (\"size_bytes\" > 0), CONSTRAINT \"fk_attachment_patient_id\" FOREIGN KEY (\"patient_id\") REFERENCES \"patient\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_attachment_record_id\" FOREIGN KEY (\"record_id\") REFERENCES \"medical_record\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_attachment_uploaded_by_id\" FOREIGN KEY (\"uploaded_by_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_attachment_uploaded_by_key_id\" FOREIGN KEY (\"uploaded_by_key_id\") REFERENCES \"api_key\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_attachment_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_attachment\"(\"id\", \"created_at\", \"updated_at\", \"kind\", \"title\", \"file_name\", \"media_type\", \"size_bytes\", \"sha256\", \"width\", \"height\", \"pages\", \"has_thumbnail\", \"uploaded_by_name\", \"removed_at\", \"removed_reason\", \"patient_id\", \"record_id\", \"uploaded_by_id\", \"uploaded_by_key_id\", \"branch_id\") SELECT \"id\", \"created_at\", \"updated_at\", \"kind\", \"title\", \"file_name\", \"media_type\", \"size_bytes\", \"sha256\", \"width\", \"height\", \"pages\", \"has_thumbnail\", \"uploaded_by_name\", \"removed_at\", \"removed_reason\", \"patient_id\", \"record_id\", \"uploaded_by_id\", \"uploaded_by_key_id\", \"branch_id\" FROM \"attachment\"",
    "DROP TABLE \"attachment\"",
    "ALTER TABLE \"temporary_attachment\" RENAME TO \"attachment\"",
    "CREATE INDEX \"ix_attachment_uploaded_by_key_id\" ON \"attachment\" (\"uploaded_by_key_id\") WHERE \"uploaded_by_key_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_uploaded_by_id\" ON \"attachment\" (\"uploaded_by_id\") WHERE \"uploaded_by_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_branch_id_created_at_id\" ON \"attachment\" (\"branch_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_attachment_record_id_created_at_id\" ON \"attachment\" (\"record_id\", \"created_at\", \"id\") WHERE \"record_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_patient_id_created_at_id\" ON \"attachment\" (\"patient_id\", \"created_at\", \"id\") ",
  ],
  postgres: [
    "CREATE TABLE \"attachment\" (\"id\" character varying(36) NOT NULL, \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"kind\" character varying(40) NOT NULL, \"title\" character varying(120) NOT NULL, \"file_name\" character varying(120) NOT NULL, \"media_type\" character varying(40) NOT NULL, \"size_bytes\" integer NOT NULL, \"sha256\" character varying(64) NOT NULL, \"width\" integer, \"height\" integer, \"pages\" integer, \"has_thumbnail\" boolean NOT NULL, \"uploaded_by_name\" character varying(160), \"removed_at\" TIMESTAMP WITH TIME ZONE, \"removed_reason\" character varying(300), \"patient_id\" character varying(36) NOT NULL, \"record_id\" character varying(36), \"uploaded_by_id\" character varying(36), \"uploaded_by_key_id\" character varying(36), \"branch_id\" character varying(36) NOT NULL, CONSTRAINT \"ck_attachment_kind\" CHECK (\"kind\" IN ('X_RAY', 'LAB_REPORT', 'PRESCRIPTION', 'DISCHARGE_SUMMARY', 'PHOTO', 'OTHER')), CONSTRAINT \"ck_attachment_removed\" CHECK ((\"removed_at\" IS NULL) = (\"removed_reason\" IS NULL)), CONSTRAINT \"ck_attachment_size\" CHECK (\"size_bytes\" > 0), CONSTRAINT \"pk_attachment\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"ix_attachment_uploaded_by_key_id\" ON \"attachment\"  (\"uploaded_by_key_id\") WHERE \"uploaded_by_key_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_uploaded_by_id\" ON \"attachment\"  (\"uploaded_by_id\") WHERE \"uploaded_by_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_branch_id_created_at_id\" ON \"attachment\"  (\"branch_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_attachment_record_id_created_at_id\" ON \"attachment\"  (\"record_id\", \"created_at\", \"id\") WHERE \"record_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_patient_id_created_at_id\" ON \"attachment\"  (\"patient_id\", \"created_at\", \"id\") ",
    "ALTER TABLE \"attachment\" ADD CONSTRAINT \"fk_attachment_patient_id\" FOREIGN KEY (\"patient_id\") REFERENCES \"patient\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"attachment\" ADD CONSTRAINT \"fk_attachment_record_id\" FOREIGN KEY (\"record_id\") REFERENCES \"medical_record\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"attachment\" ADD CONSTRAINT \"fk_attachment_uploaded_by_id\" FOREIGN KEY (\"uploaded_by_id\") REFERENCES \"account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"attachment\" ADD CONSTRAINT \"fk_attachment_uploaded_by_key_id\" FOREIGN KEY (\"uploaded_by_key_id\") REFERENCES \"api_key\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"attachment\" ADD CONSTRAINT \"fk_attachment_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_attachment_patient_id_created_at_id\"",
    "DROP INDEX \"ix_attachment_record_id_created_at_id\"",
    "DROP INDEX \"ix_attachment_branch_id_created_at_id\"",
    "DROP INDEX \"ix_attachment_uploaded_by_id\"",
    "DROP INDEX \"ix_attachment_uploaded_by_key_id\"",
    "ALTER TABLE \"attachment\" RENAME TO \"temporary_attachment\"",
    "CREATE TABLE \"attachment\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"kind\" varchar(40) NOT NULL, \"title\" varchar(120) NOT NULL, \"file_name\" varchar(120) NOT NULL, \"media_type\" varchar(40) NOT NULL, \"size_bytes\" integer NOT NULL, \"sha256\" varchar(64) NOT NULL, \"width\" integer, \"height\" integer, \"pages\" integer, \"has_thumbnail\" boolean NOT NULL, \"uploaded_by_name\" varchar(160), \"removed_at\" datetime, \"removed_reason\" varchar(300), \"patient_id\" varchar(36) NOT NULL, \"record_id\" varchar(36), \"uploaded_by_id\" varchar(36), \"uploaded_by_key_id\" varchar(36), \"branch_id\" varchar(36) NOT NULL, CONSTRAINT \"ck_attachment_kind\" CHECK (\"kind\" IN ('X_RAY', 'LAB_REPORT', 'PRESCRIPTION', 'DISCHARGE_SUMMARY', 'PHOTO', 'OTHER')), CONSTRAINT \"ck_attachment_removed\" CHECK ((\"removed_at\" IS NULL) = (\"removed_reason\" IS NULL)), CONSTRAINT \"ck_attachment_size\" CHECK (\"size_bytes\" > 0))",
    "INSERT INTO \"attachment\"(\"id\", \"created_at\", \"updated_at\", \"kind\", \"title\", \"file_name\", \"media_type\", \"size_bytes\", \"sha256\", \"width\", \"height\", \"pages\", \"has_thumbnail\", \"uploaded_by_name\", \"removed_at\", \"removed_reason\", \"patient_id\", \"record_id\", \"uploaded_by_id\", \"uploaded_by_key_id\", \"branch_id\") SELECT \"id\", \"created_at\", \"updated_at\", \"kind\", \"title\", \"file_name\", \"media_type\", \"size_bytes\", \"sha256\", \"width\", \"height\", \"pages\", \"has_thumbnail\", \"uploaded_by_name\", \"removed_at\", \"removed_reason\", \"patient_id\", \"record_id\", \"uploaded_by_id\", \"uploaded_by_key_id\", \"branch_id\" FROM \"temporary_attachment\"",
    "DROP TABLE \"temporary_attachment\"",
    "CREATE INDEX \"ix_attachment_patient_id_created_at_id\" ON \"attachment\" (\"patient_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_attachment_record_id_created_at_id\" ON \"attachment\" (\"record_id\", \"created_at\", \"id\") WHERE \"record_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_branch_id_created_at_id\" ON \"attachment\" (\"branch_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_attachment_uploaded_by_id\" ON \"attachment\" (\"uploaded_by_id\") WHERE \"uploaded_by_id\" IS NOT NULL",
    "CREATE INDEX \"ix_attachment_uploaded_by_key_id\" ON \"attachment\" (\"uploaded_by_key_id\") WHERE \"uploaded_by_key_id\" IS NOT NULL",
    "DROP INDEX \"ix_attachment_patient_id_created_at_id\"",
    "DROP INDEX \"ix_attachment_record_id_created_at_id\"",
    "DROP INDEX \"ix_attachment_branch_id_created_at_id\"",
    "DROP INDEX \"ix_attachment_uploaded_by_id\"",
    "DROP INDEX \"ix_attachment_uploaded_by_key_id\"",
    "DROP TABLE \"attachment\"",
  ],
  postgres: [
    "ALTER TABLE \"attachment\" DROP CONSTRAINT \"fk_attachment_branch_id\"",
    "ALTER TABLE \"attachment\" DROP CONSTRAINT \"fk_attachment_uploaded_by_key_id\"",
    "ALTER TABLE \"attachment\" DROP CONSTRAINT \"fk_attachment_uploaded_by_id\"",
    "ALTER TABLE \"attachment\" DROP CONSTRAINT \"fk_attachment_record_id\"",
    "ALTER TABLE \"attachment\" DROP CONSTRAINT \"fk_attachment_patient_id\"",
    "DROP INDEX \"public\".\"ix_attachment_patient_id_created_at_id\"",
    "DROP INDEX \"public\".\"ix_attachment_record_id_created_at_id\"",
    "DROP INDEX \"public\".\"ix_attachment_branch_id_created_at_id\"",
    "DROP INDEX \"public\".\"ix_attachment_uploaded_by_id\"",
    "DROP INDEX \"public\".\"ix_attachment_uploaded_by_key_id\"",
    "DROP TABLE \"attachment\"",
  ],
};

export class Attachments1795999074532 implements MigrationInterface {
  name = 'Attachments1795999074532';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
