import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { addDays, dayInterval, wallClockOf } from '@medicare/domain';
import { failure } from '../failure';
import { PortalData } from '../portal-data';
import {
  DoctorToBookDocument,
  OpenTimesChangedDocument,
  OpenTimesDocument,
  type DoctorToBookFragment,
  type PlaceFragment,
} from '../appointment-documents';
import { Recheck } from './recheck';
import { slotDays, type OpenTime } from './slot-days';

/** Days on the strip. */
export const STRIP_DAYS = 14;
/** The hospital offers times for two months. */
const LAST_STRIP = 3;
const INDIA = 'Asia/Kolkata';

/** A doctor's open times, two weeks at a time, kept up to date while the page is open. Provided by a page. */
@Injectable()
export class OpenTimes {
  private readonly data = inject(PortalData);
  private readonly times = signal<readonly OpenTime[] | undefined>(undefined);
  private readonly places = signal<ReadonlyMap<string, PlaceFragment>>(new Map());
  private readonly recheck = new Recheck(() => void this.refresh().catch(() => undefined));
  private stop = (): void => undefined;
  private since = 0;

  /** Null when there is no such doctor; undefined before the first answer. */
  readonly doctor = signal<DoctorToBookFragment | null | undefined>(undefined);
  readonly problem = failure();
  /** Which two weeks: 0 begins today. */
  readonly strip = signal(0);
  readonly zone = computed(() => this.doctor()?.branch?.timeZone ?? INDIA);
  readonly days = computed(() => {
    const times = this.times();
    return times && slotDays(times, (id) => this.zoneAt(id), this.firstDay(), STRIP_DAYS);
  });
  readonly hasLater = computed(() => this.strip() < LAST_STRIP);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop();
      this.recheck.stop();
    });
  }

  /** Today where the doctor works. */
  today(): string {
    return wallClockOf(Date.now(), this.zone()).day;
  }

  /** A branch where one can be seen. */
  place(branchId: string): PlaceFragment | undefined {
    return this.places().get(branchId);
  }

  /** The zone of a branch; the doctor's own where it is not known. */
  zoneAt(branchId: string | undefined): string {
    return this.places().get(branchId ?? '')?.timeZone ?? this.zone();
  }

  /** An open time of the strip by its beginning. */
  timeAt(startsAt: string): OpenTime | undefined {
    return this.times()?.find((time) => time.startsAt === startsAt);
  }

  /** Reads the doctor and the open times, and follows them from then on. */
  async load(doctorId: string): Promise<void> {
    this.problem.clear();
    try {
      const { doctor, branches, me } = await this.data.run(DoctorToBookDocument, { id: doctorId });
      this.places.set(new Map(branches.map((branch) => [branch.id, branch])));
      this.doctor.set(doctor);
      if (!doctor) return;
      this.follow(doctorId, me.position);
      await this.refresh();
    } catch (error) {
      this.problem.note(error);
    }
  }

  /** Shows other two weeks. */
  async show(strip: number): Promise<void> {
    this.strip.set(strip);
    this.times.set(undefined);
    this.problem.clear();
    await this.refresh().catch((error: unknown) => this.problem.note(error));
  }

  /** Reads the open times anew. Throws a PortalError. */
  async refresh(): Promise<void> {
    const [doctorId, strip, first] = [this.doctor()?.id, this.strip(), this.firstDay()];
    if (!doctorId) return;
    const { start } = dayInterval(first, this.zone());
    const { end } = dayInterval(addDays(first, STRIP_DAYS - 1), this.zone());
    const [from, to] = [start, end].map((instant) => new Date(instant).toISOString()) as [string, string];
    const { openSlots } = await this.data.run(OpenTimesDocument, { doctorId, from, to });
    if (strip === this.strip()) this.times.set(openSlots);
  }

  private firstDay(): string {
    return addDays(this.today(), this.strip() * STRIP_DAYS);
  }

  private follow(doctorId: string, position: number): void {
    this.stop();
    this.since = position;
    this.stop = this.data.watch(
      OpenTimesChangedDocument,
      () => ({ doctorId, since: this.since }),
      ({ slotsChanged: { seq, heldUntil } }) => {
        this.since = seq;
        this.recheck.touch([doctorId], heldUntil);
      },
    );
  }
}
