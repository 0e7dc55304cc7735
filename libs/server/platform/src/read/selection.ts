import { FieldNode, getNamedType, GraphQLObjectType, GraphQLResolveInfo, isNonNullType, valueFromAST } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { Refusal } from '@medicare/domain';
import { Ask, rowsAsked } from './ask';
import type { Conditions } from './conditions';
import type { Draft, Param } from './draft';
import { ColumnInfo, columnOf, EntityInfo } from './entities';
import { NotAsText } from './json-text';

const MAX_DEPTH = 12;

/** Where a relation's value lies in its parent row: under the field name, or `alias:field` when aliased. */
export const slot = (key: string, field: string): string => (key === field ? field : `${key}:${field}`);

/** Writes the JSON of what was selected. Every FROM of an entity in here carries that entity's visibility rule. */
export class Selection {
  constructor(
    private readonly draft: Draft,
    private readonly conditions: Conditions,
    private readonly entities: Map<string, EntityInfo>,
    private readonly info: GraphQLResolveInfo,
    /** Whether objects carry the keys of the response, ready to be sent, instead of slots that resolvers read from. */
    private readonly asText: boolean,
  ) {}

  /** One JSON object: the selected fields of the row `a`. The caller's FROM must carry `visible(entity, a)`. */
  row(entity: EntityInfo, a: string, type: GraphQLObjectType, nodes: readonly FieldNode[], depth: number): string {
    if (depth > MAX_DEPTH) throw new Refusal('TOO_COMPLEX', undefined, { depth, limit: MAX_DEPTH });
    const pairs = new Map<string, string>();
    for (const [key, fieldNodes] of this.select(type, nodes))
      this.field(entity, a, type, key, fieldNodes, pairs, depth);
    return this.draft.dialect.object([...pairs]);
  }

  field(
    entity: EntityInfo,
    a: string,
    type: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    pairs: Map<string, string>,
    depth: number,
  ): void {
    const name = nodes[0].name.value;
    if (name === '__typename' && this.asText) return void pairs.set(key, `'${type.name}'`);
    if (name.startsWith('__')) return;
    if (this.asText) this.demandNeverNull(entity, a, type, name);
    // What lies inside a JSON column was not picked apart by SQL: graphql-js does.
    if (this.asText && nodes[0].selectionSet && entity.columns.has(name)) throw new NotAsText();
    if (entity.derived.has(name))
      return void pairs.set(this.asText ? key : name, this.conditions.derived(entity, a, name));
    if (entity.columns.has(name))
      return void pairs.set(this.asText ? key : name, this.conditions.column(entity, a, name));
    const child = getNamedType(type.getFields()[name].type) as GraphQLObjectType;
    const relation = entity.toOne.get(name);
    const value = relation
      ? this.toOne(relation, a, child, nodes, depth)
      : this.nestedList(entity, a, type, child, nodes, depth);
    pairs.set(this.asText ? key : slot(key, name), value);
  }

  /** A null in a non-null field is an error that only graphql-js can tell: such a selection takes the long way. */
  private demandNeverNull(entity: EntityInfo, a: string, type: GraphQLObjectType, name: string): void {
    if (!isNonNullType(type.getFields()[name].type) || entity.lists.has(name)) return;
    if (this.conditions.mayBeNull(entity, a, name)) throw new NotAsText();
  }

  private toOne(
    relation: { db: string; target: string },
    a: string,
    child: GraphQLObjectType,
    nodes: readonly FieldNode[],
    depth: number,
  ): string {
    const c = this.draft.alias();
    const target = this.entities.get(relation.target)!;
    const object = this.row(target, c, child, nodes, depth + 1);
    return `(SELECT ${object} FROM ${target.table} ${c} WHERE ${c}.${target.id} = ${a}.${relation.db} AND ${this.conditions.visible(target, c)})`;
  }

