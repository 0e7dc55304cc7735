import type { Tx } from '@medicare/data';
import {
  type CountedAppointment,
  type Place,
  placesOfAppointment,
  placesOfDoctor,
  placesOfItem,
  placesOfPatient,
  placesOfStaff,
} from '@medicare/domain';

/**
 * Moves a row between the places where it is counted: out of those that it had before, into those that it has after. Null
 * stands for a row that did not exist before, or does not any more. Part of every command that writes such a row.
 */
type CountChange<T> = (
  tx: Pick<Tx, 'count'>,
  before: (T & { branchId: string }) | null,
  after: (T & { branchId: string }) | null,
) => void;

const counting =
  <T>(placesOf: (row: T) => Place[]): CountChange<T> =>
  (tx, before, after) => {
    if (before) for (const place of placesOf(before)) tx.count({ ...place, branchId: before.branchId }, -1);
    if (after) for (const place of placesOf(after)) tx.count({ ...place, branchId: after.branchId }, 1);
  };

export const countPatient = counting(placesOfPatient);
export const countDoctor = counting(placesOfDoctor);
export const countStaff = counting(placesOfStaff);
export const countItem = counting(placesOfItem);
export const countInFigures = counting<CountedAppointment>(placesOfAppointment);

/** Counts the codes of diagnoses that a branch's doctors sign (`by` 1), or that an amendment takes away (`by` -1). */
export function countDiagnoses(tx: Pick<Tx, 'count'>, branchId: string, codes: readonly string[], by: 1 | -1): void {
  for (const key of codes) tx.count({ branchId, counter: 'diagnoses', key }, by);
}

/** Counts money of a branch: what was received and what was paid back, in paise. */
export function countRevenue(
  tx: Pick<Tx, 'count'>,
  branchId: string,
  { received, refunded }: { received: number; refunded: number },
): void {
  tx.count({ branchId, counter: 'revenue', key: 'RECEIVED' }, received);
  tx.count({ branchId, counter: 'revenue', key: 'REFUNDED' }, refunded);
}
