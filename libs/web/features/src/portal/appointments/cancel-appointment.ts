import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Field, FieldInput, PageHeader } from '@medicare/web-ui';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import { CancelAppointmentDocument } from '../appointment-documents';
import { atMost, filled } from '../portal-rules';
import { submission } from '../submission';
import { AppointmentCard } from './appointment-card';
import { canMove } from './appointment-rules';
import { Clock } from './clock';
import { OneAppointment } from './one-appointment';
import { OwnAppointments } from './own-appointments';
import { APPOINTMENT_WORDS } from '../words';
import { WORDS } from '../portal-words';

const LONGEST = 200;

/** Gives an appointment back, with a word about why. */
@Component({
  imports: [
    ReactiveFormsModule,
    RouterLink,
    PageHeader,
    Field,
    FieldInput,
    FormProblem,
    AppointmentCard,
    OneAppointment,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header [title]="words().title" />
    <mp-one-appointment [id]="id()">
      @if (row(); as row) {
        <mp-appointment-card [appointment]="row" [isBrief]="true" />
        <form class="panel form" [formGroup]="form" (ngSubmit)="send()" novalidate>
          <mp-form-problem [text]="sending.problem()" />
          <mp-field [label]="words().label" [control]="form.controls.reason" [hint]="words().hint">
            <textarea mpInput formControlName="reason" rows="2"></textarea>
          </mp-field>
          <ul class="chips wrapped" [attr.aria-label]="words().chips">
            @for (text of reasons(); track text) {
              <li>
                <button type="button" class="chip" (click)="form.setValue({ reason: text })">{{ text }}</button>
              </li>
            }
          </ul>
          <button class="btn bad wide" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? oneMoment() : words().submit }}
          </button>
        </form>
        <a class="btn main wide" [routerLink]="['/portal/appointments', row.id]">{{ words().keep }}</a>
        @if (isMovable()) {
          <p class="other">
            <a [routerLink]="['/portal/appointments', row.id, 'move']">{{ words().moveInstead }}</a>
          </p>
        }
      }
    </mp-one-appointment>
  `,
})
export class CancelAppointment {
  private readonly data = inject(PortalData);
  private readonly router = inject(Router);
  private readonly appointments = inject(OwnAppointments);
  private readonly now = inject(Clock).now;
  readonly id = input.required<string>();
  protected readonly row = computed(() => this.appointments.get(this.id()));
  protected readonly words = computed(() => APPOINTMENT_WORDS().cancel);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly reasons = computed(() => Object.values(this.words().reasons));
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: [
      '',
      [filled(() => APPOINTMENT_WORDS().cancel.missing), atMost(LONGEST, () => APPOINTMENT_WORDS().cancel.tooLong)],
    ],
  });
  protected readonly sending = submission(this.form);
  protected readonly isMovable = computed(() => {
    const row = this.row();
    return row !== undefined && canMove(row, this.now());
  });

  protected async send(): Promise<void> {
    const { reason } = this.form.getRawValue();
    const isTaken = await this.sending.run(async () => {
      const variables = { id: this.id(), reason: reason.trim() };
      this.appointments.put((await this.data.run(CancelAppointmentDocument, variables)).cancelAppointment);
    });
    if (isTaken) await this.router.navigate(['/portal/appointments', this.id()], { replaceUrl: true });
  }
}
