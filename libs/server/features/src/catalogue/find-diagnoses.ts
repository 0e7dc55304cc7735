import { DiagnosisCode, type Store } from '@medicare/data';
import { type Catalogue, catalogueOf } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import { COMMON_DIAGNOSES, type DiagnosisEntry } from './common-diagnoses';
import { wordsIn } from './text-table';

/** Counts up with every list that is imported. */
export const LIST_VERSION = 'diagnosis-codes';

interface Held {
  version: number;
  catalogue: Promise<Catalogue<DiagnosisEntry>>;
}
/** The list that this process has in memory, made ready once for each version. */
const held = new WeakMap<Store, Held>();

/** Diagnoses that a search finds, the best first: in the hospital's own list, else in the built-in one. */
export async function findDiagnoses(
  { store }: Pick<Env, 'store'>,
  search: string,
  limit: number,
): Promise<DiagnosisEntry[]> {
  return (await listOf(store)).find(search, limit);
}

async function listOf(store: Store): Promise<Catalogue<DiagnosisEntry>> {
  const version = await versionOf(store);
  const known = held.get(store);
  if (known && known.version >= version) return known.catalogue;
  const fresh: Held = { version, catalogue: load(store, version) };
  held.set(store, fresh);
  fresh.catalogue.catch(() => held.get(store) === fresh && held.delete(store)); // the next one tries again
  return fresh.catalogue;
}

/** One row by its key: so every process finds out about a newer list by itself. */
async function versionOf(store: Store): Promise<number> {
  const [row] = await store.read<{ value: number }>('SELECT value FROM counter WHERE name = $1', [LIST_VERSION]);
  return Number(row?.value ?? 0);
}

async function load(store: Store, version: number): Promise<Catalogue<DiagnosisEntry>> {
  const rows = version ? await store.read<DiagnosisCode>('SELECT code, text, words FROM diagnosis_code') : [];
  return catalogueOf(rows.length ? rows.map(entryOf) : COMMON_DIAGNOSES, (entry) => entry);
}

const builtIn = new Map(COMMON_DIAGNOSES.map(({ code, synonyms }) => [code, synonyms]));

/** An imported code without words of its own is found by those that are built in. */
const entryOf = ({ code, text, words }: DiagnosisCode): DiagnosisEntry => ({
  code,
  text,
  synonyms: words ? wordsIn(words) : (builtIn.get(code) ?? []),
});
