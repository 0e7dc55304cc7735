import type { Store } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import {
  getNamedType,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  isListType,
  isNonNullType,
  OperationDefinitionNode,
  responsePathAsArray,
} from 'graphql';
import type { Actor } from '../access/actor';
import { Ask, cursorOf } from './ask';
import { Compiler, PagePart } from './compile';
import type { Run, Statement } from './draft';
import { slot } from './selection';
import { Dialect } from './dialect';
import { describeEntities, EntityInfo } from './entities';
import { JsonText } from './json-text';
import type { Rules } from './rules';
import { Plan, Runner, runnerOf } from './runners';

/** What `read` needs of a GraphQL context. */
export interface ReadContext {
  actor: Actor;
  reads: Reads;
  wantsText?: boolean;
}
type Slots = Record<string, unknown>;

/** A page that is sent as text. */
interface TextPage {
  rows: Plan;
  count: Plan | null;
  parts: PagePart[];
}

const MAX_PLANS_PER_OPERATION = 200;

/**
 * Answers a root field (`source` is an Ask) or a relation field (`source` is the parent object) with one SQL statement.
 * Gives plain nested rows that graphql-js resolves by itself; typed by the caller's return type, since the selection
 * decides which properties are there. Synchronous on SQLite, a promise on PostgreSQL.
 */
export function read<T>(context: ReadContext, info: GraphQLResolveInfo, source: Ask | object): T | Promise<T> {
  if (context.wantsText && source instanceof Ask)
    return context.reads.text(context.actor, info, source) as T | Promise<T>;
  return context.reads.read(context.actor, info, source) as T | Promise<T>;
}

/** The read engine: every read of a row, by whatever path, goes through here and through the table of rules. */
export class Reads {
  private readonly entities: Map<string, EntityInfo>;
  private readonly runner: Runner;
  /** Plans compiled for an operation: dropped with the document when Apollo's document cache lets go of it. */
  private readonly plans = new WeakMap<OperationDefinitionNode, Map<string, Plan | TextPage>>();
  private readonly counts = new Map<string, Plan>();
  private readonly rowStatements = new Map<string, Statement>();
  /** How many statements were compiled so far; grows with distinct selections, not with requests. */
  compiled = 0;

  constructor(
    store: Store,
    schema: GraphQLSchema,
    private readonly rules: Rules,
  ) {
    this.runner = runnerOf(store);
    this.entities = describeEntities(store.source, schema, rules);
    this.bind(schema);
  }

  /** See the function `read`. */
  read(actor: Actor, info: GraphQLResolveInfo, source: Ask | object): unknown {
    const ask = source instanceof Ask ? source : null;
    const plan = this.plan(actor, info, ask);
    return this.run(plan, { actor, variables: info.variableValues, ask, source: source as Run['source'] }, (value) =>
      this.shape(ask, info, value),
    );
  }

  /** A root field's finished JSON. Throws NotAsText for a selection that needs graphql-js. */
  text(actor: Actor, info: GraphQLResolveInfo, ask: Ask): JsonText | Promise<JsonText> {
    const plan = this.textPlan(actor, info, ask);
    const run: Run = { actor, variables: info.variableValues, ask, source: null };
    const values = (statement: Statement): unknown[] => statement.params.map((param) => this.value(param(run)));
    if (!('parts' in plan)) {
      const finish = (json: string | null): JsonText => new JsonText(json ?? 'null');
      const answer = this.runner.run(plan, values(plan));
      return answer instanceof Promise ? answer.then(finish) : finish(answer);
    }
    const rows = this.runner.rows(plan.rows, values(plan.rows));
    const count = plan.count && this.runner.rows(plan.count, values(plan.count));
    const finish = (found: unknown[][], counted: unknown[][] | null): JsonText =>
      new JsonText(pageText(ask, plan.parts, found, Number(counted?.[0][0])));
    if (rows instanceof Promise || count instanceof Promise)
      return Promise.all([rows, count]).then(([found, counted]) => finish(found, counted));
    return finish(rows, count);
  }

