import { computed, signal } from '@angular/core';
import { type Translation, wordsFrom } from './catalogue';
import { type Language, language } from './language';
import { words as en } from './ui-words.en';

type UiCatalogue = Translation<typeof en>;

const known = signal<Partial<Record<Language, UiCatalogue>>>({ en });

/** What the shared pieces say, in the language of the document as far as it was fetched. */
export const uiWords = computed(() => wordsFrom<typeof en>(known()[language()] ?? en, language()));

/** Fetches what the shared pieces say in a language. */
export async function fetchUiWords(chosen: Language): Promise<void> {
  if (chosen === 'en' || known()[chosen]) return;
  const { words } = await import('./ui-words.hi');
  known.update((all) => ({ ...all, [chosen]: words }));
}
