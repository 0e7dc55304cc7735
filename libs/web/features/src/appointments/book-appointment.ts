import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  BranchClock,
  type ChosenPatient,
  PatientPicker,
  Session,
  errorWords,
  focusFirstError,
  injectAsk,
  injectMutate,
} from '@medicare/web-core';
import {
  type AppointmentDetailFragment,
  BookAppointmentDocument,
  CheckInAppointmentDocument,
  ConfirmAppointmentDocument,
  PickedPatientDocument,
} from '@medicare/web-graphql';
import { Field, FieldInput, PageHeader, Toasts, clockText, dayOf, nearDayWords } from '@medicare/web-ui';
import { bookableDoctors } from './bookable-doctors';
import { HoldNotice } from './hold-notice';
import { OverbookFields, type OverbookedTime } from './overbook-fields';
import { SlotHold } from './slot-hold';
import { SlotPicker } from './slot-picker';
import { TakenNotice } from './taken-notice';
import { type TakenTime, type WantedTime, takenTime } from './taken-time';

/** Books a visit: who, with whom and when, why. The chosen time is kept while the form is open. */
@Component({
  selector: 'mp-book-appointment',
  imports: [
    ReactiveFormsModule,
    RouterLink,
    Field,
    FieldInput,
    HoldNotice,
    OverbookFields,
    PageHeader,
    PatientPicker,
    SlotPicker,
    TakenNotice,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [SlotHold],
  templateUrl: './book-appointment.html',
  styleUrl: './book-appointment.scss',
})
export class BookAppointment {
  /** From the address: what is known already. */
  readonly patient = input<string>();
  readonly doctor = input<string>();
  readonly specialization = input<string>();
  readonly at = input<string>();
  readonly day = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly ask = injectAsk();
  private readonly mutate = injectMutate();
  private readonly clock = inject(BranchClock);
  private readonly doctors = bookableDoctors().doctors;
  protected readonly hold = inject(SlotHold);
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', Validators.maxLength(500)],
    notes: ['', Validators.maxLength(2000)],
  });
  protected readonly who = signal<ChosenPatient | null>(null);
  protected readonly wanted = signal<WantedTime | null>(null);
  protected readonly overbooked = signal<string | null>(null);
  protected readonly taken = signal<TakenTime | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly walkIn = signal(false);
  protected readonly startDay = computed(() => this.day() ?? (this.at() ? dayOf(this.at()!, this.clock.zone()) : null));
  protected readonly doctorName = computed(
    () => this.doctors().find(({ id }) => id === this.wanted()?.doctorId)?.fullName ?? '–',
  );
  protected readonly when = computed(() => {
    const wanted = this.wanted();
    return wanted ? this.words(wanted.startsAt) : '–';
  });
  /** Somebody who stands at the desk: booked, confirmed and checked in at once. */
  protected readonly mayWalkIn = computed(() => {
    const wanted = this.wanted();
    const can = this.session.can('appointments:confirm') && this.session.can('appointments:check-in');
    return can && wanted !== null && dayOf(wanted.startsAt, this.clock.zone()) === this.clock.today();
  });
  protected readonly mayOverbook = computed(() => this.session.can('appointments:overbook'));

  constructor() {
    effect(() => {
      const id = this.patient();
      if (id) untracked(() => void this.loadPatient(id));
    });
    effect(() => {
      const [doctorId, startsAt] = [this.doctor(), this.at()];
      if (doctorId && startsAt) untracked(() => void this.pick({ doctorId, startsAt }));
    });
  }

  /** Keeps the time at once, so that nobody else takes it while the form is filled in. */
  protected async pick(wanted: WantedTime): Promise<void> {
    this.overbooked.set(null);
    this.wanted.set(wanted);
    this.taken.set(null);
    this.problem.set(null);
    await this.hold.hold(wanted).catch((error: unknown) => this.refused(error));
  }

  /** Over a taken time or outside the hours nothing can be kept; the reason is. */
  protected pickOver({ reason, ...wanted }: OverbookedTime): void {
    this.hold.release();
    this.taken.set(null);
    this.problem.set(null);
    this.wanted.set(wanted);
    this.overbooked.set(reason);
  }

  protected async book(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    const missing = !this.who() ? 'Choose a patient first.' : !this.wanted() ? 'Choose a time first.' : null;
    if (missing || this.busy()) return this.problem.set(missing);
    this.busy.set(true);
    this.problem.set(null);
    await this.send().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private async send(): Promise<void> {
    const { bookAppointment } = await this.mutate(BookAppointmentDocument, { input: this.input() });
    this.hold.forget();
    const { startsAt, id } = bookAppointment;
    const booked = this.walkIn() && this.mayWalkIn() ? await this.arrive(bookAppointment) : bookAppointment;
    const token = booked.token ? ` Token ${booked.token}.` : '';
    this.toasts.show(`${this.who()?.fullName} is booked for ${this.words(startsAt)}.${token}`, {
      label: 'Open',
      run: () => void this.router.navigate(['/appointments', id]),
    });
    await this.router.navigate(['/appointments'], { queryParams: { day: dayOf(startsAt, this.clock.zone()) } });
  }

  /** The visit is booked by then: what fails from here on is said, and is to be done on its page. */
  private async arrive(booked: AppointmentDetailFragment): Promise<AppointmentDetailFragment> {
    const { id } = booked;
    try {
      if (booked.status === 'PENDING') await this.mutate(ConfirmAppointmentDocument, { id });
      return (await this.mutate(CheckInAppointmentDocument, { id })).checkInAppointment;
    } catch (error) {
      this.toasts.show(`Booked, but not checked in: ${errorWords(error)}`);
      return booked;
    }
  }

  private input() {
    const { reason, notes } = this.form.getRawValue();
    const wanted = this.wanted()!;
    const held = this.hold.isExpired() ? null : this.hold.held();
    return {
      patientId: this.who()!.id,
      doctorId: wanted.doctorId,
      startsAt: wanted.startsAt,
      endsAt: wanted.endsAt ?? null,
      reason: reason.trim() || null,
      notes: notes.trim() || null,
      holdId: held?.id ?? null,
      overbookReason: this.overbooked(),
    };
  }

  private async loadPatient(id: string): Promise<void> {
    await this.ask(PickedPatientDocument, { id })
      .then(({ patient }) => this.who.set(patient ?? null))
      .catch((error: unknown) => this.problem.set(errorWords(error)));
  }

  private refused(error: unknown): void {
    const taken = takenTime(error);
    this.taken.set(taken);
    if (!taken) this.problem.set(errorWords(error));
    if (taken?.whose === 'doctor') this.hold.forget();
  }

  private words(instant: string): string {
    const zone = this.clock.zone();
    return `${nearDayWords(dayOf(instant, zone), this.clock.today())} at ${clockText(instant, zone)}`;
  }
}
