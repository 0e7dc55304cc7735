import type { FormGroup } from '@angular/forms';
import { toApiError } from './api-error';

const controlAt = (form: FormGroup, path: string) => form.get(path.replace(/^(input|variables)\./, ''));

/**
 * Puts the server's refusals at their fields; each goes away when its field is changed.
 * Gives back the messages that belong to no field of this form.
 */
export function applyFieldErrors(form: FormGroup, thrown: unknown): string[] {
  const homeless: string[] = [];
  for (const { path, message } of toApiError(thrown).fields) {
    const control = controlAt(form, path);
    if (!control) homeless.push(message);
    control?.setErrors({ ...control.errors, server: message });
    control?.markAsTouched();
  }
  return homeless;
}

/** Moves the focus to the first field that is wrong, after it has been drawn as such. */
export function focusFirstError(container: HTMLElement): void {
  setTimeout(() => container.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
