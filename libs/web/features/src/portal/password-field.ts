import { ChangeDetectionStrategy, Component, input, signal, computed } from '@angular/core';
import { Field, FieldInput } from '@medicare/web-ui';
import type { TextControl } from './text-box';
import { TextInput } from './text-input';
import { WORDS } from './portal-words';

/** A password with a way to look at it: on a phone one types blind. */
@Component({
  selector: 'mp-password-field',
  imports: [Field, FieldInput, TextInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-field [label]="label()" [control]="control()" [hint]="hint()">
      <span class="password">
        <input
          mpInput
          [mpText]="control()"
          [type]="isShown() ? 'text' : 'password'"
          [attr.autocomplete]="autocomplete()"
          autocapitalize="off"
          spellcheck="false"
        />
        <button
          type="button"
          class="btn quiet"
          [attr.aria-label]="words().showPassword"
          [attr.aria-pressed]="isShown()"
          (click)="isShown.set(!isShown())"
        >
          {{ isShown() ? words().hide : words().show }}
        </button>
      </span>
    </mp-field>
  `,
  styles: `
    .password {
      position: relative;
      display: block;
    }
    .password input {
      padding-right: 76px !important;
    }
    .btn {
      position: absolute;
      inset: 0 0 0 auto;
      color: var(--accent);
    }
  `,
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly control = input.required<TextControl>();
  readonly hint = input<string>();
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  protected readonly words = computed(() => WORDS().signIn);
  protected readonly isShown = signal(false);
}
