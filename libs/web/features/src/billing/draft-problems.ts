import { type Signal, computed } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { FieldFault } from '@medicare/domain';
import { fieldWords } from '@medicare/web-ui';
import { map } from 'rxjs';
import type { BillForm } from './bill-form';

/** What is wrong at a path of a draft such as `lines.0.quantity`; null while nobody has been there. */
export type ProblemAt = (path: string) => string | null;

/**
 * What the boxes, the rules of the domain and the server say of a draft, by path. A rule speaks as soon as something was
 * typed; an empty box only once it was left.
 */
export function draftProblems(form: BillForm, faults: Signal<readonly FieldFault[]>): ProblemAt {
  const event = toSignal(form.events.pipe(map(() => ({}))));
  const byPath = computed(() => new Map(faults().map(({ path, message }) => [path, message])));
  return (path) => {
    event();
    const control = form.get(path);
    if (!control || !(control.touched || control.dirty)) return null;
    return fieldWords(control.errors) ?? byPath().get(path) ?? null;
  };
}
