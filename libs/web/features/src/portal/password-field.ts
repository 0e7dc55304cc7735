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
    // One box around both: in large letters, and on a small screen, the button stands below what is typed.
    .password {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      border: 1px solid var(--line-ctl);
      border-radius: var(--r-2);
      background: var(--surface);
    }
    .password:has([aria-invalid='true']) {
      border-color: var(--bad);
    }
    .password:has(input:focus) {
      outline: 2px solid var(--accent);
      outline-offset: -1px;
      border-color: var(--accent);
    }
    .password input[type] {
      flex: 1 1 96px;
      width: 0;
      min-height: 46px;
      border: 0;
      outline: 0;
      background: none;
    }
    .btn {
      min-height: 46px;
      color: var(--accent);
    }
    @media (max-width: 280px) {
      .btn {
        flex-basis: 100%;
        border-top-color: var(--line);
        border-radius: 0;
      }
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
