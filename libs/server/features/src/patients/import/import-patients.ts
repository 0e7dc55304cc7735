import { PatientIdentifier, PatientSource, type Store, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import { BLANK_PATIENT_VALUES, insertPatient, newId, PatientValues, validateInput } from '@medicare/platform';
import { readPatientValues } from '../patient-values';
import { UpdatePatientInput } from '../patients.inputs';
import { ImportedPerson, UnreadableLine } from './imported-person';

/** What became of one line. */
export type LineOutcome = { kind: 'imported' | 'unchanged' } | { kind: 'refused'; reason: string };

/** The counts of a whole import. */
export interface ImportCounts {
  imported: number;
  unchanged: number;
  refused: number;
}

/**
 * Imports one person into a branch. A source that was imported before is left as it is, so that a file can be run twice.
 * `read` may throw; whatever is wrong with the line becomes its reason, and other lines are not touched by it.
 */
export async function importPatient(store: Store, branchId: string, read: () => ImportedPerson): Promise<LineOutcome> {
  try {
    const person = read();
    const now = new Date();
    const values = checkedValues(person, now);
    return { kind: await store.run((tx) => insertOnce(tx, person, values, branchId, now)) };
  } catch (error) {
    if (error instanceof UnreadableLine || error instanceof Refusal)
      return { kind: 'refused', reason: reasonOf(error) };
    throw error;
  }
}

function checkedValues(person: ImportedPerson, now: Date): PatientValues {
  const given = Object.fromEntries(Object.entries(person.values).filter(([, value]) => value !== undefined));
  const input = Object.assign(new UpdatePatientInput(), given);
  validateInput(input);
  return { ...BLANK_PATIENT_VALUES, ...readPatientValues(input, now) } as PatientValues;
}

async function insertOnce(
  tx: Tx,
  person: ImportedPerson,
  values: PatientValues,
  branchId: string,
  now: Date,
): Promise<'imported' | 'unchanged'> {
  if (await tx.manager.existsBy(PatientSource, person.source)) return 'unchanged';
  const { id: patientId } = await insertPatient(tx, values, branchId, 'import', now);
  await tx.manager.insert(PatientSource, { ...person.source, patientId, importedAt: now });
  for (const identifier of person.identifiers)
    await tx.manager.insert(PatientIdentifier, {
      ...identifier,
      id: newId(),
      patientId,
      createdAt: now,
      updatedAt: now,
    });
  return 'imported';
}

/** Fields and rules; never the values. */
function reasonOf(error: UnreadableLine | Refusal): string {
  if (!(error instanceof Refusal) || !error.facts.fields) return error.message;
  return error.facts.fields.map(({ path, message }) => `${path}: ${message}`).join(' ');
}

/** Says in the log that an import has ended, which tells the administrators. */
export const noteImportFinished = (store: Store, branchId: string, counts: ImportCounts): Promise<void> =>
  store.run(async (tx) => tx.record({ type: 'import.finished', subject: branchId, branchId, facts: { ...counts } }));
