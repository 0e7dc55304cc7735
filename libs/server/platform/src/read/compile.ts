import { Refusal } from '@medicare/domain';
import { FieldNode, getNamedType, GraphQLObjectType, GraphQLResolveInfo, isNonNullType, valueFromAST } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Actor } from '../access/actor';
import { Ask, isIndexedWord, rowsAsked, Test } from './ask';
import type { Dialect } from './dialect';
import { ColumnInfo, columnOf, EntityInfo } from './entities';
import { NotAsText } from './json-text';
import type { Rules, Who } from './rules';

/** Where a parameter's value is taken from when the statement runs. */
export interface Run {
  actor: Actor;
  variables: Record<string, unknown>;
  ask: Ask | null;
  source: { id?: unknown } | null;
}
export type Param = (run: Run) => unknown;
export interface Statement {
  sql: string;
  params: Param[];
}

/** A field of a page that is sent as text. `inner` are the response keys and fields of `pageInfo`. */
export interface PagePart {
  key: string;
  kind: 'items' | 'totalCount' | 'pageInfo' | '__typename';
  nodes: readonly FieldNode[];
  typename: string;
  inner?: [key: string, field: string][];
}

// eslint-disable-next-line no-control-regex -- a character that no SQL text of ours holds
const PARAMETER_MARK = /\u0001(\d+)\u0001/g;
const MAX_DEPTH = 12;
const HOME_OFFSET_MS = 5.5 * 3_600_000; // India has one zone without summer time

/** Today's date in India as YYYY-MM-DD. */
const todayAtHome = (): string => new Date(Date.now() + HOME_OFFSET_MS).toISOString().slice(0, 10);

/** Where a relation's value lies in its parent row: under the field name, or `alias:field` when aliased. */
export const slot = (key: string, field: string): string => (key === field ? field : `${key}:${field}`);

/**
 * Turns one field's selection into one SQL statement for actors of one kind. Pure: no value of a request or of an actor
 * ends up in the text. Every FROM of an entity carries its visibility rule. Use once, then throw away.
 */
export class Compiler {
  private readonly params: Param[] = [];
  private aliases = 0;
  private readonly who: Who;

  constructor(
    private readonly dialect: Dialect,
    private readonly entities: Map<string, EntityInfo>,
    private readonly rules: Rules,
    actor: Actor,
    private readonly info: GraphQLResolveInfo | null = null,
    /** Whether objects carry the keys of the response, ready to be sent, instead of slots that resolvers read from. */
    private readonly asText = false,
  ) {
    this.who = {
      role: actor.role,
      can: (permission) => actor.permissions.has(permission),
      bind: (attribute) => this.param((run) => run.actor[attribute]),
      today: () => this.param(todayAtHome),
      inBranches: (expression) =>
        actor.seesAllBranches
          ? 'TRUE'
          : this.dialect.anyOf(
              expression,
              this.param((run) => run.actor.branchIds),
            ),
    };
  }

  /** The statement for a root question. Its one column is JSON text, or no row when nothing is visible. */
  root(ask: Ask): Statement {
    const entity = this.entity(ask.type.name);
    if (ask.kind === 'count') return this.finish(`SELECT ${this.countOf(entity, ask)}`);
    const type = getNamedType(this.resolveInfo.returnType) as GraphQLObjectType;
    const nodes = this.resolveInfo.fieldNodes;
    if (ask.kind === 'page') return this.page(entity, ask, type);
    if (ask.kind === 'list') return this.finish(`SELECT ${this.rootList(entity, ask, type, nodes, false)}`);
    const a = this.alias();
    return this.finish(
      `SELECT ${this.row(entity, a, type, nodes, 1)} FROM ${entity.table} ${a} WHERE ${this.where(entity, a, ask)} LIMIT 1`,
    );
  }

  /** The statement for a relation of an object that the engine did not make (say, one that a mutation returned). */
  relation(parent: EntityInfo): Statement {
    const a = this.alias();
    const pairs = new Map<string, string>();
    const { parentType, path, fieldNodes } = this.resolveInfo;
    this.field(parent, a, parentType, path.key as string, fieldNodes, pairs, 1);
    return this.finish(
      `SELECT ${this.dialect.object([...pairs])} FROM ${parent.table} ${a} WHERE ${this.ownRow(parent, a)}`,
    );
  }

  /** The statement for the ids of all rows that pass the tests. */
  ids(ask: Ask): Statement {
    const entity = this.entity(ask.type.name);
    const a = this.alias();
    return this.finish(
      `SELECT ${this.dialect.list(`${a}.${entity.id}`, `${entity.table} ${a} WHERE ${this.where(entity, a, ask)}`)}`,
    );
  }

