import { type Actor } from '@medicare/platform';

/** A row as TypeORM has read it. */
export type Any = Record<string, unknown> & { id: string };

export const isKey = (who: Actor): boolean => who.role === 'API_KEY';
export const holds = (who: Actor, scope: string): boolean =>
  isKey(who) && [...who.permissions].some((held) => held === scope);
export const isOne = (who: Actor, ...roles: string[]): boolean => roles.includes(who.role);
export const worksIn = (who: Actor, branchId: string | null): boolean =>
  who.role === 'ADMIN' ||
  (isKey(who) && who.seesAllBranches) ||
  (branchId !== null && who.branchIds.includes(branchId));
