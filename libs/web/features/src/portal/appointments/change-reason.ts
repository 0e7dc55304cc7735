import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { Field, FieldInput, PageHeader } from '@medicare/web-ui';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import { ChangeReasonDocument } from '../appointment-documents';
import { hasCode } from '../portal-error';
import { atMost } from '../portal-rules';
import { submission } from '../submission';
import { OneAppointment } from './one-appointment';
import { OwnAppointments } from './own-appointments';
import { APPOINTMENT_WORDS } from '../words';
import { WORDS } from '../portal-words';

const LONGEST = 500;

/** What the visit is about, in the patient's words. */
@Component({
  imports: [ReactiveFormsModule, PageHeader, Field, FieldInput, FormProblem, OneAppointment],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header [title]="words().title" [back]="'/portal/appointments/' + id()" [backText]="back()" />
    <mp-one-appointment [id]="id()">
      @if (row()) {
        <form class="panel form" [formGroup]="form" (ngSubmit)="send()" novalidate>
          <mp-form-problem [text]="sending.problem()" />
          <div role="alert">
            @if (isStale()) {
              <p class="note warn">{{ words().stale }}</p>
            }
          </div>
          <mp-field [label]="words().label" [control]="form.controls.reason" [hint]="words().hint">
            <textarea mpInput formControlName="reason" rows="4"></textarea>
          </mp-field>
          <button class="btn main wide" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? oneMoment() : words().save }}
          </button>
        </form>
      }
    </mp-one-appointment>
  `,
})
export class ChangeReason {
  private readonly data = inject(PortalData);
  private readonly router = inject(Router);
  private readonly appointments = inject(OwnAppointments);
  readonly id = input.required<string>();
  protected readonly row = computed(() => this.appointments.get(this.id()));
  protected readonly words = computed(() => APPOINTMENT_WORDS().reason);
  protected readonly back = computed(() => APPOINTMENT_WORDS().one.title);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', atMost(LONGEST, () => APPOINTMENT_WORDS().reason.tooLong)],
  });
  protected readonly sending = submission(this.form);
  protected readonly isStale = signal(false);
  /** The version that is saved against: what was shown when the form was filled. */
  private version = 0;

  constructor() {
    effect(() => {
      const row = this.row();
      if (row && !this.version) untracked(() => this.start(row.version, row.reason ?? ''));
    });
  }

  protected async send(): Promise<void> {
    this.isStale.set(false);
    const isTaken = await this.sending.run(() => this.save());
    if (isTaken && !this.isStale()) await this.router.navigate(['/portal/appointments', this.id()]);
  }

  private start(version: number, reason: string): void {
    this.version = version;
    this.form.setValue({ reason });
  }

  private async save(): Promise<void> {
    const reason = this.form.getRawValue().reason.trim() || null;
    try {
      const { updateAppointment } = await this.data.run(ChangeReasonDocument, {
        id: this.id(),
        version: this.version,
        reason,
      });
      this.appointments.put(updateAppointment);
    } catch (error) {
      if (!hasCode(error, 'STALE_WRITE')) throw error;
      this.version = (await this.appointments.read(this.id()))?.version ?? this.version;
      this.isStale.set(true);
    }
  }
}
