import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import {
  VITAL_SIGN_NAMES,
  VITAL_SIGNS,
  type VitalSignName,
  type VitalSigns,
  bodyMassIndex,
  unusualSigns,
  usualRange,
} from '@medicare/domain';
import { DecimalInput } from '@medicare/web-ui';
import { map, startWith, switchMap } from 'rxjs';
import { type SignsForm, measuredIn, possibleSigns } from './record-form';
import type { ProblemAt } from './record-problems';
import { SHORT_LABELS } from './record-words';

// Fever thermometers in Fahrenheit are common: a value that is one is offered in Celsius.
const FAHRENHEIT = { from: 86, to: 113 };
let count = 0;

/** The boxes of the vital signs: units beside them, what is unusual in words, what cannot be refused at its box. */
@Component({
  selector: 'mp-vital-sign-fields',
  imports: [ReactiveFormsModule, DecimalInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="signs" role="group" aria-label="Vital signs" [formGroup]="form()">
      @for (sign of signs; track sign.name) {
        @let problem = problemAt()(at() + sign.name);
        @let unusual = deviations()[sign.name];
        <div class="sign" [class.off]="unusual" [class.wrong]="problem">
          <label [attr.for]="id + sign.name" [attr.aria-label]="sign.full">{{ sign.label }}</label>
          <span class="box"
            ><input
              mpDecimal
              class="num"
              [id]="id + sign.name"
              [formControlName]="sign.name"
              [attr.aria-invalid]="problem ? true : null"
              [attr.aria-describedby]="problem || unusual ? id + sign.name + '-said' : null"
            /><span class="unit">{{ sign.unit }}</span></span
          >
          @if (problem) {
            <span class="said bad" [id]="id + sign.name + '-said'"
              >{{ problem }}
              @if (sign.name === 'temperatureCelsius' && celsius(); as value) {
                <button type="button" class="link" (click)="take(value)">Was it °F? Use {{ value }} °C</button>
              }
            </span>
          } @else if (unusual) {
            <span class="said warn" [id]="id + sign.name + '-said'"
              ><b>{{ unusual === 'high' ? 'High' : 'Low' }}</b
              >, usual {{ usual(sign.name) }}</span
            >
          }
        </div>
      }
      @if (bmi(); as value) {
        <p class="bmi s">
          BMI <b class="num">{{ value }}</b>
        </p>
      }
    </div>
  `,
  styles: `
    .signs {
      display: grid;
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: var(--sp-3);
    }
    .sign {
      display: grid;
      gap: 4px;
      align-content: start;
    }
    label {
      font: var(--t-xs);
      font-weight: 550;
      color: var(--ink-2);
      white-space: nowrap;
    }
    .box {
      display: flex;
      align-items: center;
      border: 1px solid var(--line-ctl);
      border-radius: var(--r-2);
      background: var(--surface);
    }
    .box:focus-within {
      outline: 2px solid var(--accent);
      outline-offset: -1px;
    }
    input {
      flex: 1;
      width: 0;
      min-width: 0;
      min-height: 38px;
      padding: 6px 0 6px 10px;
      border: 0;
      outline: 0;
      background: none;
      color: var(--ink);
      font: var(--t-m);
      font-weight: 550;
    }
    .unit {
      flex: none;
      padding: 0 10px 0 4px;
      font: var(--t-xs);
      color: var(--ink-3);
    }
    .said {
      font: var(--t-xs);
    }
    .off .box {
      border-color: var(--warn);
      background: var(--warn-soft);
    }
    .off .unit {
      color: var(--warn);
    }
    .wrong .box {
      border-color: var(--bad);
      background: var(--surface);
    }
    .warn {
      color: var(--warn);
    }
    .bad {
      color: var(--bad);
    }
    .bmi {
      align-self: end;
      padding-bottom: 10px;
      color: var(--ink-2);
    }
    @media (pointer: coarse) {
      input {
        min-height: var(--touch);
        font-size: 16px;
      }
    }
    @media screen and (max-width: 1100px) {
      .signs {
        grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
      }
    }
    @media screen and (max-width: 600px) {
      .signs {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
})
export class VitalSignFields {
  readonly form = input.required<SignsForm>();
  /** Whole months; null where the birth date is not known. */
  readonly ageMonths = input<number | null>(null);
  readonly problemAt = input.required<ProblemAt>();
  /** What stands before the name of a sign in the paths of problems. */
  readonly at = input('vitalSigns.');
  protected readonly id = `mp-signs-${++count}-`;
  protected readonly signs = VITAL_SIGN_NAMES.map((name) => {
    const { label, unit } = VITAL_SIGNS[name];
    const short = SHORT_LABELS[name] ?? label;
    return { name, unit, label: short, full: short === label ? null : `${label}, ${unit}` };
  });
  private readonly values = toSignal(
    toObservable(this.form).pipe(
      switchMap((form) =>
        form.valueChanges.pipe(
          startWith(null),
          map(() => measuredIn(form.getRawValue())),
        ),
      ),
    ),
    { initialValue: {} as VitalSigns },
  );
  /** Of what can be: an impossible value is wrong, not unusual. */
  protected readonly deviations = computed(() => unusualSigns(possibleSigns(this.values()), this.ageMonths()));
  protected readonly bmi = computed(() => bodyMassIndex(possibleSigns(this.values())));
  protected readonly celsius = computed(() => {
    const value = this.values().temperatureCelsius ?? 0;
    const isFahrenheit = value >= FAHRENHEIT.from && value <= FAHRENHEIT.to;
    return isFahrenheit ? Math.round(((value - 32) / 1.8) * 10) / 10 : null;
  });

  protected usual(name: VitalSignName): string {
    return (usualRange(name, this.ageMonths()) ?? []).join(' to ');
  }

  protected take(celsius: number): void {
    const control = this.form().controls.temperatureCelsius;
    control.markAsDirty();
    control.setValue(celsius);
  }
}
