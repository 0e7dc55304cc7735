import { Directive, ElementRef, forwardRef, inject } from '@angular/core';
import {
  type ControlValueAccessor,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';

/** Typed text such as "36.8" or "36,8" as a number; null when it is none. */
export function parseDecimal(text: string): number | null {
  const digits = text.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{0,4})?$/.test(digits) ? Number(digits) : null;
}

/** A measured value; the form holds a number, or null. */
@Directive({
  selector: 'input[mpDecimal]',
  host: {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    maxlength: '8',
    '(input)': 'changed(read())',
    '(focus)': 'select()',
    '(blur)': 'touched()',
  },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => DecimalInput), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => DecimalInput), multi: true },
  ],
})
export class DecimalInput implements ControlValueAccessor, Validator {
  private readonly box = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  protected changed: (value: number | null) => void = () => undefined;
  protected touched: () => void = () => undefined;

  writeValue(value: number | null): void {
    this.box.value = value === null || value === undefined ? '' : String(value);
  }

  registerOnChange(changed: (value: number | null) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.box.disabled = disabled;
  }

  validate(): ValidationErrors | null {
    return this.box.value.trim() && this.read() === null ? { decimal: 'Write a number, such as 36.8.' } : null;
  }

  /** Whoever comes to a value by the keyboard types over it. */
  protected select(): void {
    this.box.select();
  }

  protected read(): number | null {
    return parseDecimal(this.box.value);
  }
}
