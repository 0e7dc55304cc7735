import { Directive, ElementRef, inject, input, output } from '@angular/core';

/** Typed text as HH:MM of a 24-hour clock: "9", "930", "9:30", "9.30" or "1730"; "24:00" ends a day. Null when it is none. */
export function parseTime(text: string): string | null {
  const [, hours, minutes = '00'] =
    /^(\d{1,2})(?:[:. ]?(\d{2}))?$/.exec(text.trim()) ?? /^(\d{1,2})[:.]?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return total > 24 * 60 ? null : `${hours.padStart(2, '0')}:${minutes}`;
}

/** A time of day typed on a 24-hour clock, whatever the browser's language is: `<input [mpTime]="from()" (typed)="…">`. */
@Directive({
  selector: 'input[mpTime]',
  host: {
    type: 'text',
    inputmode: 'numeric',
    placeholder: 'HH:MM',
    maxlength: '5',
    autocomplete: 'off',
    '[value]': 'mpTime()',
    '(input)': 'typed.emit(box.value)',
    '(blur)': 'left()',
  },
})
export class TimeInput {
  /** What stands in the field: HH:MM, or text that is no time yet. */
  readonly mpTime = input.required<string>();
  readonly typed = output<string>();
  protected readonly box = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;

  /** What was understood is shown the one way times are written here. */
  protected left(): void {
    const time = parseTime(this.box.value);
    if (time && time !== this.box.value) this.typed.emit((this.box.value = time));
  }
}