  private nestedList(
    entity: EntityInfo,
    a: string,
    type: GraphQLObjectType,
    child: GraphQLObjectType,
    nodes: readonly FieldNode[],
    depth: number,
  ): string {
    const c = this.draft.alias();
    const rule = entity.lists.get(nodes[0].name.value)!;
    const target = this.entities.get(rule.target)!;
    const conditions = [`${c}.${columnOf(target, rule.by).db} = ${a}.${entity.id}`, this.conditions.visible(target, c)];
    const after = this.argument(type, nodes[0], 'after');
    if (after) conditions.push(this.behind(target, c, rule.order, rule.desc, after));
    const first = this.argument(type, nodes[0], 'first');
    const limit = this.draft.param((run) => rowsAsked('first', first?.(run)));
    const from = `(SELECT ${c}.* FROM ${target.table} ${c} WHERE ${conditions.join(' AND ')} ${this.conditions.order(target, c, rule.order, rule.desc)} LIMIT ${limit}) ${c}`;
    return this.draft.dialect.list(this.row(target, c, child, nodes, depth + 1), from);
  }

  /** `after` of a nested list is the id of the last row seen; its place in the order is looked up, and only if it is visible. */
  private behind(target: EntityInfo, c: string, order: string, desc: boolean | undefined, after: Param): string {
    const s = this.draft.alias();
    const column = columnOf(target, order).db;
    return `(${c}.${column}, ${c}.${target.id}) ${desc ? '<' : '>'} (SELECT ${s}.${column}, ${s}.${target.id} FROM ${target.table} ${s} WHERE ${s}.${target.id} = ${this.draft.param(after)} AND ${this.conditions.visible(target, s)})`;
  }

  rootList(
    entity: EntityInfo,
    ask: Ask,
    type: GraphQLObjectType | null,
    nodes: readonly FieldNode[],
    ends: boolean,
  ): string {
    const { object, a, sort, from } = this.ordered(entity, ask, type, nodes);
    return this.draft.dialect.list(
      ends
        ? this.draft.dialect.array([object, this.draft.dialect.key(`${a}.${sort.db}`, sort.kind), `${a}.${entity.id}`])
        : object,
      from,
    );
  }

  /** The rows of a list or page in their order: the JSON object of each, and the FROM that they come from. */
  ordered(
    entity: EntityInfo,
    ask: Ask,
    type: GraphQLObjectType | null,
    nodes: readonly FieldNode[],
  ): { object: string; a: string; sort: ColumnInfo; from: string } {
    const a = this.draft.alias();
    const sort = columnOf(entity, this.conditions.sortOf(entity, ask));
    const object = type ? this.row(entity, a, type, nodes, 1) : this.draft.dialect.object([]);
    const conditions = [this.conditions.where(entity, a, ask)];
    if (ask.afterKey) {
      const [key, id] = [0, 1].map((i) => this.draft.param((run) => run.ask!.afterKey![i]));
      conditions.push(`(${a}.${sort.db}, ${a}.${entity.id}) ${ask.sort.desc ? '<' : '>'} (${key}, ${id})`);
    }
    const limit = this.draft.param((run) => run.ask!.rows + (run.ask!.kind === 'page' ? 1 : 0));
    const skip = ask.skip ? ` OFFSET ${this.draft.param((run) => run.ask!.skip)}` : '';
    const order = this.conditions.order(entity, a, this.conditions.sortOf(entity, ask), ask.sort.desc);
    return {
      object,
      a,
      sort,
      from: `(SELECT ${a}.* FROM ${entity.table} ${a} WHERE ${conditions.join(' AND ')} ${order} LIMIT ${limit}${skip}) ${a}`,
    };
  }

  /** A nested field's argument as a parameter source; null when absent or null (that is part of the plan's key). */
  private argument(type: GraphQLObjectType, node: FieldNode, name: string): Param | null {
    const declared = type.getFields()[node.name.value].args.find((argument) => argument.name === name);
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (!declared) return null;
    if (given?.kind === 'Variable') {
      const variable = given.name.value;
      if (this.info.variableValues[variable] != null) return (run) => run.variables[variable];
      if (variable in this.info.variableValues) return null;
    }
    const value = given && given.kind !== 'Variable' ? valueFromAST(given, declared.type) : declared.defaultValue;
    return value == null ? null : () => value;
  }

  select = (type: GraphQLObjectType, nodes: readonly FieldNode[]) =>
    collectSubfields(this.info.schema, this.info.fragments, this.info.variableValues, type, nodes);
}
