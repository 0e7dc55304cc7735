import { ChangeDetectionStrategy, Component, Directive, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import { map, startWith, switchMap } from 'rxjs';
import { Icon } from './icon';
import { fieldWords } from './field-words';
import { iconError } from './icons/error';
import { uiWords } from './language/ui-words';

let count = 0;

/** What a field shows of its control. */
export type FieldState = Pick<AbstractControl, 'events' | 'touched' | 'invalid' | 'errors'>;

/** Label, control, hint and what is wrong. Put one control with `mpInput` inside. */
@Component({
  selector: 'mp-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'field' },
  template: `
    <label [attr.for]="id"
      >{{ label() }}
      @if (optional()) {
        <span class="opt"> ({{ ui().optional }})</span>
      }
    </label>
    <ng-content />
    @if (words(); as text) {
      <span class="err" [id]="id + '-err'"><mp-icon [path]="iconError" [size]="16" />{{ text }}</span>
    } @else if (hint(); as text) {
      <span class="hint" [id]="id + '-hint'">{{ text }}</span>
    }
  `,
  styles: `
    .opt {
      font-weight: 400;
      color: var(--ink-3);
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly control = input.required<FieldState>();
  readonly hint = input<string>();
  readonly optional = input(false);
  /** Shared by the label, the control and the texts below it. */
  readonly id = `mp-field-${++count}`;
  protected readonly ui = uiWords;
  protected readonly iconError = iconError;

  private readonly event = toSignal(
    toObservable(this.control).pipe(
      switchMap((control) =>
        control.events.pipe(
          startWith(null),
          map(() => ({})),
        ),
      ),
    ),
  );
  /** What is wrong, once the field has been left or the form was sent. */
  readonly words = computed(() => {
    this.event();
    const control = this.control();
    return control.touched && control.invalid ? fieldWords(control.errors) : null;
  });
  readonly describedBy = computed(() => (this.words() ? `${this.id}-err` : this.hint() ? `${this.id}-hint` : null));
}

/** Ties an input, select or textarea to the field around it. */
@Directive({
  selector: '[mpInput]',
  host: {
    '[id]': 'field.id',
    '[attr.aria-invalid]': 'field.words() ? true : null',
    '[attr.aria-describedby]': 'field.describedBy()',
  },
})
export class FieldInput {
  protected readonly field = inject(Field);
}
