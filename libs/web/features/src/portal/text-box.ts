import type { ControlEvent, ValidationErrors, ValidatorFn } from '@angular/forms';
import type { FieldState } from '@medicare/web-ui';
import { Subject } from 'rxjs';
import type { Sendable } from './submission';

/** A text that is typed: a control of the forms package, or a TextBox. */
export interface TextControl extends FieldState {
  readonly value: string;
  setValue(value: string): void;
  markAsTouched(): void;
}

/**
 * One box of a form, without the forms package: the sign-in page is the first thing that a phone fetches, and two boxes
 * are not worth ten kilobytes. Other pages have forms as usual.
 */
export class TextBox implements TextControl {
  private readonly changes = new Subject<ControlEvent>();
  readonly events = this.changes.asObservable();
  value = '';
  touched = false;
  errors: ValidationErrors | null;

  constructor(private readonly rule: ValidatorFn) {
    this.errors = this.judged();
  }

  get invalid(): boolean {
    return this.errors !== null;
  }

  setValue(value: string): void {
    this.value = value;
    this.setErrors(this.judged());
  }

  setErrors(errors: ValidationErrors | null): void {
    this.errors = errors;
    this.tell();
  }

  markAsTouched(): void {
    this.touched = true;
    this.tell();
  }

  // Rules of the portal look at the value alone, and answer with their words at once.
  private judged(): ValidationErrors | null {
    return this.rule(this as never);
  }

  private tell(): void {
    this.changes.next({ source: this as never } as ControlEvent);
  }
}

/** A form of such boxes, to be sent by a `submission`. */
export function formOf<B extends Record<string, TextBox>>(controls: B): Sendable & { readonly controls: B } {
  const boxes = Object.values(controls);
  return {
    controls,
    get valid() {
      return boxes.every(({ invalid }) => !invalid);
    },
    markAllAsTouched: () => {
      for (const box of boxes) box.markAsTouched();
    },
  };
}
