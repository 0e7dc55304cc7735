import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

/** A bill that was paid back and is owed all the same is paid again: what is kept is bounded, not what was ever paid. */
const UP: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_bill_number\"",
    "DROP INDEX \"ix_bill_upi_reference\"",
    "DROP INDEX \"ix_bill_created_at_id\"",
    "DROP INDEX \"ix_bill_branch_id_created_at_id\"",
    "DROP INDEX \"ix_bill_is_open_created_at_id\"",
    "DROP INDEX \"ix_bill_status_created_at_id\"",
    "DROP INDEX \"ix_bill_patient_id_created_at_id\"",
    "DROP INDEX \"ix_bill_appointment_id\"",
    "DROP INDEX \"ix_bill_created_by_id\"",
    "DROP INDEX \"ix_bill_issued_by_id\"",
    "CREATE TABLE \"temporary_bill\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"number\" varchar(30), \"status\" varchar(40) NOT NULL, \"is_open\" boolean NOT NULL, \"issued_at\" datetime, \"issued_on\" date, \"cancelled_at\" datetime, \"cancel_reason\" varchar(200), \"discount_amount\" bigint, \"discount_basis_points\" integer, \"discount_reason\" varchar(200), \"gross\" bigint NOT NULL, \"line_discount\" bigint NOT NULL, \"bill_discount\" bigint NOT NULL, \"subtotal\" bigint NOT NULL, \"cgst\" bigint NOT NULL, \"sgst\" bigint NOT NULL, \"tax\" bigint NOT NULL, \"total\" bigint NOT NULL, \"credited\" bigint NOT NULL, \"paid\" bigint NOT NULL, \"refunded\" bigint NOT NULL, \"due\" bigint NOT NULL, \"upi_reference\" varchar(35), \"version\" integer NOT NULL, \"patient_id\" varchar(36) NOT NULL, \"appointment_id\" varchar(36), \"branch_id\" varchar(36) NOT NULL, \"created_by_id\" varchar(36), \"issued_by_id\" varchar(36), CONSTRAINT \"ck_bill_status\" CHECK ((\"status\" IN ('DRAFT', 'UNPAID', 'PARTIALLY_PAID', 'PAID', 'CANCELLED', 'REFUNDED'))), CONSTRAINT \"ck_bill_is_open\" CHECK ((\"is_open\" = (\"due\" > 0))), CONSTRAINT \"ck_bill_one_discount\" CHECK ((\"discount_amount\" IS NULL OR \"discount_basis_points\" IS NULL)), CONSTRAINT \"ck_bill_cancel_reason\" CHECK ((\"status\" <> 'CANCELLED' OR \"cancel_reason\" IS NOT NULL)), CONSTRAINT \"ck_bill_number\" CHECK (((\"number\" IS NULL) = (\"issued_at\" IS NULL) AND (\"number\" IS NOT NULL OR \"status\" IN ('DRAFT', 'CANCELLED')))), CONSTRAINT \"ck_bill_amounts\" CHECK (\"total\" >= 0 AND \"due\" >= 0 AND \"credited\" BETWEEN 0 AND \"total\" AND \"refunded\" BETWEEN 0 AND \"paid\" AND \"paid\" - \"refunded\" <= \"total\"), CONSTRAINT \"fk_bill_issued_by_id\" FOREIGN KEY (\"issued_by_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_bill_created_by_id\" FOREIGN KEY (\"created_by_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_bill_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_bill_appointment_id\" FOREIGN KEY (\"appointment_id\") REFERENCES \"appointment\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_bill_patient_id\" FOREIGN KEY (\"patient_id\") REFERENCES \"patient\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_bill\"(\"id\", \"created_at\", \"updated_at\", \"number\", \"status\", \"is_open\", \"issued_at\", \"issued_on\", \"cancelled_at\", \"cancel_reason\", \"discount_amount\", \"discount_basis_points\", \"discount_reason\", \"gross\", \"line_discount\", \"bill_discount\", \"subtotal\", \"cgst\", \"sgst\", \"tax\", \"total\", \"credited\", \"paid\", \"refunded\", \"due\", \"upi_reference\", \"version\", \"patient_id\", \"appointment_id\", \"branch_id\", \"created_by_id\", \"issued_by_id\") SELECT \"id\", \"created_at\", \"updated_at\", \"number\", \"status\", \"is_open\", \"issued_at\", \"issued_on\", \"cancelled_at\", \"cancel_reason\", \"discount_amount\", \"discount_basis_points\", \"discount_reason\", \"gross\", \"line_discount\", \"bill_discount\", \"subtotal\", \"cgst\", \"sgst\", \"tax\", \"total\", \"credited\", \"paid\", \"refunded\", \"due\", \"upi_reference\", \"version\", \"patient_id\", \"appointment_id\", \"branch_id\", \"created_by_id\", \"issued_by_id\" FROM \"bill\"",
    "DROP TABLE \"bill\"",
    "ALTER TABLE \"temporary_bill\" RENAME TO \"bill\"",
    "CREATE UNIQUE INDEX \"ix_bill_number\" ON \"bill\" (\"number\") ",
    "CREATE UNIQUE INDEX \"ix_bill_upi_reference\" ON \"bill\" (\"upi_reference\") ",
    "CREATE INDEX \"ix_bill_created_at_id\" ON \"bill\" (\"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_branch_id_created_at_id\" ON \"bill\" (\"branch_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_is_open_created_at_id\" ON \"bill\" (\"is_open\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_status_created_at_id\" ON \"bill\" (\"status\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_patient_id_created_at_id\" ON \"bill\" (\"patient_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_appointment_id\" ON \"bill\" (\"appointment_id\") WHERE \"appointment_id\" IS NOT NULL",
    "CREATE INDEX \"ix_bill_created_by_id\" ON \"bill\" (\"created_by_id\") WHERE \"created_by_id\" IS NOT NULL",
    "CREATE INDEX \"ix_bill_issued_by_id\" ON \"bill\" (\"issued_by_id\") WHERE \"issued_by_id\" IS NOT NULL",
  ],
  postgres: [
    "ALTER TABLE \"bill\" DROP CONSTRAINT \"ck_bill_figures\"",
    "ALTER TABLE \"bill\" ADD CONSTRAINT \"ck_bill_amounts\" CHECK (\"total\" >= 0 AND \"due\" >= 0 AND \"credited\" BETWEEN 0 AND \"total\" AND \"refunded\" BETWEEN 0 AND \"paid\" AND \"paid\" - \"refunded\" <= \"total\")",
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_bill_issued_by_id\"",
    "DROP INDEX \"ix_bill_created_by_id\"",
    "DROP INDEX \"ix_bill_appointment_id\"",
    "DROP INDEX \"ix_bill_patient_id_created_at_id\"",
    "DROP INDEX \"ix_bill_status_created_at_id\"",
    "DROP INDEX \"ix_bill_is_open_created_at_id\"",
    "DROP INDEX \"ix_bill_branch_id_created_at_id\"",
    "DROP INDEX \"ix_bill_created_at_id\"",
    "DROP INDEX \"ix_bill_upi_reference\"",
    "DROP INDEX \"ix_bill_number\"",
    "ALTER TABLE \"bill\" RENAME TO \"temporary_bill\"",
    "CREATE TABLE \"bill\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"created_at\" datetime NOT NULL, \"updated_at\" datetime NOT NULL, \"number\" varchar(30), \"status\" varchar(40) NOT NULL, \"is_open\" boolean NOT NULL, \"issued_at\" datetime, \"issued_on\" date, \"cancelled_at\" datetime, \"cancel_reason\" varchar(200), \"discount_amount\" bigint, \"discount_basis_points\" integer, \"discount_reason\" varchar(200), \"gross\" bigint NOT NULL, \"line_discount\" bigint NOT NULL, \"bill_discount\" bigint NOT NULL, \"subtotal\" bigint NOT NULL, \"cgst\" bigint NOT NULL, \"sgst\" bigint NOT NULL, \"tax\" bigint NOT NULL, \"total\" bigint NOT NULL, \"credited\" bigint NOT NULL, \"paid\" bigint NOT NULL, \"refunded\" bigint NOT NULL, \"due\" bigint NOT NULL, \"upi_reference\" varchar(35), \"version\" integer NOT NULL, \"patient_id\" varchar(36) NOT NULL, \"appointment_id\" varchar(36), \"branch_id\" varchar(36) NOT NULL, \"created_by_id\" varchar(36), \"issued_by_id\" varchar(36), CONSTRAINT \"ck_bill_status\" CHECK ((\"status\" IN ('DRAFT', 'UNPAID', 'PARTIALLY_PAID', 'PAID', 'CANCELLED', 'REFUNDED'))), CONSTRAINT \"ck_bill_is_open\" CHECK ((\"is_open\" = (\"due\" > 0))), CONSTRAINT \"ck_bill_one_discount\" CHECK ((\"discount_amount\" IS NULL OR \"discount_basis_points\" IS NULL)), CONSTRAINT \"ck_bill_cancel_reason\" CHECK ((\"status\" <> 'CANCELLED' OR \"cancel_reason\" IS NOT NULL)), CONSTRAINT \"ck_bill_number\" CHECK (((\"number\" IS NULL) = (\"issued_at\" IS NULL) AND (\"number\" IS NOT NULL OR \"status\" IN ('DRAFT', 'CANCELLED')))), CONSTRAINT \"ck_bill_figures\" CHECK ((\"total\" >= 0 AND \"due\" >= 0 AND \"credited\" BETWEEN 0 AND \"total\" AND \"paid\" BETWEEN 0 AND \"total\" AND \"refunded\" BETWEEN 0 AND \"paid\")), CONSTRAINT \"fk_bill_issued_by_id\" FOREIGN KEY (\"issued_by_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_bill_created_by_id\" FOREIGN KEY (\"created_by_id\") REFERENCES \"account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_bill_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_bill_appointment_id\" FOREIGN KEY (\"appointment_id\") REFERENCES \"appointment\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_bill_patient_id\" FOREIGN KEY (\"patient_id\") REFERENCES \"patient\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"bill\"(\"id\", \"created_at\", \"updated_at\", \"number\", \"status\", \"is_open\", \"issued_at\", \"issued_on\", \"cancelled_at\", \"cancel_reason\", \"discount_amount\", \"discount_basis_points\", \"discount_reason\", \"gross\", \"line_discount\", \"bill_discount\", \"subtotal\", \"cgst\", \"sgst\", \"tax\", \"total\", \"credited\", \"paid\", \"refunded\", \"due\", \"upi_reference\", \"version\", \"patient_id\", \"appointment_id\", \"branch_id\", \"created_by_id\", \"issued_by_id\") SELECT \"id\", \"created_at\", \"updated_at\", \"number\", \"status\", \"is_open\", \"issued_at\", \"issued_on\", \"cancelled_at\", \"cancel_reason\", \"discount_amount\", \"discount_basis_points\", \"discount_reason\", \"gross\", \"line_discount\", \"bill_discount\", \"subtotal\", \"cgst\", \"sgst\", \"tax\", \"total\", \"credited\", \"paid\", \"refunded\", \"due\", \"upi_reference\", \"version\", \"patient_id\", \"appointment_id\", \"branch_id\", \"created_by_id\", \"issued_by_id\" FROM \"temporary_bill\"",
    "DROP TABLE \"temporary_bill\"",
    "CREATE INDEX \"ix_bill_issued_by_id\" ON \"bill\" (\"issued_by_id\") WHERE \"issued_by_id\" IS NOT NULL",
    "CREATE INDEX \"ix_bill_created_by_id\" ON \"bill\" (\"created_by_id\") WHERE \"created_by_id\" IS NOT NULL",
    "CREATE INDEX \"ix_bill_appointment_id\" ON \"bill\" (\"appointment_id\") WHERE \"appointment_id\" IS NOT NULL",
    "CREATE INDEX \"ix_bill_patient_id_created_at_id\" ON \"bill\" (\"patient_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_status_created_at_id\" ON \"bill\" (\"status\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_is_open_created_at_id\" ON \"bill\" (\"is_open\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_branch_id_created_at_id\" ON \"bill\" (\"branch_id\", \"created_at\", \"id\") ",
    "CREATE INDEX \"ix_bill_created_at_id\" ON \"bill\" (\"created_at\", \"id\") ",
    "CREATE UNIQUE INDEX \"ix_bill_upi_reference\" ON \"bill\" (\"upi_reference\") ",
    "CREATE UNIQUE INDEX \"ix_bill_number\" ON \"bill\" (\"number\") ",
  ],
  postgres: [
    "ALTER TABLE \"bill\" DROP CONSTRAINT \"ck_bill_amounts\"",
    "ALTER TABLE \"bill\" ADD CONSTRAINT \"ck_bill_figures\" CHECK (((total >= 0) AND (due >= 0) AND ((credited >= 0) AND (credited <= total)) AND ((paid >= 0) AND (paid <= total)) AND ((refunded >= 0) AND (refunded <= paid))))",
  ],
};

export class BillPaidAgain1795578981300 implements MigrationInterface {
  name = 'BillPaidAgain1795578981300';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
