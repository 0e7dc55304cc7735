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

/** What a rule needs to know of other rows. */
export interface OtherRows {
  row(name: string, id: unknown): Any;
  hasAppointment(doctorId: unknown, patientId: unknown): boolean;
  /** Whether this account or key has opened the patient's chart, and its time is not over. */
  hasOpened(who: Actor, patientId: unknown): boolean;
}
export type RowSight = (who: Actor, row: Any, others: OtherRows) => boolean;
