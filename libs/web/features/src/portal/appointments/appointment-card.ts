import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { wallClockOf } from '@medicare/domain';
import { Pill } from '@medicare/web-ui';
import type { OwnAppointmentFragment } from '../appointment-documents';
import { statusWords } from './appointment-rules';
import { Clock } from './clock';
import { dayInFull, localOf } from './day-and-time';
import { roomText } from './room-text';
import { fieldText } from './field-text';

/** One appointment at a glance: day, time, doctor, place, and where it stands. */
@Component({
  selector: 'mp-appointment-card',
  imports: [Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="card when" [class.over]="isOver()">
      @if (label(); as text) {
        <p class="s">{{ text }}</p>
      }
      <h2>{{ day() }}</h2>
      <p class="number num">{{ local().time }}</p>
      <p class="b">{{ appointment().doctor?.fullName }}</p>
      <p class="s">{{ place() }}</p>
      @if (!isBrief()) {
        <div class="foot state-line">
          <mp-pill [tone]="status().tone">{{ status().word }}</mp-pill>
          <p class="s">{{ status().hint }}</p>
        </div>
      }
    </div>
  `,
})
export class AppointmentCard {
  private readonly now = inject(Clock).now;
  readonly appointment = input.required<OwnAppointmentFragment>();
  /** What it is to the patient, such as "your next appointment". */
  readonly label = input('');
  /** Without where it stands. */
  readonly isBrief = input(false);

  private readonly zone = computed(() => this.appointment().branch?.timeZone ?? 'Asia/Kolkata');
  protected readonly local = computed(() => localOf(this.appointment().startsAt, this.zone()));
  protected readonly day = computed(() => dayInFull(this.local().day, wallClockOf(this.now(), this.zone()).day));
  protected readonly status = computed(() => statusWords(this.appointment(), this.now()));
  protected readonly isOver = computed(() => this.status().tone === 'neutral');
  protected readonly place = computed(() => {
    const { branch, room, doctor } = this.appointment();
    return [doctor && fieldText(doctor.specialization), room && roomText(room), branch?.name]
      .filter(Boolean)
      .join(', ');
  });
}
