import type { PatientField, PatientInput } from './patient-form';

/** Whose value of a field is to stand. */
export type Choice = 'mine' | 'theirs';

/** One field on which two people disagree, or that the other one has changed. */
export interface Difference {
  field: PatientField;
  mine: PatientInput[PatientField];
  theirs: PatientInput[PatientField];
  /** Both have changed it; otherwise only the other one has. */
  isConflict: boolean;
}

const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);

/** Fields where my version and the saved one part, seen from the version both began with. */
export function differences(before: PatientInput, mine: PatientInput, theirs: PatientInput): Difference[] {
  const fields = Object.keys(mine) as PatientField[];
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
export function merged(
  mine: PatientInput,
  found: readonly Difference[],
  choices: Readonly<Partial<Record<PatientField, Choice>>>,
): PatientInput {
  const theirs = found
    .filter(({ field }) => choices[field] === 'theirs')
    .map((difference) => [difference.field, difference.theirs]);
  return { ...mine, ...(Object.fromEntries(theirs) as Partial<PatientInput>) };
}