  private textPlan(actor: Actor, info: GraphQLResolveInfo, ask: Ask): Plan | TextPage {
    return this.remembered(`text ${planKey(actor, info, ask)}`, info, () => {
      const compiler = new Compiler(this.runner.dialect, this.entities, this.rules, actor, info, true);
      return ask.kind === 'page' ? compiler.textPage(ask) : compiler.root(ask);
    });
  }

  /** The number of visible rows that pass the tests. */
  async count(actor: Actor, ask: Ask): Promise<number> {
    const key = `${actor.planKey}|${ask.shape}`;
    let plan = this.counts.get(key);
    if (!plan) this.counts.set(key, (plan = this.compiler(actor, null).root(ask)));
    return Number(await this.run(plan, { actor, variables: {}, ask, source: null }, (value) => value));
  }

  /** The ids of all visible rows that pass the tests. For commands that change many rows at once. */
  async ids(actor: Actor, ask: Ask): Promise<string[]> {
    const plan = this.compiler(actor, null).ids(ask);
    return (await this.run(plan, { actor, variables: {}, ask, source: null }, (value) => value)) as string[];
  }

  /** How a command finds a row it is about to change: SQL with `$1`… and its values, for the unit of work's own connection. */
  visibleRow(actor: Actor, type: Function, id: string): { sql: string; values: unknown[] } {
    const key = `${actor.planKey}|${type.name}`;
    let statement = this.rowStatements.get(key);
    if (!statement) {
      const dialect: Dialect = { ...this.runner.dialect, placeholder: (position) => `$${position}` };
      statement = new Compiler(dialect, this.entities, this.rules, actor).visibleRow(this.entities.get(type.name)!);
      this.rowStatements.set(key, statement);
    }
    const run: Run = { actor, variables: {}, ask: null, source: { id } };
    return { sql: statement.sql, values: statement.params.map((param) => this.value(param(run))) };
  }

  private run(plan: Plan, run: Run, done: (value: unknown) => unknown): unknown {
    const finish = (json: string | null): unknown => done(json === null ? null : JSON.parse(json));
    const answer = this.runner.run(
      plan,
      plan.params.map((param) => this.value(param(run))),
    );
    return answer instanceof Promise ? answer.then(finish) : finish(answer);
  }

  /** U+0000 ends a pattern early in SQLite and is no text at all in PostgreSQL: no parameter may hold it. */
  private value(value: unknown): unknown {
    if (typeof value === 'string' && value.includes('\0'))
      throw invalidInput({ path: '', rule: 'text', message: 'A text holds a character that cannot be searched for.' });
    return this.runner.dialect.bind(value);
  }

  private compiler(actor: Actor, info: GraphQLResolveInfo | null): Compiler {
    this.compiled += 1;
    return new Compiler(this.runner.dialect, this.entities, this.rules, actor, info);
  }

  /**
   * The cached plan: keyed by operation node, place in the response, kind of actor, the ask's shape, and what of the
   * variables can change the SQL text: booleans by value (@include, @skip), the others by being there or not.
   */
  private plan(actor: Actor, info: GraphQLResolveInfo, ask: Ask | null): Plan {
    return this.remembered(planKey(actor, info, ask), info, () => {
      const compiler = new Compiler(this.runner.dialect, this.entities, this.rules, actor, info);
      return ask ? compiler.root(ask) : compiler.relation(this.entities.get(info.parentType.name)!);
    }) as Plan;
  }

  private remembered(key: string, info: GraphQLResolveInfo, compile: () => Plan | TextPage): Plan | TextPage {
    let plans = this.plans.get(info.operation);
    if (!plans) this.plans.set(info.operation, (plans = new Map()));
    let plan = plans.get(key);
    if (!plan) {
      this.compiled += 1;
      plan = compile();
      if (plans.size >= MAX_PLANS_PER_OPERATION) plans.clear();
      plans.set(key, plan);
    }
    return plan;
  }

