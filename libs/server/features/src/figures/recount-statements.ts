import type { Store } from '@medicare/data';

/** A table of counters, and the statement that counts the same from the rows. */
export interface CountedTable {
  table: string;
  keys: readonly string[];
  values: readonly string[];
  /** Gives the keys and then the values, in their order. */
  recount: string;
}

const DAY = (column: string): string => `CAST(${column} AS varchar(10))`;
const SUM = (column: string): string => `CAST(sum(${column}) AS bigint)`;

const figure = (counter: string, key: string, rows: string, n = 'count(*)'): string =>
  `SELECT '${counter}' AS counter, branch_id, ${key} AS key, ${n} AS n FROM ${rows} GROUP BY branch_id, ${key}`;

const PRESENT = "CASE WHEN is_active THEN 'ACTIVE' ELSE 'INACTIVE' END";
const DOCTOR = "CASE WHEN NOT is_active THEN 'INACTIVE' WHEN is_available THEN 'AVAILABLE' ELSE 'AWAY' END";

type Engine = Store['engine'];

/** The Monday of an appointment's week, as text. */
const MONDAY: Record<Engine, string> = {
  sqlite: "date(day, 'weekday 0', '-6 days')",
  postgres: "CAST(CAST(date_trunc('week', day) AS date) AS varchar(10))",
};
/** Those of the versions that stand. */
const SIGNED_DIAGNOSES =
  '(SELECT r.branch_id, d.code FROM record_diagnosis d JOIN medical_record r ON r.id = d.record_id) signed';
const LOAD = "appointment WHERE status NOT IN ('CANCELLED', 'NO_SHOW')";

/** What `tx.count` keeps, by the definitions of `COUNTERS` in the domain. */
const figures = (engine: Engine): string[] => [
  figure('patients', PRESENT, 'patient'),
  figure('patients-by-gender', 'gender', 'patient WHERE is_active'),
  figure('patients-by-blood-group', "coalesce(blood_group, 'UNKNOWN')", 'patient WHERE is_active'),
  figure('doctors', DOCTOR, 'doctor'),
  figure('staff', PRESENT, 'staff'),
  figure('low-stock', "CAST('LOW' AS varchar(60))", 'inventory_item WHERE is_active AND is_low'),
  figure('appointments', 'status', 'appointment'),
  figure('appointments-by-day', `${DAY('day')} || ' ' || status`, 'appointment'),
  figure('appointments-of-doctor', "doctor_id || ' ' || status", 'appointment'),
  figure('load-by-day', `${DAY('day')} || ' ' || doctor_id`, LOAD),
  figure('load-by-week', `${MONDAY[engine]} || ' ' || doctor_id`, LOAD),
  figure('diagnoses', 'code', SIGNED_DIAGNOSES),
  figure('revenue', "CAST('RECEIVED' AS varchar(60))", "payment WHERE status = 'VERIFIED'", SUM('amount')),
  figure('revenue', "CAST('REFUNDED' AS varchar(60))", 'refund', SUM('amount')),
];

const AUDIENCE = `CASE WHEN n.audience_role IS NOT NULL THEN 'role ' || n.audience_role || ' ' || coalesce(n.branch_id, '*')
  WHEN n.account_id IS NOT NULL THEN 'account ' || n.account_id ELSE 'patient ' || n.patient_id END`;

const TOLD = `SELECT audience, reader, count(*) AS n FROM (SELECT ${AUDIENCE} AS audience, '' AS reader FROM notification n
  UNION ALL SELECT ${AUDIENCE}, n.caused_by_id FROM notification n WHERE n.caused_by_id IS NOT NULL
  UNION ALL SELECT ${AUDIENCE}, r.account_id FROM notification_read r JOIN notification n ON n.id = r.notification_id) told
  GROUP BY audience, reader`;

const MOVED = `SELECT ${DAY('received_on')} AS day, branch_id, method, amount AS received, 0 AS refunded FROM payment WHERE status = 'VERIFIED'
  UNION ALL SELECT ${DAY('refunded_on')}, branch_id, method, 0, amount FROM refund`;

/** Every table of counters that the figures are read from; a commands' transaction locks them in this order. */
export const countedTables = (engine: Engine): readonly CountedTable[] => [
  {
    table: 'appointment_count',
    keys: ['day', 'branch_id', 'doctor_id', 'status'],
    values: ['n'],
    recount: `SELECT ${DAY('day')} AS day, branch_id, doctor_id, status, count(*) AS n FROM appointment GROUP BY day, branch_id, doctor_id, status`,
  },
  {
    table: 'bill_total',
    keys: ['branch_id', 'status'],
    values: ['n', 'total', 'due'],
    recount: `SELECT branch_id, status, count(*) AS n, ${SUM('total')} AS total, ${SUM('due')} AS due FROM bill GROUP BY branch_id, status`,
  },
  {
    table: 'takings',
    keys: ['day', 'branch_id', 'method'],
    values: ['received', 'refunded'],
    recount: `SELECT day, branch_id, method, ${SUM('received')} AS received, ${SUM('refunded')} AS refunded FROM (${MOVED}) moved GROUP BY day, branch_id, method`,
  },
  { table: 'notification_count', keys: ['audience', 'reader'], values: ['n'], recount: TOLD },
  {
    table: 'figure_count',
    keys: ['counter', 'branch_id', 'key'],
    values: ['n'],
    recount: figures(engine).join(' UNION ALL '),
  },
];
