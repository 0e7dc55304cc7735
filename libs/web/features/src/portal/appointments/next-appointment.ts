import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Failed, Icon, iconAdd } from '@medicare/web-ui';
import { AppointmentCard } from './appointment-card';
import { OwnAppointments } from './own-appointments';
import { QueueCard } from './queue-card';
import { QueueWatch } from './queue-watch';
import { APPOINTMENT_WORDS } from '../words';

/** What comes next, on top of the home page: the queue on the day, else the next appointment; and the way to book. */
@Component({
  selector: 'mp-next-appointment',
  imports: [RouterLink, Icon, Bones, Failed, AppointmentCard, QueueCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    @if (queue.isWaiting()) {
      <mp-queue-card />
    }
    @if (next(); as row) {
      <a class="plain" [routerLink]="['/portal/appointments', row.id]">
        <mp-appointment-card [appointment]="row" [label]="words().next" [isBrief]="inQueue() !== undefined" />
      </a>
    } @else if (own.list()) {
      <p class="panel none">{{ words().none }}</p>
    } @else if (own.problem()) {
      <div class="panel"><mp-failed [title]="failed()" [text]="own.problem()" (retry)="own.load()" /></div>
    } @else {
      <div class="panel"><mp-bones [widths]="[50, 70, 40]" /></div>
    }
    <a class="btn wide" [class.main]="!next()" routerLink="/portal/book"
      ><mp-icon [path]="iconBook" />{{ words().book }}</a
    >
  `,
  styles: `
    .plain {
      color: inherit;
      text-decoration: none;
      border-radius: 16px;
    }
    .none {
      padding: var(--sp-4);
      color: var(--ink-2);
    }
  `,
})
export class NextAppointment {
  protected readonly own = inject(OwnAppointments);
  protected readonly queue = inject(QueueWatch);
  protected readonly words = computed(() => APPOINTMENT_WORDS().home);
  protected readonly failed = computed(() => APPOINTMENT_WORDS().list.failed);
  protected readonly iconBook = iconAdd;
  protected readonly inQueue = this.queue.appointment;
  protected readonly next = computed(() => this.queue.appointment() ?? this.own.next());
}
