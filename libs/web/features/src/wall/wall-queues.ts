import type { WallQueueFragment } from './wall-documents';

/** A change of one doctor's queue, as it is pushed. */
export interface WallChange {
  doctorId: string;
  queue?: WallQueueFragment | null;
}

const isSame = (a: WallQueueFragment, b: { doctorId: string; branchId: string }): boolean =>
  a.doctorId === b.doctorId && a.branchId === b.branchId;

/** The queues after a change: the doctor's is replaced in its place, is new at the end, or is gone. */
export function afterChange(
  queues: readonly WallQueueFragment[],
  { doctorId, queue }: WallChange,
): WallQueueFragment[] {
  if (!queue) return queues.filter((each) => each.doctorId !== doctorId);
  if (!queues.some((each) => isSame(each, queue))) return [...queues, queue];
  return queues.map((each) => (isSame(each, queue) ? queue : each));
}

/** Doctors with somebody inside or waiting; those who have nobody are no news for the room. */
export const shownQueues = (queues: readonly WallQueueFragment[]): WallQueueFragment[] =>
  queues.filter(({ nowServing, waiting }) => nowServing || waiting.length > 0);

/** Which queues stand on the screen, when there are more than fit: one page after the other. */
export function pageOf<T>(rows: readonly T[], perPage: number, turn: number): T[] {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const first = (turn % pages) * perPage;
  return rows.slice(first, first + perPage);
}

/** "soon", "12 min" or "4 h", from a UTC instant and the time in milliseconds. */
export function aboutText(expectedAt: string | null | undefined, now: number): string {
  if (!expectedAt) return '';
  const minutes = Math.round((Date.parse(expectedAt) - now) / 60_000);
  if (minutes < 1) return 'soon';
  // Far ahead a count of minutes says nothing, and nobody sits in front of the screen for it.
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
