import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconChevronRight, Pill } from '@medicare/web-ui';
import type { OwnAppointmentFragment } from '../appointment-documents';
import { statusWords } from './appointment-rules';
import { Clock } from './clock';
import { whenText } from './day-and-time';
import { fieldText } from './field-text';

/** One line of the list: when, with whom, and where it stands. */
@Component({
  selector: 'mp-appointment-row',
  imports: [RouterLink, Icon, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="act" [routerLink]="['/portal/appointments', appointment().id]">
      <span class="act-text">
        <b class="num">{{ when() }}</b>
        <span>{{ withWhom() }}</span>
        <mp-pill [tone]="status().tone">{{ status().word }}</mp-pill>
      </span>
      <mp-icon [path]="iconGo" />
    </a>
  `,
  styles: `
    mp-pill {
      margin-top: 4px;
    }
  `,
})
export class AppointmentRow {
  private readonly now = inject(Clock).now;
  readonly appointment = input.required<OwnAppointmentFragment>();
  protected readonly iconGo = iconChevronRight;
  protected readonly status = computed(() => statusWords(this.appointment(), this.now()));
  protected readonly when = computed(() => {
    const { startsAt, branch } = this.appointment();
    return whenText(startsAt, branch?.timeZone ?? 'Asia/Kolkata', this.now());
  });
  protected readonly withWhom = computed(() => {
    const { doctor } = this.appointment();
    return [doctor?.fullName, doctor && fieldText(doctor.specialization)].filter(Boolean).join(', ');
  });
}
