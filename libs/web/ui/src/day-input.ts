import { Directive, ElementRef, forwardRef, inject } from '@angular/core';
import {
  type AbstractControl,
  type ControlValueAccessor,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';
import { dayText } from './indian-formats';

/** Typed text as YYYY-MM-DD: "14-03-1974", "14/3/1974", "14.03.1974" or "14031974"; null when it is no day. */
export function parseDay(text: string): string | null {
  const parts =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!parts) return null;
  const day = `${parts[3]}-${String(parts[2]).padStart(2, '0')}-${String(parts[1]).padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  // The 31st of February rolls over into March, and then reads differently.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/** A day typed as DD-MM-YYYY, whatever language the browser speaks; the form holds YYYY-MM-DD. */
@Directive({
  selector: 'input[mpDay]',
  host: {
    type: 'text',
    inputmode: 'numeric',
    placeholder: 'DD-MM-YYYY',
    maxlength: '10',
    autocomplete: 'off',
    '(input)': 'typed()',
    '(blur)': 'left()',
  },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => DayInput), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => DayInput), multi: true },
  ],
})
export class DayInput implements ControlValueAccessor, Validator {
  private readonly box = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  private changed: (day: string) => void = () => undefined;
  private touched: () => void = () => undefined;

  writeValue(day: string | null): void {
    this.box.value = day ? dayText(day) : '';
  }

  registerOnChange(changed: (day: string) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.box.disabled = disabled;
  }

  validate(_control: AbstractControl): ValidationErrors | null {
    return this.box.value.trim() && !parseDay(this.box.value)
      ? { day: 'Write the day as DD-MM-YYYY, such as 14-03-1974.' }
      : null;
  }

  protected typed(): void {
    this.changed(parseDay(this.box.value) ?? '');
  }

  /** What was understood is shown the one way days are written here. */
  protected left(): void {
    const day = parseDay(this.box.value);
    if (day) this.box.value = dayText(day);
    this.touched();
  }
}
