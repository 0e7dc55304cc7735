import { Directive, ElementRef, forwardRef, inject } from '@angular/core';
import {
  type ControlValueAccessor,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';

const PERCENT = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/;

/** Typed percents such as "5", "7.5" or "12.25 %" as whole basis points (hundredths of a percent); null when they are none. */
export function parsePercent(text: string): number | null {
  const [, whole, fraction = ''] = PERCENT.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const points = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return points <= 10_000 ? points : null;
}

/** Basis points as percents are written: "5", "7.5", "12.25". */
export function percentText(basisPoints: number): string {
  const fraction = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(basisPoints / 100)}${fraction && `.${fraction}`}`;
}

/** A percentage; the form holds whole basis points, or null. */
@Directive({
  selector: 'input[mpPercent]',
  host: {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    maxlength: '8',
    '(input)': 'changed(read())',
    '(blur)': 'touched()',
  },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => PercentInput), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => PercentInput), multi: true },
  ],
})
export class PercentInput implements ControlValueAccessor, Validator {
  private readonly box = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  protected changed: (basisPoints: number | null) => void = () => undefined;
  protected touched: () => void = () => undefined;

  writeValue(basisPoints: number | null): void {
    this.box.value = basisPoints === null ? '' : percentText(basisPoints);
  }

  registerOnChange(changed: (basisPoints: number | null) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.box.disabled = disabled;
  }

  validate(): ValidationErrors | null {
    return this.box.value.trim() && this.read() === null
      ? { percent: 'Write a percentage from 0 to 100 with at most two decimals, such as 7.5.' }
      : null;
  }

  protected read(): number | null {
    return parsePercent(this.box.value);
  }
}
