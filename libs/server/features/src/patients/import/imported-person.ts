import type { UpdatePatientInput } from '../patients.inputs';

/** A number under which another system knows the person. */
export interface SourceIdentifier {
  system: string;
  value: string;
  label: string | null;
}

/** A line of a file, read but not yet checked. `source` makes it safe to import the same file again. */
export interface ImportedPerson {
  values: Partial<UpdatePatientInput>;
  identifiers: SourceIdentifier[];
  source: { system: string; value: string };
}

/** A line that cannot be taken, with the reason for the report. The reason never repeats a value. */
export class UnreadableLine extends Error {}
