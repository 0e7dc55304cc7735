import type { RowRule, Who } from '../read/rules';

/** Those of the actor's branches, for holders of a permission. */
export const inBranch =
  (permission: Parameters<Who['can']>[0]): RowRule =>
  (who, a) =>
    who.can(permission) ? who.inBranches(`${a}.branch_id`) : 'FALSE';
/** Everywhere, for holders of a permission. */
export const everywhere =
  (permission: Parameters<Who['can']>[0]): RowRule =>
  (who) =>
    who.can(permission) ? 'TRUE' : 'FALSE';

/** A row that hangs on another one is seen with it. */
export const seenWith =
  (table: string, column: string, rule: RowRule): RowRule =>
  (who, a) => {
    const b = `${a}_${table}`;
    return `EXISTS (SELECT 1 FROM ${table} ${b} WHERE ${b}.id = ${a}.${column} AND ${rule(who, b)})`;
  };
