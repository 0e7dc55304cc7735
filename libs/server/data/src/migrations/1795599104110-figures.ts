import { MigrationInterface, QueryRunner } from 'typeorm';
import { Scripts, runScripts } from './scripts';

const COUNT = 'INSERT INTO figure_count (counter, branch_id, key, n)';
const AUDIENCE = `CASE WHEN n.audience_role IS NOT NULL THEN 'role ' || n.audience_role || ' ' || coalesce(n.branch_id, '*')
  WHEN n.account_id IS NOT NULL THEN 'account ' || n.account_id ELSE 'patient ' || n.patient_id END`;

/** Counts the rows that are there already; on both engines the same but for the Monday of a day's week. */
const fill = (monday: string): string[] => [
  `${COUNT} SELECT 'load-by-day', branch_id, CAST(day AS varchar(10)) || ' ' || doctor_id, count(*) FROM appointment WHERE status NOT IN ('CANCELLED', 'NO_SHOW') GROUP BY 2, 3`,
  `${COUNT} SELECT 'load-by-week', branch_id, ${monday} || ' ' || doctor_id, count(*) FROM appointment WHERE status NOT IN ('CANCELLED', 'NO_SHOW') GROUP BY 2, 3`,
  `${COUNT} SELECT 'patients', branch_id, CASE WHEN is_active THEN 'ACTIVE' ELSE 'INACTIVE' END, count(*) FROM patient GROUP BY 2, 3`,
  `${COUNT} SELECT 'patients-by-gender', branch_id, gender, count(*) FROM patient WHERE is_active GROUP BY 2, 3`,
  `${COUNT} SELECT 'patients-by-blood-group', branch_id, coalesce(blood_group, 'UNKNOWN'), count(*) FROM patient WHERE is_active GROUP BY 2, 3`,
  `${COUNT} SELECT 'doctors', branch_id, CASE WHEN NOT is_active THEN 'INACTIVE' WHEN is_available THEN 'AVAILABLE' ELSE 'AWAY' END, count(*) FROM doctor GROUP BY 2, 3`,
  `${COUNT} SELECT 'staff', branch_id, CASE WHEN is_active THEN 'ACTIVE' ELSE 'INACTIVE' END, count(*) FROM staff GROUP BY 2, 3`,
  `${COUNT} SELECT 'low-stock', branch_id, 'LOW', count(*) FROM inventory_item WHERE is_active AND is_low GROUP BY 2`,
  `${COUNT} SELECT 'appointments', branch_id, status, count(*) FROM appointment GROUP BY 2, 3`,
  `${COUNT} SELECT 'appointments-by-day', branch_id, CAST(day AS varchar(10)) || ' ' || status, count(*) FROM appointment GROUP BY 2, 3`,
  `${COUNT} SELECT 'appointments-of-doctor', branch_id, doctor_id || ' ' || status, count(*) FROM appointment GROUP BY 2, 3`,
  `${COUNT} SELECT 'revenue', branch_id, 'RECEIVED', sum(amount) FROM payment WHERE status = 'VERIFIED' GROUP BY 2`,
  `${COUNT} SELECT 'revenue', branch_id, 'REFUNDED', sum(amount) FROM refund GROUP BY 2`,
  `INSERT INTO notification_count (audience, reader, n) SELECT ${AUDIENCE}, '', count(*) FROM notification n GROUP BY 1`,
  `INSERT INTO notification_count (audience, reader, n) SELECT audience, reader, count(*) FROM (
     SELECT ${AUDIENCE} AS audience, n.caused_by_id AS reader FROM notification n WHERE n.caused_by_id IS NOT NULL
     UNION ALL SELECT ${AUDIENCE}, r.account_id FROM notification_read r JOIN notification n ON n.id = r.notification_id) known GROUP BY 1, 2`,
];

