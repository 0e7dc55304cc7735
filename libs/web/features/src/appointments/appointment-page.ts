import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  BranchClock,
  Live,
  STATUS_TONES,
  STATUS_WORDS,
  Session,
  VisitActions,
  errorWords,
  injectAsk,
  liveQuery,
} from '@medicare/web-core';
import { AppointmentCalendarDocument, AppointmentChangedDocument, AppointmentDocument } from '@medicare/web-graphql';
import {
  Avatar,
  Bones,
  ClockPipe,
  Dialog,
  Empty,
  Failed,
  Icon,
  PhonePipe,
  Pill,
  Toasts,
  ZonedPipe,
  iconCalendarMonth,
  iconChevronLeft,
  iconEdit,
  iconReceiptLong,
  nearDayWords,
} from '@medicare/web-ui';
import { filter } from 'rxjs';
import { AppointmentActions } from './appointment-actions';
import { BOOKED_VIA_WORDS, QUEUE_STATE_WORDS, pastOf } from './appointment-past';
import { EditAppointment } from './edit-appointment';

/** One visit: who, with whom, when, where it stands, and what can be done next. */
@Component({
  selector: 'mp-appointment-page',
  imports: [
    RouterLink,
    AppointmentActions,
    Avatar,
    Bones,
    ClockPipe,
    Dialog,
    EditAppointment,
    Empty,
    Failed,
    Icon,
    PhonePipe,
    Pill,
    VisitActions,
    ZonedPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './appointment-page.html',
  styleUrls: ['../record-page.scss', './appointment-page.scss'],
})
export class AppointmentPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly clock = inject(BranchClock);
  private readonly toasts = inject(Toasts);
  private readonly ask = injectAsk();
  private readonly changes = inject(Live)
    .events(AppointmentChangedDocument, 'appointmentChanged')
    .pipe(filter(({ appointmentId }) => appointmentId === this.id()));
  protected readonly query = liveQuery(AppointmentDocument, () => ({ id: this.id() }), { refreshOn: this.changes });
  protected readonly appointment = computed(() => this.query.data()?.appointment ?? null);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly zone = computed(() => this.appointment()?.branch?.timeZone ?? this.clock.zone());
  protected readonly day = computed(() => {
    const day = this.appointment()?.day;
    return day ? nearDayWords(day, this.clock.today()) : '';
  });
  protected readonly past = computed(() => {
    const appointment = this.appointment();
    return appointment ? pastOf(appointment) : [];
  });
  protected readonly mayEdit = computed(() => this.session.can('appointments:book'));
  protected readonly mayBill = computed(
    () =>
      this.session.can('bills:draft') && !['CANCELLED', 'NO_SHOW'].includes(this.appointment()?.status ?? 'CANCELLED'),
  );
  protected readonly mayBeTreated = computed(
    () => !['CANCELLED', 'NO_SHOW'].includes(this.appointment()?.status ?? 'CANCELLED'),
  );
  protected readonly editing = signal(false);
  protected readonly statusWords = STATUS_WORDS;
  protected readonly statusTones = STATUS_TONES;
  protected readonly viaWords = BOOKED_VIA_WORDS;
  protected readonly queueWords = QUEUE_STATE_WORDS;
  protected readonly icons = {
    back: iconChevronLeft,
    calendar: iconCalendarMonth,
    edit: iconEdit,
    bill: iconReceiptLong,
  };

  /** The visit as a file that any calendar takes. */
  protected async download(id: string): Promise<void> {
    await this.ask(AppointmentCalendarDocument, { id })
      .then(({ appointmentCalendar }) => save(appointmentCalendar, 'appointment.ics'))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  }
}

function save(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
