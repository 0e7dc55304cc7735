import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

const UP: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_prescription_version_id_position\"",
    "DROP INDEX \"ix_prescription_record_id_position\"",
    "DROP INDEX \"ix_prescription_patient_id_created_at_id\"",
    "DROP INDEX \"ix_prescription_branch_id_created_at_id\"",
    "CREATE TABLE \"temporary_prescription\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"position\" integer NOT NULL, \"drug\" varchar(120) NOT NULL, \"strength\" varchar(60), \"form\" varchar(40) NOT NULL, \"dose\" varchar(40) NOT NULL, \"frequency\" varchar(40) NOT NULL, \"duration_days\" integer, \"instructions\" varchar(300), \"override_reason\" varchar(300), \"starts_on\" date NOT NULL, \"ends_on\" date, \"pieces\" integer, \"version_id\" varchar(36) NOT NULL, \"record_id\" varchar(36), \"patient_id\" varchar(36) NOT NULL, \"branch_id\" varchar(36) NOT NULL, \"withdrawn_at\" datetime, \"withdraw_reason\" varchar(300), CONSTRAINT \"ck_prescription_form\" CHECK ((\"form\" IN ('TABLET', 'CAPSULE', 'SYRUP', 'SUSPENSION', 'DROPS', 'EYE_DROPS', 'EAR_DROPS', 'NASAL_SPRAY', 'INHALER', 'NEBULISER_SOLUTION', 'INJECTION', 'CREAM', 'OINTMENT', 'GEL', 'LOTION', 'POWDER', 'SACHET', 'SUPPOSITORY', 'PATCH', 'MOUTHWASH'))), CONSTRAINT \"ck_prescription_frequency\" CHECK ((\"frequency\" IN ('OD', 'BD', 'TDS', 'QID', 'MORNING', 'NIGHT', 'Q4H', 'Q6H', 'Q8H', 'ALTERNATE_DAYS', 'WEEKLY', 'STAT', 'SOS'))), CONSTRAINT \"ck_prescription_duration\" CHECK ((\"duration_days\" IS NULL OR \"duration_days\" > 0)), CONSTRAINT \"fk_prescription_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_patient_id\" FOREIGN KEY (\"patient_id\") REFERENCES \"patient\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_record_id\" FOREIGN KEY (\"record_id\") REFERENCES \"medical_record\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_version_id\" FOREIGN KEY (\"version_id\") REFERENCES \"record_version\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_prescription\"(\"id\", \"created_at\", \"updated_at\", \"position\", \"drug\", \"strength\", \"form\", \"dose\", \"frequency\", \"duration_days\", \"instructions\", \"override_reason\", \"starts_on\", \"ends_on\", \"pieces\", \"version_id\", \"record_id\", \"patient_id\", \"branch_id\") SELECT \"id\", \"created_at\", \"updated_at\", \"position\", \"drug\", \"strength\", \"form\", \"dose\", \"frequency\", \"duration_days\", \"instructions\", \"override_reason\", \"starts_on\", \"ends_on\", \"pieces\", \"version_id\", \"record_id\", \"patient_id\", \"branch_id\" FROM \"prescription\"",
    "DROP TABLE \"prescription\"",
    "ALTER TABLE \"temporary_prescription\" RENAME TO \"prescription\"",
    "CREATE UNIQUE INDEX \"ix_prescription_version_id_position\" ON \"prescription\" (\"version_id\", \"position\") ",
    "CREATE UNIQUE INDEX \"ix_prescription_record_id_position\" ON \"prescription\" (\"record_id\", \"position\") WHERE \"record_id\" IS NOT NULL",
    "CREATE INDEX \"ix_prescription_patient_id_created_at_id\" ON \"prescription\" (\"patient_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_prescription_branch_id_created_at_id\" ON \"prescription\" (\"branch_id\", \"created_at\", \"id\") ",
    "DROP INDEX \"ix_prescription_version_id_position\"",
    "DROP INDEX \"ix_prescription_record_id_position\"",
    "DROP INDEX \"ix_prescription_patient_id_created_at_id\"",
    "DROP INDEX \"ix_prescription_branch_id_created_at_id\"",
    "CREATE TABLE \"temporary_prescription\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"position\" integer NOT NULL, \"drug\" varchar(120) NOT NULL, \"strength\" varchar(60), \"form\" varchar(40) NOT NULL, \"dose\" varchar(40) NOT NULL, \"frequency\" varchar(40) NOT NULL, \"duration_days\" integer, \"instructions\" varchar(300), \"override_reason\" varchar(300), \"starts_on\" date NOT NULL, \"ends_on\" date, \"pieces\" integer, \"version_id\" varchar(36) NOT NULL, \"record_id\" varchar(36), \"patient_id\" varchar(36) NOT NULL, \"branch_id\" varchar(36) NOT NULL, \"withdrawn_at\" datetime, \"withdraw_reason\" varchar(300), CONSTRAINT \"ck_prescription_form\" CHECK ((\"form\" IN ('TABLET', 'CAPSULE', 'SYRUP', 'SUSPENSION', 'DROPS', 'EYE_DROPS', 'EAR_DROPS', 'NASAL_SPRAY', 'INHALER', 'NEBULISER_SOLUTION', 'INJECTION', 'CREAM', 'OINTMENT', 'GEL', 'LOTION', 'POWDER', 'SACHET', 'SUPPOSITORY', 'PATCH', 'MOUTHWASH'))), CONSTRAINT \"ck_prescription_frequency\" CHECK ((\"frequency\" IN ('OD', 'BD', 'TDS', 'QID', 'MORNING', 'NIGHT', 'Q4H', 'Q6H', 'Q8H', 'ALTERNATE_DAYS', 'WEEKLY', 'STAT', 'SOS'))), CONSTRAINT \"ck_prescription_duration\" CHECK ((\"duration_days\" IS NULL OR \"duration_days\" > 0)), CONSTRAINT \"ck_prescription_withdrawn\" CHECK ((\"withdrawn_at\" IS NULL) = (\"withdraw_reason\" IS NULL)), CONSTRAINT \"fk_prescription_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_patient_id\" FOREIGN KEY (\"patient_id\") REFERENCES \"patient\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_record_id\" FOREIGN KEY (\"record_id\") REFERENCES \"medical_record\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_version_id\" FOREIGN KEY (\"version_id\") REFERENCES \"record_version\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_prescription\"(\"id\", \"created_at\", \"updated_at\", \"position\", \"drug\", \"strength\", \"form\", \"dose\", \"frequency\", \"duration_days\", \"instructions\", \"override_reason\", \"starts_on\", \"ends_on\", \"pieces\", \"version_id\", \"record_id\", \"patient_id\", \"branch_id\", \"withdrawn_at\", \"withdraw_reason\") SELECT \"id\", \"created_at\", \"updated_at\", \"position\", \"drug\", \"strength\", \"form\", \"dose\", \"frequency\", \"duration_days\", \"instructions\", \"override_reason\", \"starts_on\", \"ends_on\", \"pieces\", \"version_id\", \"record_id\", \"patient_id\", \"branch_id\", \"withdrawn_at\", \"withdraw_reason\" FROM \"prescription\"",
    "DROP TABLE \"prescription\"",
    "ALTER TABLE \"temporary_prescription\" RENAME TO \"prescription\"",
    "CREATE UNIQUE INDEX \"ix_prescription_version_id_position\" ON \"prescription\" (\"version_id\", \"position\") ",
    "CREATE UNIQUE INDEX \"ix_prescription_record_id_position\" ON \"prescription\" (\"record_id\", \"position\") WHERE \"record_id\" IS NOT NULL",
    "CREATE INDEX \"ix_prescription_patient_id_created_at_id\" ON \"prescription\" (\"patient_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_prescription_branch_id_created_at_id\" ON \"prescription\" (\"branch_id\", \"created_at\", \"id\") ",
  ],
  postgres: [
    "ALTER TABLE \"prescription\" ADD \"withdrawn_at\" TIMESTAMP WITH TIME ZONE",
    "ALTER TABLE \"prescription\" ADD \"withdraw_reason\" character varying(300)",
    "ALTER TABLE \"prescription\" ADD CONSTRAINT \"ck_prescription_withdrawn\" CHECK ((\"withdrawn_at\" IS NULL) = (\"withdraw_reason\" IS NULL))",
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_prescription_branch_id_created_at_id\"",
    "DROP INDEX \"ix_prescription_patient_id_created_at_id\"",
    "DROP INDEX \"ix_prescription_record_id_position\"",
    "DROP INDEX \"ix_prescription_version_id_position\"",
    "ALTER TABLE \"prescription\" RENAME TO \"temporary_prescription\"",
    "CREATE TABLE \"prescription\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"position\" integer NOT NULL, \"drug\" varchar(120) NOT NULL, \"strength\" varchar(60), \"form\" varchar(40) NOT NULL, \"dose\" varchar(40) NOT NULL, \"frequency\" varchar(40) NOT NULL, \"duration_days\" integer, \"instructions\" varchar(300), \"override_reason\" varchar(300), \"starts_on\" date NOT NULL, \"ends_on\" date, \"pieces\" integer, \"version_id\" varchar(36) NOT NULL, \"record_id\" varchar(36), \"patient_id\" varchar(36) NOT NULL, \"branch_id\" varchar(36) NOT NULL, \"withdrawn_at\" datetime, \"withdraw_reason\" varchar(300), CONSTRAINT \"ck_prescription_form\" CHECK ((\"form\" IN ('TABLET', 'CAPSULE', 'SYRUP', 'SUSPENSION', 'DROPS', 'EYE_DROPS', 'EAR_DROPS', 'NASAL_SPRAY', 'INHALER', 'NEBULISER_SOLUTION', 'INJECTION', 'CREAM', 'OINTMENT', 'GEL', 'LOTION', 'POWDER', 'SACHET', 'SUPPOSITORY', 'PATCH', 'MOUTHWASH'))), CONSTRAINT \"ck_prescription_frequency\" CHECK ((\"frequency\" IN ('OD', 'BD', 'TDS', 'QID', 'MORNING', 'NIGHT', 'Q4H', 'Q6H', 'Q8H', 'ALTERNATE_DAYS', 'WEEKLY', 'STAT', 'SOS'))), CONSTRAINT \"ck_prescription_duration\" CHECK ((\"duration_days\" IS NULL OR \"duration_days\" > 0)), CONSTRAINT \"fk_prescription_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_patient_id\" FOREIGN KEY (\"patient_id\") REFERENCES \"patient\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_record_id\" FOREIGN KEY (\"record_id\") REFERENCES \"medical_record\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_version_id\" FOREIGN KEY (\"version_id\") REFERENCES \"record_version\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"prescription\"(\"id\", \"created_at\", \"updated_at\", \"position\", \"drug\", \"strength\", \"form\", \"dose\", \"frequency\", \"duration_days\", \"instructions\", \"override_reason\", \"starts_on\", \"ends_on\", \"pieces\", \"version_id\", \"record_id\", \"patient_id\", \"branch_id\", \"withdrawn_at\", \"withdraw_reason\") SELECT \"id\", \"created_at\", \"updated_at\", \"position\", \"drug\", \"strength\", \"form\", \"dose\", \"frequency\", \"duration_days\", \"instructions\", \"override_reason\", \"starts_on\", \"ends_on\", \"pieces\", \"version_id\", \"record_id\", \"patient_id\", \"branch_id\", \"withdrawn_at\", \"withdraw_reason\" FROM \"temporary_prescription\"",
    "DROP TABLE \"temporary_prescription\"",
    "CREATE INDEX \"ix_prescription_branch_id_created_at_id\" ON \"prescription\" (\"branch_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_prescription_patient_id_created_at_id\" ON \"prescription\" (\"patient_id\", \"created_at\", \"id\") ",
    "CREATE UNIQUE INDEX \"ix_prescription_record_id_position\" ON \"prescription\" (\"record_id\", \"position\") WHERE \"record_id\" IS NOT NULL",
    "CREATE UNIQUE INDEX \"ix_prescription_version_id_position\" ON \"prescription\" (\"version_id\", \"position\") ",
    "DROP INDEX \"ix_prescription_branch_id_created_at_id\"",
    "DROP INDEX \"ix_prescription_patient_id_created_at_id\"",
    "DROP INDEX \"ix_prescription_record_id_position\"",
    "DROP INDEX \"ix_prescription_version_id_position\"",
    "ALTER TABLE \"prescription\" RENAME TO \"temporary_prescription\"",
    "CREATE TABLE \"prescription\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"position\" integer NOT NULL, \"drug\" varchar(120) NOT NULL, \"strength\" varchar(60), \"form\" varchar(40) NOT NULL, \"dose\" varchar(40) NOT NULL, \"frequency\" varchar(40) NOT NULL, \"duration_days\" integer, \"instructions\" varchar(300), \"override_reason\" varchar(300), \"starts_on\" date NOT NULL, \"ends_on\" date, \"pieces\" integer, \"version_id\" varchar(36) NOT NULL, \"record_id\" varchar(36), \"patient_id\" varchar(36) NOT NULL, \"branch_id\" varchar(36) NOT NULL, CONSTRAINT \"ck_prescription_form\" CHECK ((\"form\" IN ('TABLET', 'CAPSULE', 'SYRUP', 'SUSPENSION', 'DROPS', 'EYE_DROPS', 'EAR_DROPS', 'NASAL_SPRAY', 'INHALER', 'NEBULISER_SOLUTION', 'INJECTION', 'CREAM', 'OINTMENT', 'GEL', 'LOTION', 'POWDER', 'SACHET', 'SUPPOSITORY', 'PATCH', 'MOUTHWASH'))), CONSTRAINT \"ck_prescription_frequency\" CHECK ((\"frequency\" IN ('OD', 'BD', 'TDS', 'QID', 'MORNING', 'NIGHT', 'Q4H', 'Q6H', 'Q8H', 'ALTERNATE_DAYS', 'WEEKLY', 'STAT', 'SOS'))), CONSTRAINT \"ck_prescription_duration\" CHECK ((\"duration_days\" IS NULL OR \"duration_days\" > 0)), CONSTRAINT \"fk_prescription_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_patient_id\" FOREIGN KEY (\"patient_id\") REFERENCES \"patient\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_record_id\" FOREIGN KEY (\"record_id\") REFERENCES \"medical_record\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_prescription_version_id\" FOREIGN KEY (\"version_id\") REFERENCES \"record_version\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"prescription\"(\"id\", \"created_at\", \"updated_at\", \"position\", \"drug\", \"strength\", \"form\", \"dose\", \"frequency\", \"duration_days\", \"instructions\", \"override_reason\", \"starts_on\", \"ends_on\", \"pieces\", \"version_id\", \"record_id\", \"patient_id\", \"branch_id\") SELECT \"id\", \"created_at\", \"updated_at\", \"position\", \"drug\", \"strength\", \"form\", \"dose\", \"frequency\", \"duration_days\", \"instructions\", \"override_reason\", \"starts_on\", \"ends_on\", \"pieces\", \"version_id\", \"record_id\", \"patient_id\", \"branch_id\" FROM \"temporary_prescription\"",
    "DROP TABLE \"temporary_prescription\"",
    "CREATE INDEX \"ix_prescription_branch_id_created_at_id\" ON \"prescription\" (\"branch_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_prescription_patient_id_created_at_id\" ON \"prescription\" (\"patient_id\", \"created_at\", \"id\") ",
    "CREATE UNIQUE INDEX \"ix_prescription_record_id_position\" ON \"prescription\" (\"record_id\", \"position\") WHERE \"record_id\" IS NOT NULL",
    "CREATE UNIQUE INDEX \"ix_prescription_version_id_position\" ON \"prescription\" (\"version_id\", \"position\") ",
  ],
  postgres: [
    "ALTER TABLE \"prescription\" DROP CONSTRAINT \"ck_prescription_withdrawn\"",
    "ALTER TABLE \"prescription\" DROP COLUMN \"withdraw_reason\"",
    "ALTER TABLE \"prescription\" DROP COLUMN \"withdrawn_at\"",
  ],
};

export class PrescriptionWithdrawn1795995902111 implements MigrationInterface {
  name = 'PrescriptionWithdrawn1795995902111';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
