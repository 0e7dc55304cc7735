import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { passwordStrength, type PasswordStrength } from './password-strength';
import { OWN_WORDS } from './words';

const STEPS: Record<PasswordStrength, number> = { short: 0, weak: 1, fair: 2, good: 3, strong: 4 };

/** Says in a word, and by four bars, how good a password is while it is typed. */
@Component({
  selector: 'mp-strength-meter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bars" aria-hidden="true" [class.ok]="step() > 1">
      @for (bar of [1, 2, 3, 4]; track bar) {
        <i [class.on]="bar <= step()"></i>
      }
    </div>
    <p class="xs" role="status">{{ text() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      margin-top: -8px;
    }
    .bars {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      gap: 4px;
    }
    i {
      height: 4px;
      border-radius: 2px;
      background: var(--line);
    }
    i.on {
      background: var(--warn);
    }
    .ok i.on {
      background: var(--good);
    }
    p {
      min-height: 18px;
      color: var(--ink-2);
    }
  `,
})
export class StrengthMeter {
  readonly password = input.required<string>();
  /** Texts about the person that must not be the password. */
  readonly own = input<readonly string[]>([]);
  private readonly strength = computed(() => passwordStrength(this.password(), this.own()));
  protected readonly step = computed(() => STEPS[this.strength()]);
  protected readonly text = computed(() => (this.password() ? OWN_WORDS().password.strengths[this.strength()] : ''));
}
