import { ID, Field } from 'type-graphql';
import { Column, ColumnOptions, getMetadataArgsStorage, PrimaryColumn } from 'typeorm';
import { Instant, LocalDate, LocalTime, Paise } from './scalars';

/** The two databases that the product runs on, as TypeORM calls them. */
export type Engine = 'better-sqlite3' | 'postgres';

const INSTANT = 'instant-of-engine';

/** The primary key: a UUIDv7, made by the application. */
export const IdColumn = () => (proto: object, property: string) => {
  Field(() => ID)(proto, property);
  PrimaryColumn({ type: 'varchar', length: 36 })(proto, property);
};

/** A reference to another row's id; the relation beside it carries the foreign key. */
export const ReferenceColumn = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 36, ...options });

/** A UTC instant with milliseconds. Becomes `datetime` or `timestamptz` by `settleInstantColumns`. */
export const InstantColumn = (options: ColumnOptions = {}) => Column({ ...options, type: INSTANT as 'datetime' });

/** A UTC instant that is also a GraphQL field. */
export const InstantField = (options: ColumnOptions = {}) => (proto: object, property: string) => {
  Field(() => Instant, { nullable: options.nullable })(proto, property);
  InstantColumn(options)(proto, property);
};

/** A calendar day, as text YYYY-MM-DD in the application. */
export const LocalDateField = (options: ColumnOptions = {}) => (proto: object, property: string) => {
  Field(() => LocalDate, { nullable: options.nullable })(proto, property);
  Column({ ...options, type: 'date' })(proto, property);
};

/** A wall-clock time, as text HH:MM in the application. */
export const TimeField = () => (proto: object, property: string) => {
  Field(() => LocalTime)(proto, property);
  Column({ type: 'varchar', length: 5 })(proto, property);
};

/** Money in whole paise. PostgreSQL gives a bigint as text; it is a safe integer here. */
export const PaiseColumn = (options: ColumnOptions = {}) =>
  Column({
    ...options,
    type: 'bigint',
    transformer: { to: (value?: number | null) => value, from: (value) => (value == null ? null : Number(value)) },
  });

/** Money in whole paise that is also a GraphQL field. */
export const PaiseField = (options: ColumnOptions = {}, description?: string) => (proto: object, property: string) => {
  Field(() => Paise, { nullable: options.nullable, description })(proto, property);
  PaiseColumn(options)(proto, property);
};

/** Text of at most `length` characters that is also a GraphQL field. */
export const TextField = (length: number, options: ColumnOptions = {}) => (proto: object, property: string) => {
  Field(() => String, { nullable: options.nullable })(proto, property);
  Column({ ...options, type: 'varchar', length })(proto, property);
};

/** One of a closed list of codes: text with a named check, since native enums drift between migrations and entities. */
export const CodeColumn = (codes: readonly string[], options: ColumnOptions = {}) => (proto: object, property: string) => {
  Column({ ...options, type: 'varchar', length: 40 })(proto, property);
  const column = snakeCase(property);
  getMetadataArgsStorage().checks.push({
    target: proto.constructor,
    name: `ck_${snakeCase(proto.constructor.name)}_${column}`,
    expression: `"${column}" IN (${codes.map((code) => `'${code}'`).join(', ')})`,
  });
};

/** `dateOfBirth` -> `date_of_birth`. */
export const snakeCase = (name: string): string => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** Gives instants their type in the engine at hand. To be called before each `new DataSource`. */
export function settleInstantColumns(engine: Engine): void {
  const type = engine === 'postgres' ? 'timestamptz' : 'datetime';
  for (const column of getMetadataArgsStorage().columns)
    if (['timestamptz', 'datetime', INSTANT].includes(String(column.options.type))) column.options.type = type;
}
