import type { Permission } from '@medicare/domain';
import type { Actor } from '../access/actor';
import type { ColumnKind } from './dialect';

/** Attributes of an actor that a rule may compare with. */
export type ActorAttribute = 'accountId' | 'apiKeyId' | 'sessionId' | 'patientId' | 'doctorId' | 'staffId';

/**
 * The actor as a rule may see it while a statement is compiled: role and permissions by value, everything else only as
 * a bound parameter. So a cached statement can never hold one actor's data.
 */
export interface Who {
  role: Actor['role'];
  can(permission: Permission): boolean;
  /** The attribute as a bound parameter. */
  bind(attribute: ActorAttribute): string;
  /** Today's date in the hospital's home zone, as text YYYY-MM-DD. */
  today(): string;
  /** SQL condition: the expression is one of the actor's branches, or anything for an actor who sees all. */
  inBranches(expression: string): string;
}

/** An inverse list: the rows of `of` whose column `by` points at the parent, in a fixed order with id as tie-break. */
export interface ListRule {
  of: Function;
  by: string;
  order: string;
  desc?: boolean;
}

/** SQL condition under which a row (table alias `a`) is visible. */
export type RowRule = (who: Who, a: string) => string;
/** true: shown; 'null': always null; other text: SQL condition under which the value is shown. */
export type ColumnRule = (who: Who, a: string) => true | string;
/** A field that is no column: an SQL expression over the row `a`. */
export interface DerivedField {
  kind: ColumnKind;
  sql(who: Who, a: string): string;
}

/** What an application declares to the read engine, by entity and property name. Nothing else grants access. */
export interface Rules {
  lists: Record<string, Record<string, ListRule>>;
  visible: Record<string, RowRule>;
  columns: Record<string, Record<string, ColumnRule>>;
  derived: Record<string, Record<string, DerivedField>>;
}