  /** The statement that finds a row's id if it is visible: how a command reaches what it changes. */
  visibleRow(entity: EntityInfo): Statement {
    const a = this.alias();
    return this.finish(`SELECT ${a}.${entity.id} AS id FROM ${entity.table} ${a} WHERE ${this.ownRow(entity, a)}`);
  }

  private ownRow = (entity: EntityInfo, a: string): string =>
    `${a}.${entity.id} = ${this.param((run) => run.source!.id)} AND ${this.visible(entity, a)}`;

  private page(entity: EntityInfo, ask: Ask, type: GraphQLObjectType): Statement {
    const selected = this.select(type, this.resolveInfo.fieldNodes);
    const names = [...selected.values()].map((nodes) => nodes[0].name.value);
    const pairs = new Map<string, string>();
    const ends = names.includes('pageInfo');
    for (const [key, nodes] of selected) {
      if (nodes[0].name.value !== 'items') continue;
      const itemType = getNamedType(type.getFields().items.type) as GraphQLObjectType;
      pairs.set(slot(key, 'items'), this.rootList(entity, ask, itemType, nodes, ends));
    }
    if (ends && !pairs.size) pairs.set('items', this.rootList(entity, ask, null, [], true));
    if (names.includes('totalCount')) pairs.set('totalCount', this.countOf(entity, ask));
    return this.finish(`SELECT ${this.dialect.object([...pairs])}`);
  }

  /** The statements of a page that is sent as text: a row for each item (object, sort key, id), one more than asked for; and the count. */
  textPage(ask: Ask): { rows: Statement; count: Statement | null; parts: PagePart[] } {
    const entity = this.entity(ask.type.name);
    const type = getNamedType(this.resolveInfo.returnType) as GraphQLObjectType;
    const parts = [...this.select(type, this.resolveInfo.fieldNodes)].map(([key, nodes]) =>
      this.pagePart(type, key, nodes),
    );
    const items = parts.filter((part) => part.kind === 'items');
    if (items.length !== 1) throw new NotAsText();
    const itemType = getNamedType(type.getFields().items.type) as GraphQLObjectType;
    const { object, a, sort, from } = this.ordered(entity, ask, itemType, items[0].nodes);
    const rows = this.finish(
      `SELECT ${object}, ${this.dialect.key(`${a}.${sort.db}`, sort.kind)}, ${a}.${entity.id} FROM ${from}`,
    );
    const count = parts.some((part) => part.kind === 'totalCount')
      ? this.finish(`SELECT ${this.countOf(entity, ask)}`)
      : null;
    return { rows, count, parts };
  }

