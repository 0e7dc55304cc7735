import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Empty, Failed, iconCalendarMonth, PageHeader, rupees } from '@medicare/web-ui';
import type { OwnAppointmentFragment } from '../appointment-documents';
import { Clock } from './clock';
import { ConfirmTime } from './confirm-time';
import { dayLong, isOnClockOf, whenText } from './day-and-time';
import { DayStrip } from './day-strip';
import { OpenTimes } from './open-times';
import { shownDay } from './slot-days';
import { APPOINTMENT_WORDS, BOOKING_WORDS } from '../words';
import { roomText } from './room-text';
import { fieldText } from './field-text';

/** The open times of a doctor by day; a chosen one stands in the address, so that the way back leads here. */
@Component({
  selector: 'mp-choose-time',
  imports: [RouterLink, PageHeader, Bones, Empty, Failed, DayStrip, ConfirmTime],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [OpenTimes],
  host: { class: 'page' },
  templateUrl: './choose-time.html',
  styleUrl: './choose-time.scss',
})
export class ChooseTime {
  private readonly now = inject(Clock).now;
  protected readonly open = inject(OpenTimes);
  readonly doctorId = input.required<string>();
  /** The chosen time, as an instant. */
  readonly at = input<string>();
  /** The appointment that is to be moved, if one is. */
  readonly moving = input<OwnAppointmentFragment>();
  protected readonly words = computed(() => BOOKING_WORDS().times);
  protected readonly icon = iconCalendarMonth;
  protected readonly long = dayLong;

  protected readonly back = computed(() =>
    this.moving() ? `/portal/appointments/${this.moving()?.id}` : '/portal/book',
  );
  protected readonly title = computed(() => (this.moving() ? APPOINTMENT_WORDS().one.moveTitle : this.words().title));
  private readonly chosenDay = linkedSignal<number, string | undefined>({
    source: this.open.strip,
    computation: () => undefined,
  });
  protected readonly shown = computed(() => shownDay(this.open.days() ?? [], this.chosenDay()));
  protected readonly isAnyFree = computed(() => this.open.days()?.some(({ count }) => count > 0) ?? false);
  private readonly announcedDay = signal('');
  protected readonly announced = computed(() => {
    const day = this.announcedDay();
    return day ? `${dayLong(day)}: ${this.words().changed({ count: this.shown()?.count ?? 0 })}` : '';
  });
  protected readonly zoneNote = computed(() => (isOnClockOf(this.open.zone(), this.now()) ? '' : this.words().zone));
  protected readonly about = computed(() => {
    const doctor = this.open.doctor();
    const fee = doctor?.consultationFee;
    const price = fee == null ? null : BOOKING_WORDS().find.fee({ rupees: rupees(fee).replace(/\.00$/, '') });
    return [doctor && fieldText(doctor.specialization), doctor?.room && roomText(doctor.room), price]
      .filter(Boolean)
      .join(' · ');
  });
  protected readonly movedFrom = computed(() => {
    const moving = this.moving();
    return (
      moving &&
      this.words().from({ when: whenText(moving.startsAt, moving.branch?.timeZone ?? this.open.zone(), this.now()) })
    );
  });

  constructor() {
    effect(() => {
      const id = this.doctorId();
      untracked(() => void this.open.load(id));
    });
  }

  protected choose(day: string): void {
    this.chosenDay.set(day);
    this.announcedDay.set(day);
  }

  /** Where the time is, if that is not where the doctor usually works. */
  protected elsewhere(branchId: string): string {
    return branchId === this.open.doctor()?.branch?.id ? '' : (this.open.place(branchId)?.name ?? '');
  }
}
