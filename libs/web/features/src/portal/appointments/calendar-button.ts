import { ChangeDetectionStrategy, Component, inject, input, signal, computed } from '@angular/core';
import { Icon, iconCalendarMonth } from '@medicare/web-ui';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import { AppointmentCalendarDocument, type OwnAppointmentFragment } from '../appointment-documents';
import { saveAs } from '../save-as';
import { localOf } from './day-and-time';
import { APPOINTMENT_WORDS } from '../words';

/** Gives the appointment to the phone's own calendar. */
@Component({
  selector: 'mp-calendar-button',
  imports: [Icon, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    <button type="button" class="btn wide" [class.main]="isMain()" (click)="save()">
      <mp-icon [path]="icon" />{{ words().add }}
    </button>
    <mp-form-problem [text]="problem()" />
    <p class="s muted" role="status">{{ done() ? words().done : '' }}</p>
  `,
  styles: `
    p:empty {
      display: none;
    }
  `,
})
export class CalendarButton {
  private readonly data = inject(PortalData);
  readonly appointment = input.required<OwnAppointmentFragment>();
  readonly isMain = input(false);
  protected readonly words = computed(() => APPOINTMENT_WORDS().calendar);
  protected readonly icon = iconCalendarMonth;
  protected readonly problem = failure();
  protected readonly done = signal(false);

  protected async save(): Promise<void> {
    this.problem.clear();
    const { id, startsAt, branch } = this.appointment();
    try {
      const { appointmentCalendar } = await this.data.run(AppointmentCalendarDocument, { id });
      const { day } = localOf(startsAt, branch?.timeZone ?? 'Asia/Kolkata');
      saveAs(`appointment-${day}.ics`, new Blob([appointmentCalendar], { type: 'text/calendar;charset=utf-8' }));
      this.done.set(true);
    } catch (error) {
      this.problem.note(error);
    }
  }
}
