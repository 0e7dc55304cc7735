import { type Signal, computed } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import type { FieldFault } from '@medicare/domain';
import { fieldWords } from '@medicare/web-ui';
import { map } from 'rxjs';

/** What is wrong at a path such as `prescription.0.dose`; null while there is nothing to say yet. */
export type ProblemAt = (path: string) => string | null;

/** What may still come while one writes: it is said when the record is to be signed, not before. */
const MAY_STILL_COME = ['required', 'form', 'warning'];

/**
 * What the boxes and the rules say of a record, by path. Values that cannot be are told at once; what is missing only
 * when `demanded`.
 */
export function recordProblems(
  form: AbstractControl,
  faults: Signal<readonly FieldFault[]>,
  demanded: Signal<boolean>,
): ProblemAt {
  const event = toSignal(form.events.pipe(map(() => ({}))));
  const byPath = computed(() => new Map([...faults()].reverse().map((fault) => [fault.path, fault])));
  return (path) => {
    event();
    const control = form.get(path);
    if (control?.invalid && (control.touched || demanded())) return fieldWords(control.errors);
    const fault = byPath().get(path);
    if (!fault || (!demanded() && MAY_STILL_COME.includes(fault.rule))) return null;
    return demanded() || control?.touched || control?.dirty ? fault.message : null;
  };
}