  /** Last touches on the parsed JSON: the relation's own value, or a page's end. */
  private shape(ask: Ask | null, info: GraphQLResolveInfo, value: unknown): unknown {
    if (ask) return ask.kind === 'page' ? closePage(ask, value as Slots) : value;
    const isList = isListType(isNonNullType(info.returnType) ? info.returnType.ofType : info.returnType);
    return (value as Slots | null)?.[slot(info.path.key as string, info.fieldName)] ?? (isList ? [] : null);
  }

  /** Column fields take graphql-js's default resolver; relations read their slot. */
  private bind(schema: GraphQLSchema): void {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!(type instanceof GraphQLObjectType)) continue;
      const entity = this.entities.get(type.name);
      if (entity) this.bindEntity(entity, type);
      else bindPage(type, this.entities);
    }
  }

  private bindEntity(entity: EntityInfo, type: GraphQLObjectType): void {
    for (const [name, field] of Object.entries(type.getFields())) {
      if (this.entities.has(getNamedType(field.type).name))
        field.resolve = (row: Slots, _args, context: ReadContext, info) => {
          const at = slot(info.path.key as string, name);
          return Object.getPrototypeOf(row) === Object.prototype && at in row ? row[at] : read(context, info, row);
        };
      else field.resolve = undefined;
    }
  }
}

function bindPage(type: GraphQLObjectType, entities: Map<string, EntityInfo>): void {
  const { items, pageInfo } = type.getFields();
  if (!items || !pageInfo || !entities.has(getNamedType(items.type).name)) return;
  items.resolve = (row: Slots, _args, _context, info) => row[slot(info.path.key as string, 'items')];
  for (const field of [pageInfo, type.getFields().totalCount]) field.resolve = undefined;
}

/** The whole path counts: two objects of one response may ask the same of different selections. */
function planKey(actor: Actor, info: GraphQLResolveInfo, ask: Ask | null): string {
  const place = responsePathAsArray(info.path)
    .filter((key) => typeof key === 'string')
    .join('.');
  let key = `${actor.planKey}|${place}|${ask?.shape ?? ''}`;
  for (const { variable } of info.operation.variableDefinitions ?? []) {
    const value = info.variableValues[variable.name.value];
    key += `|${value == null || typeof value === 'boolean' ? String(value) : ''}`;
  }
  return key;
}

/** Puts a page's text together: the items that were asked for, and where the page ends. */
function pageText(ask: Ask, parts: PagePart[], found: unknown[][], totalCount: number): string {
  const more = found.length > ask.rows;
  if (more) found.length = ask.rows;
  const last = found.at(-1);
  const textOf = (part: PagePart): string => {
    if (part.kind === 'items') return `[${found.map((row) => row[0] as string).join(',')}]`;
    if (part.kind === 'totalCount') return String(totalCount);
    if (part.kind === '__typename') return JSON.stringify(part.typename);
    const values: Record<string, unknown> = {
      hasNextPage: more,
      endCursor: last ? cursorOf(ask.sort, last.slice(1)) : null,
      __typename: part.typename,
    };
    return `{${part.inner!.map(([key, field]) => `${JSON.stringify(key)}:${JSON.stringify(values[field])}`).join(',')}}`;
  };
  return `{${parts.map((part) => `${JSON.stringify(part.key)}:${textOf(part)}`).join(',')}}`;
}

/** Takes the one row too many off again and says where the page ends. */
function closePage(ask: Ask, value: Slots): Slots {
  for (const key of Object.keys(value)) {
    if (key === 'totalCount') continue;
    const rows = value[key] as unknown[];
    const more = rows.length > ask.rows;
    if (more) rows.length = ask.rows;
    const last = rows.at(-1);
    const withEnds = Array.isArray(last); // each row is [object, sort key, id] when pageInfo was selected
    if (withEnds || !last)
      value.pageInfo = { hasNextPage: more, endCursor: withEnds ? cursorOf(ask.sort, [last[1], last[2]]) : null };
    if (withEnds) value[key] = rows.map((row) => (row as unknown[])[0]);
  }
  return value;
}

/** NOT_FOUND: the same answer for a wrong id and for a row that the actor may not see. */
export const notFound = (what: string): Refusal =>
  new Refusal('NOT_FOUND', `This ${what} was not found. It may have been removed, or it belongs to another branch.`);
