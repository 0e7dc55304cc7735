import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { instantOf, minutesOf } from '@medicare/domain';
import { BranchClock, focusFirstError } from '@medicare/web-core';
import { Field, FieldInput } from '@medicare/web-ui';
import type { WantedTime } from './taken-time';

/** A time over another one or outside the hours, and why. */
export interface OverbookedTime extends WantedTime {
  reason: string;
}

/** Any time of the day, for those who may book over what is taken; the reason is kept for the audit. */
@Component({
  selector: 'mp-overbook-fields',
  imports: [ReactiveFormsModule, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>Another time: over a taken one, or outside the hours</summary>
      <div class="grid" [formGroup]="form">
        <mp-field label="Time" hint="In steps of five minutes." [control]="form.controls.time"
          ><input mpInput formControlName="time" type="time" step="300"
        /></mp-field>
        <mp-field label="Why" hint="Kept for the audit." [control]="form.controls.reason"
          ><input mpInput formControlName="reason" autocomplete="off" maxlength="200"
        /></mp-field>
        <button type="button" class="btn" (click)="use()">Use this time</button>
      </div>
      @if (problem(); as words) {
        <p class="note bad" role="alert">{{ words }}</p>
      }
    </details>
  `,
  styles: `
    summary {
      min-height: 28px;
      color: var(--ink-2);
      cursor: pointer;
      font: var(--t-s);
      font-weight: 550;
    }
    .grid {
      display: grid;
      grid-template-columns: 140px minmax(0, 1fr) auto;
      gap: var(--sp-3);
      align-items: start;
      margin: var(--sp-2) 0;
    }
    .btn {
      margin-top: 24px;
    }
    @media screen and (max-width: 600px) {
      .grid {
        grid-template-columns: minmax(0, 1fr);
      }
      .btn {
        margin-top: 0;
      }
    }
  `,
})
export class OverbookFields {
  /** As in the slot picker: "doctor:ID", or something else when no one doctor is chosen. */
  readonly who = input.required<string>();
  readonly day = input.required<string>();
  readonly picked = output<OverbookedTime>();
  private readonly zone = inject(BranchClock).zone;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly form = inject(NonNullableFormBuilder).group({
    time: ['', Validators.required],
    reason: ['', [Validators.required, Validators.maxLength(200)]],
  });
  protected readonly problem = signal<string | null>(null);

  protected use(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    const doctorId = /^doctor:(.+)$/.exec(this.who())?.[1];
    const { time, reason } = this.form.getRawValue();
    const minutes = minutesOf(time.slice(0, 5));
    this.problem.set(doctorId ? null : 'Choose one doctor above first.');
    if (!doctorId || minutes === null) return;
    const startsAt = new Date(instantOf(this.day(), minutes, this.zone())).toISOString();
    this.picked.emit({ doctorId, startsAt, reason: reason.trim() });
  }
}
