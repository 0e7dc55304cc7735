import { Directive, ElementRef, inject, input } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { map, startWith, switchMap } from 'rxjs';
import type { TextControl } from './text-box';

/** Ties a native input to a text control, with or without the forms package. */
@Directive({
  selector: 'input[mpText]',
  host: { '(input)': 'control().setValue(element.value)', '(blur)': 'control().markAsTouched()' },
})
export class TextInput {
  readonly control = input.required<TextControl>({ alias: 'mpText' });
  protected readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;

  constructor() {
    toObservable(this.control)
      .pipe(
        switchMap((control) =>
          control.events.pipe(
            startWith(null),
            map(() => control.value),
          ),
        ),
        takeUntilDestroyed(),
      )
      .subscribe((text) => this.show(text));
  }

  // Setting what is there already would move the cursor in some browsers.
  private show(text: string): void {
    if (this.element.value !== text) this.element.value = text;
  }
}
