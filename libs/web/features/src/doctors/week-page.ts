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
import { DAYS, type Week, hoursOf, weekOf } from './week';
import { WeekDay } from './week-day';
import { WeekDraft } from './week-draft';
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
  private readonly session = inject(Session);
  /** Those one works in, and any at which the doctor has hours already. */
  protected readonly branches = computed(() => {
    const own = (this.session.me()?.branches ?? []).map(({ id, name }) => [id, name] as const);
    const held = (this.base()?.hours ?? []).flatMap(({ branch }) =>
      branch ? [[branch.id, branch.name] as const] : [],
    );
    return [...new Map([...own, ...held])].map(([id, name]) => ({ id, name }));
  });
  /** The doctor whose hours the editor was filled with. */
  protected readonly base = signal<DoctorDetailFragment | null>(null);
  protected readonly draft = new WeekDraft();
  protected readonly days = inject(NonNullableFormBuilder).group({ validFrom: [''], validTo: [''] });
  private readonly typedDays = toSignal(this.days.valueChanges);
  protected readonly busy = signal(false);
  /** What was said about one week does not hold for the next. */
  protected readonly problem = linkedSignal<Week, string | null>({
    source: this.draft.week,
    computation: () => null,
  });
  /** What somebody else has set meanwhile. */
  protected readonly theirs = signal<DoctorDetailFragment | null>(null);
  private saved = false;

  protected readonly today = computed(() =>
    dayOf(new Date().toISOString(), this.base()?.branch?.timeZone ?? HOME_ZONE),
  );
  /** Where new hours are, unless told. */
  protected readonly home = computed(() => ({
    room: this.base()?.room ?? '',
    branchId: this.base()?.branch?.id ?? '',
  }));
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
    return !this.saved && this.draft.isChanged();
  }

  protected async save(): Promise<void> {
    const base = this.base();
    this.days.markAllAsTouched();
    if (!base || this.busy()) return;
    if (this.draft.faults().size) return this.problem.set('Some hours need another look; they are marked.');
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

  private async send(base: DoctorDetailFragment): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    const { validFrom, validTo } = this.days.getRawValue();
    const set = { validFrom, validTo: validTo || null, hours: hoursOf(this.draft.week()) };
    await this.mutate(SetDoctorHoursDocument, { doctorId: base.id, version: base.version, input: set })
      .then(() => this.done(base))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  /** Whoever is booked and no longer fits is shown at once, with other times. */
  private async done({ id, fullName }: DoctorDetailFragment): Promise<void> {
    this.saved = true;
    // The week is saved whether this is answered or not; the doctor's page asks again.
    const count = await this.ask(DisplacedAppointmentsDocument, { doctorId: id }).then(
      ({ displacedAppointments }) => displacedAppointments.length,
      () => 0,
    );
    const words = count ? ` ${counted(count, 'booked patient')} no longer fit${count === 1 ? 's' : ''}.` : '';
    this.toasts.show(`The week of ${fullName} is saved.${words}`);
    await this.router.navigate(count ? ['/doctors', id, 'leave'] : ['/doctors', id]);
  }

  private async refused(error: unknown): Promise<void> {
    const { code, fields } = toApiError(error);
    if (code === 'STALE_WRITE') return this.compare().catch((thrown: unknown) => this.problem.set(errorWords(thrown)));
    this.draft.refuse(fields);
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
    this.days.reset({ validFrom, validTo: validTo ?? '' });
    this.draft.begin(weekOf(hoursOn(doctor.hours, validFrom)));
  }
}
