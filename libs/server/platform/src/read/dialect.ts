/** How a column's value becomes JSON. `epoch` is an instant kept as milliseconds since 1970; `json` is JSON kept as text. */
export type ColumnKind = 'plain' | 'boolean' | 'instant' | 'epoch' | 'json';

/** The few places where SQLite and PostgreSQL differ. Everything else in the engine is common SQL. */
export interface Dialect {
  name: 'sqlite' | 'postgres';
  /** JSON object from [key, SQL expression] pairs. */
  object(pairs: [string, string][]): string;
  /** JSON array of `item` over all rows of `from`; never NULL. */
  list(item: string, from: string): string;
  array(items: string[]): string;
  /** A column as the JSON value that GraphQL expects. */
  value(expression: string, kind: ColumnKind): string;
  /** A sort key as it must come back in a cursor: lossless. */
  key(expression: string, kind: ColumnKind): string;
  /** The expression is one of the values of an array parameter. */
  anyOf(expression: string, parameter: string): string;
  /** Text contains the parameter; both already folded. */
  includes(expression: string, parameter: string): string;
  /** A JavaScript value as a bound parameter. */
  bind(value: unknown): unknown;
  placeholder(position: number): string;
}

const text = (value: string): string => `'${value.replace(/'/g, "''")}'`;
const flat = (pairs: [string, string][]): string =>
  pairs.map(([key, expression]) => `${text(key)}, ${expression}`).join(', ');

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  object: (pairs) => `json_object(${flat(pairs)})`,
  list: (item, from) => `(SELECT json_group_array(${item}) FROM ${from})`,
  array: (items) => `json_array(${items.join(', ')})`,
  value: (expression, kind) => {
    if (kind === 'boolean') return `CASE ${expression} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END`;
    if (kind === 'instant') return `strftime('%Y-%m-%dT%H:%M:%fZ', ${expression})`;
    if (kind === 'epoch') return `strftime('%Y-%m-%dT%H:%M:%fZ', ${expression} / 1000.0, 'unixepoch')`;
    return kind === 'json' ? `json(${expression})` : expression;
  },
  key: (expression) => expression,
  anyOf: (expression, parameter) => `${expression} IN (SELECT value FROM json_each(${parameter}))`,
  includes: (expression, parameter) => `instr(${expression}, ${parameter}) > 0`,
  bind: (value) => {
    if (typeof value === 'boolean') return Number(value);
    if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
    return Array.isArray(value) ? JSON.stringify(value) : value;
  },
  placeholder: () => '?',
};

const MAX_PAIRS = 50; // a PostgreSQL function takes at most 100 arguments

export const postgresDialect: Dialect = {
  name: 'postgres',
  object: (pairs) => {
    if (pairs.length <= MAX_PAIRS) return `json_build_object(${flat(pairs)})`;
    const parts: string[] = [];
    for (let i = 0; i < pairs.length; i += MAX_PAIRS)
      parts.push(`jsonb_build_object(${flat(pairs.slice(i, i + MAX_PAIRS))})`);
    return `(${parts.join(' || ')})::json`;
  },
  list: (item, from) => `(SELECT coalesce(json_agg(${item}), '[]') FROM ${from})`,
  array: (items) => `json_build_array(${items.join(', ')})`,
  value: (expression, kind) => {
    if (kind === 'instant') return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    if (kind === 'epoch')
      return `to_char(to_timestamp(${expression} / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    return kind === 'json' ? `${expression}::json` : expression;
  },
  key: (expression, kind) => (kind === 'instant' ? `${expression}::text` : expression),
  anyOf: (expression, parameter) => `${expression} = ANY(${parameter})`,
  includes: (expression, parameter) =>
    `${expression} LIKE '%' || replace(replace(replace(${parameter}, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`,
  bind: (value) => value,
  placeholder: (position) => `$${position}`,
};
