import { Directive, ElementRef, forwardRef, inject } from '@angular/core';
import {
  type ControlValueAccessor,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';

// Up to a hundred crore rupees: enough for any bill, far below what a number holds exactly.
const RUPEES = /^(\d{1,10})(?:\.(\d{1,2}))?$/;

/** Typed rupees such as "500", "1,250" or "₹ 99.50" as whole paise; null when they are none. No fraction is ever computed. */
export function parseRupees(text: string): number | null {
  const [, rupees, paise = ''] = RUPEES.exec(text.replace(/[₹,\s]/g, '')) ?? [];
  return rupees === undefined ? null : Number(rupees) * 100 + Number(paise.padEnd(2, '0'));
}

/** Whole paise as they are typed: "500", "99.50". */
export function rupeesTyped(paise: number): string {
  const rest = paise % 100;
  return rest ? `${Math.trunc(paise / 100)}.${String(rest).padStart(2, '0')}` : String(paise / 100);
}

/** Money typed in rupees; the form holds whole paise, or null. */
@Directive({
  selector: 'input[mpRupees]',
  host: {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    maxlength: '16',
    '(input)': 'changed(read())',
    '(blur)': 'touched()',
  },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => RupeesInput), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => RupeesInput), multi: true },
  ],
})
export class RupeesInput implements ControlValueAccessor, Validator {
  private readonly box = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  protected changed: (paise: number | null) => void = () => undefined;
  protected touched: () => void = () => undefined;

  writeValue(paise: number | null): void {
    this.box.value = paise === null ? '' : rupeesTyped(paise);
  }

  registerOnChange(changed: (paise: number | null) => void): void {
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
      ? { rupees: 'Write rupees with at most two decimals, such as 500 or 499.50.' }
      : null;
  }

  protected read(): number | null {
    return parseRupees(this.box.value);
  }
}
