import { foldText } from '../text/plain-text';

/** What two registrations are compared by. `phone` in one canonical form, `dateOfBirth` as YYYY-MM-DD. */
export interface PersonTraits {
  fullName: string;
  phone?: string | null;
  email?: string | null;
  dateOfBirth?: string | null;
}

/** From here on two names are taken to be possibly the same person's; between 0 (nothing in common) and 1 (equal). */
export const SIMILAR_NAME = 0.85;

const nameWords = (name: string): string[] =>
  foldText(name)
    .replace(/\b(mr|mrs|ms|dr|shri|smt|kum)\b\.?/g, ' ')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * How alike two names are, whatever the order of their words: the Jaro-Winkler similarity of the sorted words.
 * Source: W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules" (1990).
 */
export function nameSimilarity(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => nameWords(name).sort().join(' '));
  return jaroWinkler(a, b);
}

/** Whether two registrations may be one person: same phone or e-mail, or same birth date and a similar name. */
export function isLikelyDuplicate(one: PersonTraits, other: PersonTraits): boolean {
  if (one.phone && one.phone === other.phone) return true;
  if (one.email && one.email.toLowerCase() === other.email?.toLowerCase()) return true;
  return (
    !!one.dateOfBirth &&
    one.dateOfBirth === other.dateOfBirth &&
    nameSimilarity(one.fullName, other.fullName) >= SIMILAR_NAME
  );
}

function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity([...a], [...b]);
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(a: string[], b: string[]): number {
  if (!a.length || !b.length) return a.length === b.length ? 1 : 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const [matchedA, matchedB] = commonCharacters(a, b, reach);
  const matches = matchedA.length;
  if (!matches) return 0;
  const transpositions = matchedA.filter((character, i) => character !== matchedB[i]).length / 2;
  return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
}

/** The characters of each side that have an equal partner no further than `reach` away, in their own order. */
function commonCharacters(a: string[], b: string[], reach: number): [string[], string[]] {
  const taken = new Array<boolean>(b.length).fill(false);
  const matchedA = a.filter((character, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++)
      if (!taken[j] && b[j] === character) return (taken[j] = true);
    return false;
  });
  return [matchedA, b.filter((_, j) => taken[j])];
}
