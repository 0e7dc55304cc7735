import { FieldNode, getNamedType, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../access/actor';
import type { Ask } from './ask';
import { Conditions } from './conditions';
import type { Dialect } from './dialect';
import { Draft, Statement } from './draft';
import type { EntityInfo } from './entities';
import { NotAsText } from './json-text';
import type { Rules } from './rules';
import { Selection, slot } from './selection';

/** A field of a page that is sent as text. `inner` are the response keys and fields of `pageInfo`. */
export interface PagePart {
  key: string;
  kind: 'items' | 'totalCount' | 'pageInfo' | '__typename';
  nodes: readonly FieldNode[];
  typename: string;
  inner?: [key: string, field: string][];
}

/**
 * Turns one field's selection into one SQL statement for actors of one kind. Pure: no value of a request or of an actor
 * ends up in the text. Use once, then throw away.
 */
export class Compiler {
  private readonly draft: Draft;
  private readonly conditions: Conditions;

  constructor(
    dialect: Dialect,
    private readonly entities: Map<string, EntityInfo>,
    rules: Rules,
    actor: Actor,
    private readonly info: GraphQLResolveInfo | null = null,
    private readonly asText = false,
  ) {
    this.draft = new Draft(dialect);
    this.conditions = new Conditions(this.draft, rules, actor);
  }

  /** The statement for a root question. Its one column is JSON text, or no row when nothing is visible. */
  root(ask: Ask): Statement {
    const entity = this.entities.get(ask.type.name)!;
    if (ask.kind === 'count') return this.draft.finish(`SELECT ${this.countOf(entity, ask)}`);
    const type = getNamedType(this.resolveInfo.returnType) as GraphQLObjectType;
    const nodes = this.resolveInfo.fieldNodes;
    if (ask.kind === 'page') return this.page(entity, ask, type);
    if (ask.kind === 'list')
      return this.draft.finish(`SELECT ${this.selection.rootList(entity, ask, type, nodes, false)}`);
    const a = this.draft.alias();
    return this.draft.finish(
      `SELECT ${this.selection.row(entity, a, type, nodes, 1)} FROM ${entity.table} ${a} WHERE ${this.conditions.where(entity, a, ask)} LIMIT 1`,
    );
  }

  /** The statement for a relation of an object that the engine did not make (say, one that a mutation returned). */
  relation(parent: EntityInfo): Statement {
    const a = this.draft.alias();
    const pairs = new Map<string, string>();
    const { parentType, path, fieldNodes } = this.resolveInfo;
    this.selection.field(parent, a, parentType, path.key as string, fieldNodes, pairs, 1);
    return this.draft.finish(
      `SELECT ${this.draft.dialect.object([...pairs])} FROM ${parent.table} ${a} WHERE ${this.ownRow(parent, a)}`,
    );
  }

  /** The statement for the ids of all rows that pass the tests. */
  ids(ask: Ask): Statement {
    const entity = this.entities.get(ask.type.name)!;
    const a = this.draft.alias();
    return this.draft.finish(
      `SELECT ${this.draft.dialect.list(`${a}.${entity.id}`, `${entity.table} ${a} WHERE ${this.conditions.where(entity, a, ask)}`)}`,
    );
  }

  /** The statement that finds a row's id if it is visible: how a command reaches what it changes. */
  visibleRow(entity: EntityInfo): Statement {
    const a = this.draft.alias();
    return this.draft.finish(
      `SELECT ${a}.${entity.id} AS id FROM ${entity.table} ${a} WHERE ${this.ownRow(entity, a)}`,
    );
  }

  private ownRow = (entity: EntityInfo, a: string): string =>
    `${a}.${entity.id} = ${this.draft.param((run) => run.source!.id)} AND ${this.conditions.visible(entity, a)}`;

  private page(entity: EntityInfo, ask: Ask, type: GraphQLObjectType): Statement {
    const selected = this.selection.select(type, this.resolveInfo.fieldNodes);
    const names = [...selected.values()].map((nodes) => nodes[0].name.value);
    const pairs = new Map<string, string>();
    const ends = names.includes('pageInfo');
    for (const [key, nodes] of selected) {
      if (nodes[0].name.value !== 'items') continue;
      const itemType = getNamedType(type.getFields().items.type) as GraphQLObjectType;
      pairs.set(slot(key, 'items'), this.selection.rootList(entity, ask, itemType, nodes, ends));
    }
    if (ends && !pairs.size) pairs.set('items', this.selection.rootList(entity, ask, null, [], true));
    if (names.includes('totalCount')) pairs.set('totalCount', this.countOf(entity, ask));
    return this.draft.finish(`SELECT ${this.draft.dialect.object([...pairs])}`);
  }

  /** The statements of a page that is sent as text: a row for each item (object, sort key, id), one more than asked for; and the count. */
  textPage(ask: Ask): { rows: Statement; count: Statement | null; parts: PagePart[] } {
    const entity = this.entities.get(ask.type.name)!;
    const type = getNamedType(this.resolveInfo.returnType) as GraphQLObjectType;
    const parts = [...this.selection.select(type, this.resolveInfo.fieldNodes)].map(([key, nodes]) =>
      this.pagePart(type, key, nodes),
    );
    const items = parts.filter((part) => part.kind === 'items');
    if (items.length !== 1) throw new NotAsText();
    const itemType = getNamedType(type.getFields().items.type) as GraphQLObjectType;
    const { object, a, sort, from } = this.selection.ordered(entity, ask, itemType, items[0].nodes);
    const rows = this.draft.finish(
      `SELECT ${object}, ${this.draft.dialect.key(`${a}.${sort.db}`, sort.kind)}, ${a}.${entity.id} FROM ${from}`,
    );
    const count = parts.some((part) => part.kind === 'totalCount')
      ? this.draft.finish(`SELECT ${this.countOf(entity, ask)}`)
      : null;
    return { rows, count, parts };
  }

  private pagePart(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PagePart {
    const kind = nodes[0].name.value as PagePart['kind'];
    if (kind !== 'pageInfo') return { key, kind, nodes, typename: type.name };
    const info = getNamedType(type.getFields().pageInfo.type) as GraphQLObjectType;
    const inner = [...this.selection.select(info, nodes)].map(([name, [node]]): [string, string] => [
      name,
      node.name.value,
    ]);
    return { key, kind, nodes, typename: info.name, inner };
  }

  private countOf(entity: EntityInfo, ask: Ask): string {
    const a = this.draft.alias();
    return `(SELECT count(*) FROM ${entity.table} ${a} WHERE ${this.conditions.where(entity, a, ask)})`;
  }

  private get resolveInfo(): GraphQLResolveInfo {
    if (!this.info) throw new Error('This statement needs a selection.');
    return this.info;
  }

  private get selection(): Selection {
    return new Selection(this.draft, this.conditions, this.entities, this.resolveInfo, this.asText);
  }
}
