import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  Icon,
  iconCall,
  iconClose,
  iconDescription,
  iconSchedule,
  iconStethoscope,
  PageHeader,
  PhonePipe,
} from '@medicare/web-ui';
import { ActLink } from '../act-link';
import { AppointmentCard } from './appointment-card';
import { canCancel, canMove, canSayWhy, isComing, statusWords } from './appointment-rules';
import { CalendarButton } from './calendar-button';
import { Clock } from './clock';
import { OneAppointment } from './one-appointment';
import { OwnAppointments } from './own-appointments';
import { QueueCard } from './queue-card';
import { QueueWatch } from './queue-watch';
import { APPOINTMENT_WORDS } from '../words';

/** One appointment: where it stands, and what can still be done about it. */
@Component({
  imports: [Icon, PageHeader, PhonePipe, ActLink, AppointmentCard, CalendarButton, OneAppointment, QueueCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './appointment-page.html',
})
export class AppointmentPage {
  private readonly appointments = inject(OwnAppointments);
  private readonly now = inject(Clock).now;
  private readonly queue = inject(QueueWatch);
  readonly id = input.required<string>();
  protected readonly row = computed(() => this.appointments.get(this.id()));
  protected readonly words = computed(() => APPOINTMENT_WORDS().one);
  protected readonly back = computed(() => APPOINTMENT_WORDS().list.title);
  protected readonly icons = {
    move: iconSchedule,
    reason: iconDescription,
    cancel: iconClose,
    again: iconStethoscope,
    call: iconCall,
  };
  protected readonly isInQueue = computed(() => this.queue.isWaiting() && this.queue.appointment()?.id === this.id());
  protected readonly may = computed(() => {
    const [row, now] = [this.row(), this.now()];
    if (!row) return undefined;
    return {
      move: canMove(row, now),
      sayWhy: canSayWhy(row, now),
      cancel: canCancel(row, now),
      keep: isComing(row, now) && row.status !== 'CHECKED_IN',
      again: !isComing(row, now) && row.doctor?.isAvailable === true,
    };
  });
  protected readonly spoken = computed(() => {
    const row = this.row();
    return row ? statusWords(row, this.now()).word : '';
  });
}
