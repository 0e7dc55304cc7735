import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconCheckCircle } from '@medicare/web-ui';
import { AppointmentCard } from './appointment-card';
import { CalendarButton } from './calendar-button';
import { OneAppointment } from './one-appointment';
import { OwnAppointments } from './own-appointments';
import { APPOINTMENT_WORDS } from '../words';

/** The good end of booking or moving: what was agreed, and into the calendar with it. */
@Component({
  imports: [RouterLink, Icon, AppointmentCard, CalendarButton, OneAppointment],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="done">
      <mp-icon [path]="icon" [size]="40" />
      <h1>{{ title() }}</h1>
    </div>
    <mp-one-appointment [id]="id()">
      @if (row(); as row) {
        <mp-appointment-card [appointment]="row" />
        <mp-calendar-button [appointment]="row" [isMain]="true" />
        <a class="btn wide" [routerLink]="['/portal/appointments', row.id]">{{ words().see }}</a>
        <a class="btn quiet wide" routerLink="/portal">{{ words().home }}</a>
      }
    </mp-one-appointment>
  `,
  styles: `
    .done {
      display: grid;
      justify-items: center;
      gap: var(--sp-2);
      padding-top: var(--sp-2);
      color: var(--good);
      text-align: center;
    }
    h1 {
      color: var(--ink);
    }
  `,
})
export class Booked {
  private readonly appointments = inject(OwnAppointments);
  readonly id = input.required<string>();
  protected readonly row = computed(() => this.appointments.get(this.id()));
  /** From the route: an appointment that was there before has a new time. */
  readonly moved = input(false);
  protected readonly words = computed(() => APPOINTMENT_WORDS().booked);
  protected readonly title = computed(() => {
    if (this.moved()) return this.words().movedTitle;
    return this.row()?.status === 'PENDING' ? this.words().requestedTitle : this.words().title;
  });
  protected readonly icon = iconCheckCircle;
}
