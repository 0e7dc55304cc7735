import { signal } from '@angular/core';

/** What the pages can be read in: the name as its speakers write it, and the conventions for dates and amounts. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-IN' },
  hi: { name: 'हिन्दी', locale: 'hi-IN' },
} as const;

export type Language = keyof typeof LANGUAGES;

const KEY = 'mp-language';
const isLanguage = (text: string | null): text is Language => text !== null && text in LANGUAGES;

const spoken = signal<Language>('en');

/** The language of this document: one for all of it, as `<html lang>` is. */
export const language = spoken.asReadonly();

/** Makes it the language of this document. The words must be there. */
export function speak(chosen: Language): void {
  spoken.set(chosen);
  document.documentElement.lang = chosen;
}

/** The choice that this device remembers; without one, the first language of the browser that we speak. */
export function readLanguage(): Language {
  return storedLanguage() ?? navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the choice on this device, where the browser allows it. */
export function storeLanguage(chosen: Language): void {
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // Private windows may refuse; the choice then lasts until the page is closed.
  }
}
