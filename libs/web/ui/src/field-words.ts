import type { ValidationErrors } from '@angular/forms';

type Words = (detail: Record<string, unknown>) => string;

const WORDS: Record<string, Words> = {
  required: () => 'Please fill this in.',
  email: () => 'Write an e-mail address like name@example.com.',
  minlength: (detail) => `At least ${String(detail['requiredLength'])} characters.`,
  maxlength: (detail) => `At most ${String(detail['requiredLength'])} characters.`,
  min: (detail) => `Not less than ${String(detail['min'])}.`,
  max: (detail) => `Not more than ${String(detail['max'])}.`,
};

/** What is wrong with a field, in one sentence; null when nothing is. A rule's own text (a string value) goes first. */
export function fieldWords(errors: ValidationErrors | null): string | null {
  const [rule, detail] = Object.entries(errors ?? {})[0] ?? [];
  if (rule === undefined) return null;
  if (typeof detail === 'string') return detail;
  return WORDS[rule]?.((detail ?? {}) as Record<string, unknown>) ?? 'This does not look right.';
}
