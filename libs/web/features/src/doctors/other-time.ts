import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { addDays, dayInterval } from '@medicare/domain';
import { errorWords, liveQuery } from '@medicare/web-core';
import { type DisplacedFragment, type DoctorDetailFragment, TimesToMoveToDocument } from '@medicare/web-graphql';
import {
  Bones,
  Dialog,
  Failed,
  Icon,
  clockText,
  dayOf,
  dayWords,
  iconChevronLeft,
  iconChevronRight,
} from '@medicare/web-ui';
import type { NewTime } from './move-plan';

const DAYS_AT_ONCE = 14;

/** Any open time of the doctor, or of one with the same specialization: first the day, then the time. */
@Component({
  selector: 'mp-other-time',
  imports: [Bones, Dialog, Failed, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './other-time.html',
  styleUrl: './other-time.scss',
})
export class OtherTime {
  readonly displaced = input.required<DisplacedFragment>();
  readonly doctor = input.required<DoctorDetailFragment>();
  readonly isPromised = input.required<(id: string, time: NewTime) => boolean>();
  readonly zone = input.required<string>();
  readonly today = input.required<string>();
  readonly chosen = output<NewTime>();
  readonly closed = output();
  protected readonly anybody = signal(false);
  private readonly page = signal(0);
  private readonly firstDay = computed(() => addDays(this.today(), this.page() * DAYS_AT_ONCE));
  protected readonly query = liveQuery(TimesToMoveToDocument, () => ({
    doctorId: this.anybody() ? null : this.doctor().id,
    specialization: this.anybody() ? this.doctor().specialization : null,
    from: new Date(dayInterval(this.firstDay(), this.zone()).start).toISOString(),
    to: new Date(dayInterval(addDays(this.firstDay(), DAYS_AT_ONCE), this.zone()).start).toISOString(),
  }));
  private readonly times = computed(() =>
    (this.query.data()?.openSlots ?? [])
      .map(({ doctor, room, ...slot }): NewTime => ({ ...slot, doctorName: doctor.fullName, room: room ?? null }))
      .filter((time) => !this.isPromised()(this.displaced().appointmentId, time)),
  );
  protected readonly days = computed(() =>
    [...new Set(this.times().map(({ startsAt }) => dayOf(startsAt, this.zone())))]
      .sort()
      .map((day) => ({ day, words: dayWords(day, this.today()) })),
  );
  /** The first day with open times from the day of the visit on: who has kept that day free seldom can come earlier. */
  protected readonly day = linkedSignal(() => {
    const days = this.days().map(({ day }) => day);
    const visit = this.displaced().appointment;
    const own = visit ? dayOf(visit.startsAt, this.zone()) : '';
    return days.find((day) => day >= own) ?? days.at(-1) ?? null;
  });
  /** The times of the day, by doctor. */
  protected readonly groups = computed(() => {
    const ofDay = this.times().filter(({ startsAt }) => dayOf(startsAt, this.zone()) === this.day());
    const names = [...new Set(ofDay.map(({ doctorName }) => doctorName))].sort();
    return names.map((name) => ({
      name,
      times: ofDay
        .filter(({ doctorName }) => doctorName === name)
        .map((time) => ({ time, clock: clockText(time.startsAt, this.zone()) })),
    }));
  });
  protected readonly title = computed(
    () => `Another time for ${this.displaced().appointment?.patient?.fullName ?? 'this patient'}`,
  );
  protected readonly range = computed(
    () =>
      `${dayWords(this.firstDay(), this.today())} to ${dayWords(addDays(this.firstDay(), DAYS_AT_ONCE - 1), this.today())}`,
  );
  protected readonly isFirst = computed(() => this.page() === 0);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly icons = { earlier: iconChevronLeft, later: iconChevronRight };

  protected turn(by: number): void {
    this.page.update((page) => Math.max(0, page + by));
  }
}
