import { rosterFaults } from '@medicare/domain';
import type { RosterFieldsFragment, ShiftFieldsFragment } from '@medicare/web-graphql';

export type Member = RosterFieldsFragment['members'][number];

/** One day of one person. */
export interface Cell {
  staffId: string;
  day: string;
}

/** A day that was changed and is not saved yet; null: off duty. */
export interface Change extends Cell {
  shiftId: string | null;
}

/** Changes by cell. */
export type Draft = ReadonlyMap<string, Change>;

export const keyOf = ({ staffId, day }: Cell): string => `${staffId} ${day}`;

/** The shift that is planned, the unsaved change included; null: off duty. */
export function shiftIdAt(member: Member, day: string, draft: Draft): string | null {
  const change = draft.get(keyOf({ staffId: member.staffId, day }));
  return change ? change.shiftId : savedShiftId(member, day);
}

const savedShiftId = ({ duties }: Member, day: string): string | null =>
  duties.find((duty) => duty.day === day)?.shiftId ?? null;

/** The draft with one more change; a change back to what is saved is none. */
export function withChange(draft: Draft, member: Member, day: string, shiftId: string | null): Draft {
  const cell = { staffId: member.staffId, day };
  const next = new Map(draft);
  if (savedShiftId(member, day) === shiftId) next.delete(keyOf(cell));
  else next.set(keyOf(cell), { ...cell, shiftId });
  return next;
}

/** Cells whose shift overlaps another one of the same person within the week, by key, with what is wrong. */
export function overlapsIn(
  members: readonly Member[],
  days: readonly string[],
  shifts: ReadonlyMap<string, ShiftFieldsFragment>,
  draft: Draft,
): ReadonlyMap<string, string> {
  const entries = members.flatMap((member) =>
    days.flatMap((day) => {
      const shift = shifts.get(shiftIdAt(member, day, draft) ?? '');
      return shift ? [{ staffId: member.staffId, day, fromTime: shift.fromTime, toTime: shift.toTime }] : [];
    }),
  );
  return new Map(
    rosterFaults(entries).map(({ path, message }) => [keyOf(entries[Number(path.split('.')[1])]), message]),
  );
}

/**
 * A letter for each shift, to pick it by keyboard: the first letter of its name that no other one has, else a digit.
 */
export function lettersOf(shifts: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const letters = shifts.map(({ id, name }, i): [string, string] => {
    const own = [...name.toUpperCase()].filter((sign) => /\p{L}/u.test(sign));
    const letter = own.find((sign) => !taken.has(sign)) ?? String(i + 1);
    taken.add(letter);
    return [id, letter];
  });
  return new Map(letters);
}
