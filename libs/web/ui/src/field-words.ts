import type { ValidationErrors } from '@angular/forms';
import { uiWords } from './language/ui-words';

type Detail = Record<string, string | number>;

/**
 * What is wrong with a field, in one sentence; null when nothing is. A rule's own text goes first: a string, or a
 * function that says it in the language of the document.
 */
export function fieldWords(errors: ValidationErrors | null): string | null {
  const [rule, detail] = Object.entries(errors ?? {})[0] ?? [];
  if (rule === undefined) return null;
  if (typeof detail === 'string') return detail;
  return typeof detail === 'function' ? (detail as () => string)() : knownRule(rule, (detail ?? {}) as Detail);
}

function knownRule(rule: string, detail: Detail): string {
  const words = uiWords();
  switch (rule) {
    case 'required':
      return words.required;
    case 'email':
      return words.email;
    case 'minlength':
      return words.minLength({ length: detail['requiredLength'] });
    case 'maxlength':
      return words.maxLength({ length: detail['requiredLength'] });
    case 'min':
      return words.min({ least: detail['min'] });
    case 'max':
      return words.max({ most: detail['max'] });
    default:
      return words.wrong;
  }
}
