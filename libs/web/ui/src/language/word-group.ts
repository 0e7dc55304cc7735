import { computed, signal } from '@angular/core';
import { type Translation, type Words, wordsFrom } from './catalogue';
import { type Language, language } from './language';

type Loaders<En> = Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly words: Translation<En> }>>> & {
  readonly en: () => Promise<{ readonly words: En }>;
};

/**
 * The words of a few pages that are read together. Called, it answers them in the language of the document, and
 * templates follow when that changes.
 */
export interface WordGroup<En = unknown> {
  (): Words<En>;
  /** Its name, different from all others. */
  readonly scope: string;
  /** Fetches the catalogue in a language. */
  fetch(language: Language): Promise<object>;
  /** Takes a catalogue that was fetched. */
  keep(language: Language, catalogue: object): void;
}

/**
 * Declares a group: its English catalogue is its type, so that a sentence that a translation lacks does not compile.
 * Each language is a file of its own, and only the one that is spoken is fetched. Reading before `learn` throws.
 */
export function wordGroup<En>(scope: string, loaders: Loaders<En>): WordGroup<En> {
  const known = signal<Partial<Record<Language, Words<En>>>>({});
  const read = computed(() => {
    const words = known()[language()];
    if (!words) throw new Error(`The words of "${scope}" were not fetched in ${language()}.`);
    return words;
  });
  return Object.assign(() => read(), {
    scope,
    fetch: async (chosen: Language): Promise<object> => (await loaders[chosen]()).words as object,
    keep: (chosen: Language, catalogue: object): void =>
      known.update((all) => (all[chosen] ? all : { ...all, [chosen]: wordsFrom<En>(catalogue, chosen) })),
  });
}
