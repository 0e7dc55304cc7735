import { computed, signal, type Signal } from '@angular/core';
import { errorSentence } from './error-sentence';

/** What went wrong, as a sentence in the language of the document; empty when nothing did. */
export interface Failure extends Signal<string> {
  note(error: unknown): void;
  clear(): void;
}

/** Keeps the error and not its words, for the language may change while they stand there. */
export function failure(say = errorSentence): Failure {
  const failed = signal<{ readonly error: unknown } | undefined>(undefined);
  const text = computed(() => {
    const last = failed();
    return last ? say(last.error) : '';
  });
  return Object.assign(text, {
    note: (error: unknown): void => failed.set({ error }),
    clear: (): void => failed.set(undefined),
  });
}
