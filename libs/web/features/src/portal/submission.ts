import { afterNextRender, ElementRef, inject, Injector, signal, type Signal } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { faultSentence, sendingSentence } from './error-sentence';
import { failure } from './failure';
import { PortalError } from './portal-error';

/** A form as far as its sending goes: one of the forms package, or one without. */
export interface Sendable {
  readonly valid: boolean;
  readonly controls: Readonly<Record<string, Pick<AbstractControl, 'setErrors' | 'markAsTouched'>>>;
  markAllAsTouched(): void;
}

/** A form on its way to the server. */
export interface Submission {
  readonly busy: Signal<boolean>;
  /** What went wrong with the form as a whole; empty when nothing did. */
  readonly problem: Signal<string>;
  /** Sends if the form is in order; true when it was sent and taken. */
  run(send: () => Promise<void>): Promise<boolean>;
}

/**
 * Ties `form` to its sending: faults are shown at their fields, the first of them gets the focus, and a
 * second press while sending does nothing. `say` puts a failure into words. Call it where a component is made.
 */
export function submission(form: Sendable, say = sendingSentence): Submission {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  const busy = signal(false);
  const problem = failure(say);

  const focusFirstFault = (): void => {
    afterNextRender(() => showFirstFault(host), { injector });
  };
  const send = async (work: () => Promise<void>): Promise<boolean> => {
    busy.set(true);
    try {
      await work();
      return true;
    } catch (error) {
      if (!showAtFields(form, error)) problem.note(error);
      return false;
    } finally {
      busy.set(false);
      focusFirstFault();
    }
  };
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy()) return false;
    problem.clear();
    form.markAllAsTouched();
    if (form.valid) return send(work);
    focusFirstFault();
    return false;
  };
  return { busy: busy.asReadonly(), problem, run };
}

// What is wrong with the whole form stands at its top, and the button at its end: on a phone, out of sight.
function showFirstFault(host: HTMLElement): void {
  const field = host.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (field) field.focus();
  else host.querySelector('.note.bad, .note.warn')?.scrollIntoView({ block: 'center' });
}

/** Puts the server's words at the fields they are about; true when each found its field. */
function showAtFields(form: Sendable, error: unknown): boolean {
  const faults = error instanceof PortalError ? error.fields : [];
  const placed = faults.filter((fault) => {
    const control = form.controls[fault.path.split('.').at(-1) ?? ''];
    control?.setErrors({ server: () => faultSentence(fault) });
    control?.markAsTouched();
    return control !== undefined;
  });
  return faults.length > 0 && placed.length === faults.length;
}
