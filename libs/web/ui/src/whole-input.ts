import { Directive, ElementRef, forwardRef, inject } from '@angular/core';
import {
  type ControlValueAccessor,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';

/** Typed digits such as "12" or "1,200" as a whole number; null when they are none. */
export function parseWhole(text: string): number | null {
  const digits = text.replace(/[,\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** A count typed in digits; the form holds a whole number, or null. */
@Directive({
  selector: 'input[mpWhole]',
  host: {
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: '11',
    '(input)': 'changed(read())',
    '(focus)': 'select()',
    '(blur)': 'touched()',
  },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => WholeInput), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => WholeInput), multi: true },
  ],
})
export class WholeInput implements ControlValueAccessor, Validator {
  private readonly box = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  protected changed: (count: number | null) => void = () => undefined;
  protected touched: () => void = () => undefined;

  writeValue(count: number | null): void {
    this.box.value = count === null ? '' : String(count);
  }

  registerOnChange(changed: (count: number | null) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.box.disabled = disabled;
  }

  validate(): ValidationErrors | null {
    return this.box.value.trim() && this.read() === null ? { whole: 'Write a whole number, such as 2.' } : null;
  }

  /** Whoever comes to a count by the keyboard types over it. */
  protected select(): void {
    this.box.select();
  }

  protected read(): number | null {
    return parseWhole(this.box.value);
  }
}
