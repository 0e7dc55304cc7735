import { getNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { ColumnKind } from './dialect';
import type { DerivedField, ListRule, Rules } from './rules';

export interface ColumnInfo {
  db: string;
  kind: ColumnKind;
  nullable: boolean;
}
/** What the engine knows of an entity: columns, to-one relations, declared lists, derived fields. */
export interface EntityInfo {
  name: string;
  type: Function;
  table: string;
  id: string;
  columns: Map<string, ColumnInfo>;
  toOne: Map<string, { db: string; target: string }>;
  lists: Map<string, ListRule & { target: string }>;
  derived: Map<string, DerivedField>;
}

const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;

function kindOf(column: ColumnMetadata, fieldType: string | undefined): ColumnKind {
  const type = column.type;
  if (type === 'boolean' || type === Boolean) return 'boolean';
  if (type === 'datetime' || type === 'timestamptz') return 'instant';
  if (type === 'simple-json') return 'json';
  return fieldType === 'Instant' ? 'epoch' : 'plain';
}

/**
 * Describes every entity that is also a GraphQL object type and checks the declarations: an entity without a visibility
 * rule, a rule over an unknown column, or a GraphQL field that the engine could not answer stops the start.
 */
export function describeEntities(source: DataSource, schema: GraphQLSchema, rules: Rules): Map<string, EntityInfo> {
  const found = new Map<string, EntityInfo>();
  for (const metadata of source.entityMetadatas) {
    const type = schema.getType(metadata.name);
    if (!(type instanceof GraphQLObjectType) || typeof metadata.target !== 'function') continue;
    if (!rules.visible[metadata.name]) throw new Error(`${metadata.name} has no visibility rule`);
    const fields = type.getFields();
    const columns = metadata.columns.map((column): [string, ColumnInfo] => {
      const field = fields[column.propertyName];
      return [
        column.propertyName,
        {
          db: quoted(column.databaseName),
          kind: kindOf(column, field && getNamedType(field.type).name),
          nullable: column.isNullable,
        },
      ];
    });
    const entity: EntityInfo = {
      name: metadata.name,
      type: metadata.target,
      table: quoted(metadata.tableName),
      id: quoted(metadata.primaryColumns[0].databaseName),
      columns: new Map(columns),
      toOne: new Map(
        metadata.manyToOneRelations.map((r) => [
          r.propertyName,
          { db: quoted(r.joinColumns[0].databaseName), target: r.inverseEntityMetadata.name },
        ]),
      ),
      lists: new Map(
        Object.entries(rules.lists[metadata.name] ?? {}).map(([name, rule]) => [
          name,
          { ...rule, target: rule.of.name },
        ]),
      ),
      derived: new Map(Object.entries(rules.derived[metadata.name] ?? {})),
    };
    for (const name of entity.toOne.keys()) entity.columns.delete(name); // a join column can share its relation's name
    refuseUnanswerable(entity, Object.keys(fields));
    found.set(metadata.name, entity);
  }
  checkDeclarations(found, rules);
  return found;
}

function refuseUnanswerable(entity: EntityInfo, fields: string[]): void {
  const known = [entity.columns, entity.toOne, entity.lists, entity.derived];
  for (const name of fields)
    if (!known.some((map) => map.has(name)))
      throw new Error(`${entity.name}.${name}: not a column, relation, list or derived field`);
}

function checkDeclarations(found: Map<string, EntityInfo>, rules: Rules): void {
  for (const entity of found.values())
    for (const rule of entity.lists.values())
      for (const property of [rule.by, rule.order]) columnOf(found.get(rule.target)!, property);
  for (const [name, columns] of Object.entries(rules.columns))
    for (const property of Object.keys(columns)) columnOf(found.get(name)!, property);
}

/** The column behind a property: the only way a property name reaches SQL. Names come from the code, never from a client. */
export function columnOf(entity: EntityInfo, property: string): ColumnInfo {
  const column = entity.columns.get(property);
  if (!column) throw new Error(`${entity.name} has no column ${property}`);
  return column;
}