/** The counters behind the figures. Written by the difference of the entities; what fills them is written by hand. */
const UP: Scripts = {
  'better-sqlite3': [
    "CREATE TABLE \"figure_count\" (\"counter\" varchar(40) NOT NULL, \"branch_id\" varchar(36) NOT NULL, \"key\" varchar(60) NOT NULL, \"n\" bigint NOT NULL, PRIMARY KEY (\"counter\", \"branch_id\", \"key\")) WITHOUT ROWID",
    "CREATE INDEX \"ix_figure_count_counter_branch_id_n\" ON \"figure_count\" (\"counter\", \"branch_id\", \"n\") ",
    "CREATE INDEX \"ix_figure_count_branch_id\" ON \"figure_count\" (\"branch_id\") ",
    "CREATE TABLE \"notification_count\" (\"audience\" varchar(80) NOT NULL, \"reader\" varchar(36) NOT NULL, \"n\" integer NOT NULL, PRIMARY KEY (\"audience\", \"reader\")) WITHOUT ROWID",
    "CREATE INDEX \"ix_appointment_count_doctor_id_day\" ON \"appointment_count\" (\"doctor_id\", \"day\") ",
    "DROP INDEX \"ix_figure_count_counter_branch_id_n\"",
    "DROP INDEX \"ix_figure_count_branch_id\"",
    "CREATE TABLE \"temporary_figure_count\" (\"counter\" varchar(40) NOT NULL, \"branch_id\" varchar(36) NOT NULL, \"key\" varchar(60) NOT NULL, \"n\" bigint NOT NULL, CONSTRAINT \"fk_figure_count_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY (\"counter\", \"branch_id\", \"key\")) WITHOUT ROWID",
    "INSERT INTO \"temporary_figure_count\"(\"counter\", \"branch_id\", \"key\", \"n\") SELECT \"counter\", \"branch_id\", \"key\", \"n\" FROM \"figure_count\"",
    "DROP TABLE \"figure_count\"",
    "ALTER TABLE \"temporary_figure_count\" RENAME TO \"figure_count\"",
    "CREATE INDEX \"ix_figure_count_counter_branch_id_n\" ON \"figure_count\" (\"counter\", \"branch_id\", \"n\") ",
    "CREATE INDEX \"ix_figure_count_branch_id\" ON \"figure_count\" (\"branch_id\") ",
    ...fill("date(day, 'weekday 0', '-6 days')"),
  ],
  postgres: [
    "CREATE TABLE \"figure_count\" (\"counter\" character varying(40) NOT NULL, \"branch_id\" character varying(36) NOT NULL, \"key\" character varying(60) NOT NULL, \"n\" bigint NOT NULL, CONSTRAINT \"pk_figure_count\" PRIMARY KEY (\"counter\", \"branch_id\", \"key\"))",
    "CREATE INDEX \"ix_figure_count_counter_branch_id_n\" ON \"figure_count\"  (\"counter\", \"branch_id\", \"n\") ",
    "CREATE INDEX \"ix_figure_count_branch_id\" ON \"figure_count\"  (\"branch_id\") ",
    "CREATE TABLE \"notification_count\" (\"audience\" character varying(80) NOT NULL, \"reader\" character varying(36) NOT NULL, \"n\" integer NOT NULL, CONSTRAINT \"pk_notification_count\" PRIMARY KEY (\"audience\", \"reader\"))",
    "CREATE INDEX \"ix_appointment_count_doctor_id_day\" ON \"appointment_count\"  (\"doctor_id\", \"day\") ",
    "ALTER TABLE \"figure_count\" ADD CONSTRAINT \"fk_figure_count_branch_id\" FOREIGN KEY (\"branch_id\") REFERENCES \"branch\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    ...fill("CAST(CAST(date_trunc('week', day) AS date) AS varchar(10))"),
  ],
};

const DOWN: Scripts = {
  'better-sqlite3': [
    "DROP INDEX \"ix_figure_count_branch_id\"",
    "DROP INDEX \"ix_figure_count_counter_branch_id_n\"",
    "ALTER TABLE \"figure_count\" RENAME TO \"temporary_figure_count\"",
    "CREATE TABLE \"figure_count\" (\"counter\" varchar(40) NOT NULL, \"branch_id\" varchar(36) NOT NULL, \"key\" varchar(60) NOT NULL, \"n\" bigint NOT NULL, PRIMARY KEY (\"counter\", \"branch_id\", \"key\")) WITHOUT ROWID",
    "INSERT INTO \"figure_count\"(\"counter\", \"branch_id\", \"key\", \"n\") SELECT \"counter\", \"branch_id\", \"key\", \"n\" FROM \"temporary_figure_count\"",
    "DROP TABLE \"temporary_figure_count\"",
    "CREATE INDEX \"ix_figure_count_branch_id\" ON \"figure_count\" (\"branch_id\") ",
    "CREATE INDEX \"ix_figure_count_counter_branch_id_n\" ON \"figure_count\" (\"counter\", \"branch_id\", \"n\") ",
    "DROP INDEX \"ix_appointment_count_doctor_id_day\"",
    "DROP TABLE \"notification_count\"",
    "DROP INDEX \"ix_figure_count_branch_id\"",
    "DROP INDEX \"ix_figure_count_counter_branch_id_n\"",
    "DROP TABLE \"figure_count\"",
  ],
  postgres: [
    "ALTER TABLE \"figure_count\" DROP CONSTRAINT \"fk_figure_count_branch_id\"",
    "DROP INDEX \"public\".\"ix_appointment_count_doctor_id_day\"",
    "DROP TABLE \"notification_count\"",
    "DROP INDEX \"public\".\"ix_figure_count_branch_id\"",
    "DROP INDEX \"public\".\"ix_figure_count_counter_branch_id_n\"",
    "DROP TABLE \"figure_count\"",
  ],
};

export class Figures1795599104110 implements MigrationInterface {
  name = 'Figures1795599104110';
  up = (runner: QueryRunner): Promise<void> => runScripts(runner, UP);
  down = (runner: QueryRunner): Promise<void> => runScripts(runner, DOWN);
}
