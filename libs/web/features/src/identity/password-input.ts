import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { Field, FieldInput, Icon, iconVisibility, iconVisibilityOff } from '@medicare/web-ui';

/** A password that can be looked at before it is sent. */
@Component({
  selector: 'mp-password-input',
  imports: [ReactiveFormsModule, Field, FieldInput, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-field [label]="label()" [hint]="hint()" [control]="control()">
      <span class="box">
        <input
          mpInput
          class="pw"
          [type]="shown() ? 'text' : 'password'"
          [formControl]="control()"
          [attr.autocomplete]="autocomplete()"
          autocapitalize="none"
          spellcheck="false"
          required
        />
        <button
          type="button"
          class="btn quiet icon small"
          [attr.aria-pressed]="shown()"
          [attr.aria-label]="'Show ' + label().toLowerCase()"
          (click)="shown.set(!shown())"
        >
          <mp-icon [path]="icon()" [size]="18" />
        </button>
      </span>
    </mp-field>
  `,
  styles: `
    :host {
      display: block;
    }
    .box {
      position: relative;
      display: block;
    }
    .box input.pw {
      padding-right: 48px;
    }
    button {
      position: absolute;
      right: 4px;
      top: 50%;
      translate: 0 -50%;
    }
  `,
})
export class PasswordInput {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly control = input.required<FormControl<string>>();
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  protected readonly shown = signal(false);
  protected readonly icon = computed(() => (this.shown() ? iconVisibilityOff : iconVisibility));
}
