import { DefaultNamingStrategy, NamingStrategyInterface, Table } from 'typeorm';
import { snakeCase } from './columns';

const nameOf = (table: Table | string): string => (typeof table === 'string' ? table : table.name).split('.').pop()!;
const joined = (kind: string, table: Table | string, columns: string[]): string => `${kind}_${nameOf(table)}_${columns.join('_')}`;

/** Readable, predictable names for everything in the database, the same on both engines. */
export class Naming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(target: string, given?: string): string {
    return given ?? snakeCase(target);
  }
  override columnName(property: string, given: string, prefixes: string[]): string {
    return [...prefixes, given ?? snakeCase(property)].join('_');
  }
  override joinColumnName(relation: string, column: string): string {
    return snakeCase(`${relation}_${column}`);
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${nameOf(table)}`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return joined('fk', table, columns);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return joined('uq', table, columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return joined('ix', table, columns);
  }
}
