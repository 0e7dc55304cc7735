import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Session, errorWords, injectAsk, injectMutate, liveQuery, toApiError } from '@medicare/web-core';
import {
  DisplacedAppointmentsDocument,
  type DoctorDetailFragment,
  DoctorDocument,
  SetDoctorHoursDocument,
} from '@medicare/web-graphql';
import { DayInput, Field, FieldInput, HOME_ZONE, PageHeader, Toasts, dayOf } from '@medicare/web-ui';
import { DoctorAbsent } from './doctor-absent';
import { counted } from './doctor-words';
import { HoursConflict } from './hours-conflict';
import {
  DAYS,
  DAY_NAMES,
  EMPTY_WEEK,
  type Stretch,
  type StretchFault,
  WORKDAYS,
  type Week,
  addStretch,
  changeStretch,
  copyDay,
  faultsAt,
  faultsOf,
  hoursOf,
  patientsOn,
  removeStretch,
  sameWeek,
  weekOf,
} from './week';
import { WeekDay } from './week-day';
import { hoursKey, hoursOn } from './week-periods';
import { consequences, startOf } from './week-start';

/** The week of a doctor, set from a day on: seven days with any number of hours each. */
@Component({
  selector: 'mp-week-page',
  imports: [
    ReactiveFormsModule,
    RouterLink,
    DayInput,
    DoctorAbsent,
    Field,
    FieldInput,
    HoursConflict,
    PageHeader,
    WeekDay,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './week-page.html',
  styleUrl: './week-page.scss',
})
export class WeekPage {
  /** From the address. */
  readonly id = input.required<string>();
  /** From the address: the day from which a planned week holds that is to be changed. */
  readonly from = input<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly query = liveQuery(DoctorDocument, () => ({ id: this.id() }));
  protected readonly branches = inject(Session).me()?.branches ?? [];
  /** The doctor whose hours the editor was filled with. */
  protected readonly base = signal<DoctorDetailFragment | null>(null);
  private readonly start = signal<Week>(EMPTY_WEEK);
  protected readonly week = signal<Week>(EMPTY_WEEK);
  protected readonly days = inject(NonNullableFormBuilder).group({ validFrom: [''], validTo: [''] });
  private readonly typedDays = toSignal(this.days.valueChanges);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** What somebody else has set meanwhile. */
  protected readonly theirs = signal<DoctorDetailFragment | null>(null);
  private readonly refusedFaults = signal<ReadonlyMap<string, StretchFault>>(new Map());
  private saved = false;

  protected readonly today = computed(() =>
    dayOf(new Date().toISOString(), this.base()?.branch?.timeZone ?? HOME_ZONE),
  );
  protected readonly faults = computed(() => new Map([...this.refusedFaults(), ...faultsOf(this.week())]));
  protected readonly patients = computed(() => {
    const count = this.week().reduce((sum, day) => sum + patientsOn(day), 0);
    return `${counted(count, 'patient')} a week`;
  });
  /** What saving does beyond this week: what it replaces, and what comes after it. */
  protected readonly notes = computed(() => {
    this.typedDays();
    const { validFrom, validTo } = this.days.getRawValue();
    return consequences(this.base()?.hours ?? [], this.today(), validFrom, validTo || null);
  });
  protected readonly dayNumbers = DAYS;

  constructor() {
    effect(() => {
      const doctor = this.query.data()?.doctor;
      if (doctor && !this.base()) untracked(() => this.fill(doctor));
    });
  }

  hasUnsaved(): boolean {
    return !this.saved && !sameWeek(this.start(), this.week());
  }

  protected add(day: number): void {
    const { room, branch } = this.base() ?? {};
    this.set(addStretch(this.week(), day, { room: room ?? '', branchId: branch?.id ?? '' }));
  }

  protected remove(day: number, at: number): void {
    const before = this.week();
    this.set(removeStretch(before, day, at));
    this.toasts.show(`Hours on ${DAY_NAMES[day]} are taken away.`, { label: 'Undo', run: () => this.set(before) });
  }

  protected change(day: number, { at, change }: { at: number; change: Partial<Stretch> }): void {
    this.set(changeStretch(this.week(), day, at, change));
  }

  protected copy(day: number, to: readonly number[]): void {
    const before = this.week();
    this.set(copyDay(before, day, to));
    const names = to.length === 1 ? DAY_NAMES[to[0]] : `${to.length} days`;
    this.toasts.show(`${DAY_NAMES[day]} is copied to ${names}.`, { label: 'Undo', run: () => this.set(before) });
  }

  /** Monday to Friday alike: as the first of these days that has hours. */
  protected alignWorkdays(): void {
    const first = WORKDAYS.find((day) => this.week()[day].length);
    if (first === undefined) this.add(0);
    this.copy(first ?? 0, WORKDAYS);
  }

  protected async save(): Promise<void> {
    const base = this.base();
    this.days.markAllAsTouched();
    if (!base || this.busy()) return;
    if (this.faults().size) return this.problem.set('Some hours need another look; they are marked.');
    if (this.days.invalid || !this.days.value.validFrom)
      return this.problem.set('Say from which day on this week holds.');
    await this.send(base);
  }

  /** Mine, over what somebody else has set meanwhile. */
  protected async insist(): Promise<void> {
    const theirs = this.theirs();
    this.theirs.set(null);
    if (theirs) await this.send(theirs);
  }

  protected takeTheirs(): void {
    const theirs = this.theirs();
    this.theirs.set(null);
    if (theirs) this.fill(theirs);
  }

  protected dropTheirs(): void {
    this.theirs.set(null);
  }

  private set(week: Week): void {
    this.refusedFaults.set(new Map());
    this.problem.set(null);
    this.week.set(week);
  }

  private async send(base: DoctorDetailFragment): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    const { validFrom, validTo } = this.days.getRawValue();
    const set = { validFrom, validTo: validTo || null, hours: hoursOf(this.week()) };
    await this.mutate(SetDoctorHoursDocument, { doctorId: base.id, version: base.version, input: set })
      .then(() => this.done(base))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  /** Whoever is booked and no longer fits is shown at once, with other times. */
  private async done({ id, fullName }: DoctorDetailFragment): Promise<void> {
    this.saved = true;
    const { displacedAppointments } = await this.ask(DisplacedAppointmentsDocument, { doctorId: id });
    const count = displacedAppointments.length;
    const words = count ? ` ${counted(count, 'booked patient')} no longer fit${count === 1 ? 's' : ''}.` : '';
    this.toasts.show(`The week of ${fullName} is saved.${words}`);
    await this.router.navigate(count ? ['/doctors', id, 'leave'] : ['/doctors', id]);
  }

  private async refused(error: unknown): Promise<void> {
    const { code, fields } = toApiError(error);
    if (code === 'STALE_WRITE') return this.compare().catch((thrown: unknown) => this.problem.set(errorWords(thrown)));
    this.refusedFaults.set(faultsAt(this.week(), fields));
    const others = fields.filter(({ path }) => !/hours\.\d/.test(path)).map(({ message }) => message);
    this.problem.set([errorWords(error), ...others].join(' '));
  }

  /** Another change of the doctor does not matter here; another week does. */
  private async compare(): Promise<void> {
    const base = this.base();
    const { doctor } = await this.ask(DoctorDocument, { id: this.id() });
    if (!doctor || !base) return;
    this.base.set(doctor);
    if (hoursKey(doctor.hours) === hoursKey(base.hours)) await this.send(doctor);
    else this.theirs.set(doctor);
  }

  private fill(doctor: DoctorDetailFragment): void {
    this.base.set(doctor);
    const { validFrom, validTo } = startOf(doctor.hours, this.today(), this.from() ?? null);
    const week = weekOf(hoursOn(doctor.hours, validFrom));
    this.days.reset({ validFrom, validTo: validTo ?? '' });
    this.start.set(week);
    this.week.set(week);
  }
}
