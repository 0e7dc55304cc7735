import { type Catalogue, catalogueOf } from '@medicare/domain';
import { FORMULARY, type FormularyEntry } from './formulary';

let formulary: Catalogue<FormularyEntry> | undefined;

/** Drugs of the formulary that a search finds, the best first. Made ready once. */
export function findDrugs(search: string, limit: number): FormularyEntry[] {
  formulary ??= catalogueOf(FORMULARY, ({ drug, synonyms }) => ({ text: drug, synonyms }));
  return formulary.find(search, limit);
}
