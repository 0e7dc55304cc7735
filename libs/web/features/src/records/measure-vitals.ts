import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { type FieldFault, vitalSignFaults } from '@medicare/domain';
import { BranchClock, errorWords, focusFirstError, injectMutate, liveQuery, toApiError } from '@medicare/web-core';
import { LastVitalSignsDocument, MeasureVitalSignsDocument } from '@medicare/web-graphql';
import { ZonedPipe, Toasts } from '@medicare/web-ui';
import { map } from 'rxjs';
import { measuredIn, newSignsForm } from './record-form';
import { recordProblems } from './record-problems';
import { monthsOld, shownSigns } from './record-words';
import { VitalSignFields } from './vital-sign-fields';

/** The inside of a dialog: what is measured on a patient, at a visit or without one. */
@Component({
  selector: 'mp-measure-vitals',
  imports: [ReactiveFormsModule, ZonedPipe, VitalSignFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [formGroup]="form" (ngSubmit)="send()">
      @if (last(); as measured) {
        <p class="s muted num">Last, {{ measured.createdAt | mpZoned: zone() }}: {{ lastWords() }}</p>
      }
      <mp-vital-sign-fields [form]="form" [ageMonths]="ageMonths()" [problemAt]="problemAt" at="" />
      @if (problem(); as words) {
        <p class="note bad" role="alert">{{ words }}</p>
      }
      <div class="acts row wrap">
        <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
        <button class="btn main" [attr.aria-disabled]="busy()">Save vitals</button>
      </div>
    </form>
  `,
  styles: `
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class MeasureVitals {
  readonly patientId = input.required<string>();
  readonly appointmentId = input<string | null>(null);
  readonly closed = output();
  readonly saved = output();
  private readonly clock = inject(BranchClock);
  protected readonly zone = this.clock.zone;
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly form = newSignsForm();
  private readonly query = liveQuery(LastVitalSignsDocument, () => ({ patientId: this.patientId() }));
  protected readonly ageMonths = computed(() => monthsOld(this.query.data()?.patient?.dateOfBirth, this.clock.today()));
  protected readonly last = computed(() => this.query.data()?.patient?.vitalSigns[0] ?? null);
  protected readonly lastWords = computed(() =>
    shownSigns(this.last() ?? {}, this.ageMonths())
      .map(({ label, value, unit }) => `${label} ${value} ${unit}`)
      .join(', '),
  );
  private readonly values = toSignal(this.form.valueChanges.pipe(map(() => measuredIn(this.form.getRawValue()))), {
    initialValue: {},
  });
  private readonly faults = computed((): FieldFault[] =>
    vitalSignFaults(this.values()).map((fault) => ({ ...fault, path: fault.path.replace('vitalSigns.', '') })),
  );
  private readonly demanded = signal(false);
  protected readonly problemAt = recordProblems(this.form, this.faults, this.demanded);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);

  protected async send(): Promise<void> {
    this.demanded.set(true);
    this.problem.set(null);
    if (this.form.invalid || this.faults().length) return focusFirstError(this.element);
    const signs = measuredIn(this.form.getRawValue());
    if (!Object.keys(signs).length) return this.problem.set('Enter at least one measured value.');
    if (this.busy()) return;
    this.busy.set(true);
    const input = { patientId: this.patientId(), appointmentId: this.appointmentId(), signs };
    await this.mutate(MeasureVitalSignsDocument, { input }, { refetch: ['LastVitalSigns'] })
      .then(() => this.done())
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private done(): void {
    this.toasts.show('The vitals are saved. The doctor sees them in the record.');
    this.saved.emit();
    this.closed.emit();
  }

  private refused(error: unknown): void {
    this.problem.set([errorWords(error), ...toApiError(error).fields.map(({ message }) => message)].join(' '));
  }
}