  private pagePart(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PagePart {
    const kind = nodes[0].name.value as PagePart['kind'];
    if (kind !== 'pageInfo') return { key, kind, nodes, typename: type.name };
    const info = getNamedType(type.getFields().pageInfo.type) as GraphQLObjectType;
    const inner = [...this.select(info, nodes)].map(([name, [node]]): [string, string] => [name, node.name.value]);
    return { key, kind, nodes, typename: info.name, inner };
  }

  private countOf(entity: EntityInfo, ask: Ask): string {
    const a = this.alias();
    return `(SELECT count(*) FROM ${entity.table} ${a} WHERE ${this.where(entity, a, ask)})`;
  }

  /** One JSON object: the selected fields of the row `a`. The caller's FROM must carry `visible(entity, a)`. */
  private row(
    entity: EntityInfo,
    a: string,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    depth: number,
  ): string {
    if (depth > MAX_DEPTH) throw new Refusal('TOO_COMPLEX', undefined, { depth, limit: MAX_DEPTH });
    const pairs = new Map<string, string>();
    for (const [key, fieldNodes] of this.select(type, nodes))
      this.field(entity, a, type, key, fieldNodes, pairs, depth);
    return this.dialect.object([...pairs]);
  }

  private field(
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
    const derived = entity.derived.get(name);
    if (this.asText) this.demandNeverNull(entity, a, type, name);
    if (derived)
      return void pairs.set(
        this.asText ? key : name,
        this.dialect.value(`(${derived.sql(this.who, a)})`, derived.kind),
      );
    if (entity.columns.has(name)) return void pairs.set(this.asText ? key : name, this.column(entity, a, name));
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
    const column = entity.columns.get(name);
    const isShown = (this.rules.columns[entity.name]?.[name]?.(this.who, a) ?? true) === true;
    if (!column || column.nullable || !isShown) throw new NotAsText();
  }

  private toOne(
    relation: { db: string; target: string },
    a: string,
    child: GraphQLObjectType,
    nodes: readonly FieldNode[],
    depth: number,
  ): string {
    const c = this.alias();
    const target = this.entity(relation.target);
    const object = this.row(target, c, child, nodes, depth + 1);
    return `(SELECT ${object} FROM ${target.table} ${c} WHERE ${c}.${target.id} = ${a}.${relation.db} AND ${this.visible(target, c)})`;
  }

  private nestedList(
    entity: EntityInfo,
    a: string,
    type: GraphQLObjectType,
    child: GraphQLObjectType,
    nodes: readonly FieldNode[],
    depth: number,
  ): string {
    const c = this.alias();
    const rule = entity.lists.get(nodes[0].name.value)!;
    const target = this.entity(rule.target);
    const conditions = [`${c}.${columnOf(target, rule.by).db} = ${a}.${entity.id}`, this.visible(target, c)];
    const after = this.argument(type, nodes[0], 'after');
    if (after) conditions.push(this.behind(target, c, rule.order, rule.desc, after));
    const first = this.argument(type, nodes[0], 'first');
    const limit = this.param((run) => rowsAsked('first', first?.(run)));
    const from = `(SELECT ${c}.* FROM ${target.table} ${c} WHERE ${conditions.join(' AND ')} ${this.order(target, c, rule.order, rule.desc)} LIMIT ${limit}) ${c}`;
    return this.dialect.list(this.row(target, c, child, nodes, depth + 1), from);
  }

  /** `after` of a nested list is the id of the last row seen; its place in the order is looked up, and only if it is visible. */
  private behind(target: EntityInfo, c: string, order: string, desc: boolean | undefined, after: Param): string {
    const s = this.alias();
    const column = columnOf(target, order).db;
    return `(${c}.${column}, ${c}.${target.id}) ${desc ? '<' : '>'} (SELECT ${s}.${column}, ${s}.${target.id} FROM ${target.table} ${s} WHERE ${s}.${target.id} = ${this.param(after)} AND ${this.visible(target, s)})`;
  }

  private rootList(
    entity: EntityInfo,
    ask: Ask,
    type: GraphQLObjectType | null,
    nodes: readonly FieldNode[],
    ends: boolean,
  ): string {
    const { object, a, sort, from } = this.ordered(entity, ask, type, nodes);
    return this.dialect.list(
      ends ? this.dialect.array([object, this.dialect.key(`${a}.${sort.db}`, sort.kind), `${a}.${entity.id}`]) : object,
      from,
    );
  }

  /** The rows of a list or page in their order: the JSON object of each, and the FROM that they come from. */
  private ordered(
    entity: EntityInfo,
    ask: Ask,
    type: GraphQLObjectType | null,
    nodes: readonly FieldNode[],
  ): { object: string; a: string; sort: ColumnInfo; from: string } {
    const a = this.alias();
    const sort = columnOf(entity, this.sortOf(entity, ask));
    const object = type ? this.row(entity, a, type, nodes, 1) : this.dialect.object([]);
    const conditions = [this.where(entity, a, ask)];
    if (ask.afterKey) {
      const [key, id] = [0, 1].map((i) => this.param((run) => run.ask!.afterKey![i]));
      conditions.push(`(${a}.${sort.db}, ${a}.${entity.id}) ${ask.sort.desc ? '<' : '>'} (${key}, ${id})`);
    }
    const limit = this.param((run) => run.ask!.rows + (run.ask!.kind === 'page' ? 1 : 0));
    const skip = ask.skip ? ` OFFSET ${this.param((run) => run.ask!.skip)}` : '';
    const order = this.order(entity, a, this.sortOf(entity, ask), ask.sort.desc);
    return {
      object,
      a,
      sort,
      from: `(SELECT ${a}.* FROM ${entity.table} ${a} WHERE ${conditions.join(' AND ')} ${order} LIMIT ${limit}${skip}) ${a}`,
    };
  }

  /** Sorting by a hidden or nullable column would tell its order, or lose rows: not offered. */
  private sortOf(entity: EntityInfo, ask: Ask): string {
    const by = ask.sort.by === 'id' && !entity.columns.has('id') ? [...entity.columns.keys()][0] : ask.sort.by;
    if (columnOf(entity, by).nullable || this.rules.columns[entity.name]?.[by])
      throw new Error(`${entity.name}.${by} is not sortable`);
    return by;
  }

  private where(entity: EntityInfo, a: string, ask: Ask): string {
    const parts = ask.tests.map(([property, test], i) => {
      if (test.op === 'search') return this.search(entity, a, test, i);
      const left = this.tested(entity, a, property);
      const right = this.param((run) => run.ask!.tests[i][1].value);
      return test.op === 'anyOf' ? this.dialect.anyOf(left, right) : `${left} ${test.op} ${right}`;
    });
    return [...parts, this.visible(entity, a)].join(' AND ');
  }

  /** Whether all words stand in the search texts that this reader may see. */
  private search(entity: EntityInfo, a: string, test: Test, i: number): string {
    const words = test.value as string[];
    if (!words.length) return 'FALSE';
    const contactHidden = this.rules.columns[entity.name]?.searchContact?.(this.who, a) ?? true;
    const columns = contactHidden === true ? ['searchName', 'searchContact'] : ['searchName'];
    const wordAt = (at: number) => this.param((run) => (run.ask!.tests[i][1].value as string[])[at]);
    const contains = (at: number) =>
      `(${columns.map((c) => this.dialect.includes(`${a}.${columnOf(entity, c).db}`, wordAt(at))).join(' OR ')})`;
    const [indexed, others] = [
      words.map((_, at) => at).filter((at) => isIndexedWord(words[at])),
      words.map((_, at) => at).filter((at) => !isIndexedWord(words[at])),
    ];
    if (this.dialect.name === 'postgres') return words.map((_, at) => contains(at)).join(' AND ');
    const parts = others.map(contains);
    if (indexed.length) {
      const prefix = columns.length === 1 ? '{search_name}: ' : '';
      const match = this.param((run) =>
        ftsQuery(prefix, (run.ask!.tests[i][1].value as string[]).filter(isIndexedWord)),
      );
      parts.push(`${a}."serial" IN (SELECT rowid FROM patient_search WHERE patient_search MATCH ${match})`);
    }
    return parts.join(' AND ');
  }

  private visible = (entity: EntityInfo, a: string): string => `(${this.rules.visible[entity.name](this.who, a)})`;

  /** A column as JSON value, under its column rule. */
  private column(entity: EntityInfo, a: string, property: string): string {
    const { db, kind } = columnOf(entity, property);
    return this.guard(entity, a, property, this.dialect.value(`${a}.${db}`, kind));
  }
  /** A column or derived field to test against, under the same rule: a hidden value cannot be probed by a filter. */
  private tested(entity: EntityInfo, a: string, property: string): string {
    const derived = entity.derived.get(property);
    if (derived) return `(${derived.sql(this.who, a)})`;
    return this.guard(entity, a, property, `${a}.${columnOf(entity, property).db}`);
  }
  private guard(entity: EntityInfo, a: string, property: string, expression: string): string {
    const rule = this.rules.columns[entity.name]?.[property]?.(this.who, a) ?? true;
    if (rule === true) return expression;
    return rule === 'null' ? 'NULL' : `CASE WHEN ${rule} THEN ${expression} END`;
  }

  private order(entity: EntityInfo, a: string, by: string, desc?: boolean | null): string {
    const way = desc ? ' DESC' : '';
    const column = columnOf(entity, by).db;
    return column === entity.id
      ? `ORDER BY ${a}.${entity.id}${way}`
      : `ORDER BY ${a}.${column}${way}, ${a}.${entity.id}${way}`;
  }

  /** A nested field's argument as a parameter source; null when absent or null (that is part of the plan's key). */
  private argument(type: GraphQLObjectType, node: FieldNode, name: string): Param | null {
    const declared = type.getFields()[node.name.value].args.find((argument) => argument.name === name);
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (!declared) return null;
    if (given?.kind === 'Variable') {
      const variable = given.name.value;
      if (this.resolveInfo.variableValues[variable] != null) return (run) => run.variables[variable];
      if (variable in this.resolveInfo.variableValues) return null;
    }
    const value = given && given.kind !== 'Variable' ? valueFromAST(given, declared.type) : declared.defaultValue;
    return value == null ? null : () => value;
  }

  private get resolveInfo(): GraphQLResolveInfo {
    if (!this.info) throw new Error('This statement needs a selection.');
    return this.info;
  }
  private select = (type: GraphQLObjectType, nodes: readonly FieldNode[]) =>
    collectSubfields(this.resolveInfo.schema, this.resolveInfo.fragments, this.resolveInfo.variableValues, type, nodes);
  private entity = (name: string): EntityInfo => this.entities.get(name)!;
  private alias = (): string => `t${this.aliases++}`;
  // Parameters are written as \u0001<index>\u0001 and numbered at the end, in the order they stand in the text.
  private param = (source: Param): string => `\u0001${this.params.push(source) - 1}\u0001`;
  private finish(marked: string): Statement {
    const params: Param[] = [];
    const placeholder = (_: string, i: string): string => this.dialect.placeholder(params.push(this.params[+i]));
    return { sql: marked.replace(PARAMETER_MARK, placeholder), params };
  }
}

const ftsQuery = (prefix: string, words: string[]): string =>
  words.map((word) => `${prefix}"${word.replaceAll('"', '""')}"`).join(' AND ');
