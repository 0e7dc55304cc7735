import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '@medicare/web-ui';
import { canMove, statusWords } from './appointment-rules';
import { ChooseTime } from './choose-time';
import { Clock } from './clock';
import { OneAppointment } from './one-appointment';
import { OwnAppointments } from './own-appointments';
import { APPOINTMENT_WORDS } from '../words';

/** Another time for an appointment, with the same doctor: one move, the old time stays until the new one is had. */
@Component({
  imports: [RouterLink, PageHeader, ChooseTime, OneAppointment],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-one-appointment [id]="id()">
      @if (row(); as row) {
        @if (isMovable() && row.doctor; as doctor) {
          <mp-choose-time [doctorId]="doctor.id" [at]="at()" [moving]="row" />
        } @else {
          <mp-page-header [title]="words().moveTitle" [back]="'/portal/appointments/' + row.id" />
          <p class="note warn" role="status">{{ state() }}</p>
          <a class="btn wide" routerLink="/portal/book">{{ book() }}</a>
        }
      }
    </mp-one-appointment>
  `,
})
export class MoveAppointment {
  private readonly appointments = inject(OwnAppointments);
  private readonly now = inject(Clock).now;
  readonly id = input.required<string>();
  protected readonly row = computed(() => this.appointments.get(this.id()));
  /** The chosen time, as an instant. */
  readonly at = input<string>();
  protected readonly words = computed(() => APPOINTMENT_WORDS().one);
  protected readonly book = computed(() => APPOINTMENT_WORDS().list.book);
  protected readonly isMovable = computed(() => {
    const row = this.row();
    return row !== undefined && canMove(row, this.now());
  });
  protected readonly state = computed(() => {
    const row = this.row();
    if (!row) return '';
    const { word, hint } = statusWords(row, this.now());
    return `${word}. ${hint}`;
  });
}
