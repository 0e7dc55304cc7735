import type { Actor } from '../access/actor';
import { Ask, isIndexedWord, Test } from './ask';
import type { Draft } from './draft';
import { columnOf, EntityInfo } from './entities';
import type { Rules, Who } from './rules';

const HOME_OFFSET_MS = 5.5 * 3_600_000; // India has one zone without summer time

/** Today's date in India as YYYY-MM-DD. */
const todayAtHome = (): string => new Date(Date.now() + HOME_OFFSET_MS).toISOString().slice(0, 10);

/** Writes what a row has to meet: the tests that were asked for, and the rules of the table for rows and columns. */
export class Conditions {
  private readonly who: Who;

  constructor(
    private readonly draft: Draft,
    private readonly rules: Rules,
    actor: Actor,
  ) {
    const branches = (): string => draft.param((run) => run.actor.branchIds);
    this.who = {
      role: actor.role,
      can: (permission) => actor.permissions.has(permission),
      bind: (attribute) => draft.param((run) => run.actor[attribute]),
      today: () => draft.param(todayAtHome),
      inBranches: (expression) => (actor.seesAllBranches ? 'TRUE' : draft.dialect.anyOf(expression, branches())),
    };
  }

  /** A derived field's value as JSON. */
  derived(entity: EntityInfo, a: string, name: string): string {
    const { kind, sql } = entity.derived.get(name)!;
    return this.draft.dialect.value(`(${sql(this.who, a)})`, kind);
  }

  /** Whether a column can be null for this reader: by itself, or since its rule hides it. */
  mayBeNull(entity: EntityInfo, a: string, name: string): boolean {
    const column = entity.columns.get(name);
    const isShown = (this.rules.columns[entity.name]?.[name]?.(this.who, a) ?? true) === true;
    return !column || column.nullable || !isShown;
  }

  where(entity: EntityInfo, a: string, ask: Ask): string {
    const parts = ask.tests.map(([property, test], i) => {
      if (test.op === 'search') return this.search(entity, a, test, i);
      const left = this.tested(entity, a, property);
      const right = this.draft.param((run) => run.ask!.tests[i][1].value);
      if (test.op === 'includes') return this.draft.dialect.includes(left, right);
      return test.op === 'anyOf' ? this.draft.dialect.anyOf(left, right) : `${left} ${test.op} ${right}`;
    });
    return [...parts, this.visible(entity, a)].join(' AND ');
  }

  /** Whether all words stand in the search texts that this reader may see. */
  private search(entity: EntityInfo, a: string, test: Test, i: number): string {
    const words = test.value as string[];
    if (!words.length) return 'FALSE';
    const contactHidden = this.rules.columns[entity.name]?.searchContact?.(this.who, a) ?? true;
    const columns = contactHidden === true ? ['searchName', 'searchContact'] : ['searchName'];
    const wordAt = (at: number) => this.draft.param((run) => (run.ask!.tests[i][1].value as string[])[at]);
    const contains = (at: number) =>
      `(${columns.map((c) => this.draft.dialect.includes(`${a}.${columnOf(entity, c).db}`, wordAt(at))).join(' OR ')})`;
    const [indexed, others] = [
      words.map((_, at) => at).filter((at) => isIndexedWord(words[at])),
      words.map((_, at) => at).filter((at) => !isIndexedWord(words[at])),
    ];
    if (this.draft.dialect.name === 'postgres') return words.map((_, at) => contains(at)).join(' AND ');
    const parts = others.map(contains);
    if (indexed.length) {
      const prefix = columns.length === 1 ? '{search_name}: ' : '';
      const match = this.draft.param((run) =>
        ftsQuery(prefix, (run.ask!.tests[i][1].value as string[]).filter(isIndexedWord)),
      );
      parts.push(`${a}."serial" IN (SELECT rowid FROM patient_search WHERE patient_search MATCH ${match})`);
    }
    return parts.join(' AND ');
  }

  visible = (entity: EntityInfo, a: string): string => `(${this.rules.visible[entity.name](this.who, a)})`;

  /** A column as JSON value, under its column rule. */
  column(entity: EntityInfo, a: string, property: string): string {
    const { db, kind } = columnOf(entity, property);
    return this.guard(entity, a, property, this.draft.dialect.value(`${a}.${db}`, kind));
  }

  /** A column or derived field to test against, under the same rule: a hidden value cannot be probed by a filter. */
  tested(entity: EntityInfo, a: string, property: string): string {
    const derived = entity.derived.get(property);
    if (derived) return `(${derived.sql(this.who, a)})`;
    return this.guard(entity, a, property, `${a}.${columnOf(entity, property).db}`);
  }

  private guard(entity: EntityInfo, a: string, property: string, expression: string): string {
    const rule = this.rules.columns[entity.name]?.[property]?.(this.who, a) ?? true;
    if (rule === true) return expression;
    return rule === 'null' ? 'NULL' : `CASE WHEN ${rule} THEN ${expression} END`;
  }

  order(entity: EntityInfo, a: string, by: string, desc?: boolean | null): string {
    const way = desc ? ' DESC' : '';
    const column = columnOf(entity, by).db;
    return column === entity.id
      ? `ORDER BY ${a}.${entity.id}${way}`
      : `ORDER BY ${a}.${column}${way}, ${a}.${entity.id}${way}`;
  }

  /** Sorting by a hidden or nullable column would tell its order, or lose rows: not offered, unless a test keeps the nulls out. */
  sortOf(entity: EntityInfo, ask: Ask): string {
    const by = ask.sort.by === 'id' && !entity.columns.has('id') ? [...entity.columns.keys()][0] : ask.sort.by;
    const mayBeNull = columnOf(entity, by).nullable && !ask.tests.some(([property]) => property === by);
    if (mayBeNull || this.rules.columns[entity.name]?.[by]) throw new Error(`${entity.name}.${by} is not sortable`);
    return by;
  }
}

const ftsQuery = (prefix: string, words: string[]): string =>
  words.map((word) => `${prefix}"${word.replaceAll('"', '""')}"`).join(' AND ');
