/** Whose value of a field is to stand. */
export type Choice = 'mine' | 'theirs';

/** One field on which two people disagree, or that the other one has changed. */
export interface Difference<T extends object, K extends keyof T & string = keyof T & string> {
  field: K;
  mine: T[K];
  theirs: T[K];
  /** Both have changed it; otherwise only the other one has. */
  isConflict: boolean;
}

const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);

/** Fields where my version and the saved one part, seen from the version both began with. */
export function differences<T extends object>(before: T, mine: T, theirs: T): Difference<T>[] {
  const fields = Object.keys(mine) as (keyof T & string)[];
  return fields
    .filter((field) => !same(theirs[field], before[field]) && !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      isConflict: !same(mine[field], before[field]),
    }));
}

/** My version with the other's values where they were chosen. */
export function mergedVersions<T extends object>(
  mine: T,
  found: readonly Difference<T>[],
  choices: Readonly<Partial<Record<string, Choice>>>,
): T {
  const theirs = found
    .filter(({ field }) => choices[field] === 'theirs')
    .map((difference) => [difference.field, difference.theirs]);
  return { ...mine, ...(Object.fromEntries(theirs) as Partial<T>) };
}

/** Only what differs from `before`: a field nobody touched must not overwrite another's change. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const names = Object.keys(after) as (keyof T & string)[];
  return Object.fromEntries(
    names.filter((name) => !same(after[name], before[name])).map((name) => [name, after[name]]),
  ) as Partial<T>;
}
