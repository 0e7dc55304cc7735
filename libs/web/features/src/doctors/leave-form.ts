import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { errorWords, injectMutate, liveQuery, toApiError } from '@medicare/web-core';
import {
  AddDoctorLeaveDocument,
  DisplacedAppointmentsDocument,
  type DoctorDetailFragment,
} from '@medicare/web-graphql';
import { DayInput, Field, FieldInput, TimeInput, Toasts, clockText, dayOf, dayWords } from '@medicare/web-ui';
import { debounceTime } from 'rxjs';
import { counted } from './doctor-words';
import { type Span, partOfDay, spanWords, spansMeet, wholeDays } from './spans';

const TYPING_MS = 300;
const SHOWN = 8;
// Typing a reason makes no other span.
const sameSpan = (a: Span | null, b: Span | null) => a?.startsAt === b?.startsAt && a?.endsAt === b?.endsAt;

/** Chooses days or a part of one, and shows who is booked then before anything is saved. */
@Component({
  selector: 'mp-leave-form',
  imports: [ReactiveFormsModule, DayInput, Field, FieldInput, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './leave-form.html',
  styleUrl: './leave-form.scss',
})
export class LeaveForm {
  readonly doctor = input.required<DoctorDetailFragment>();
  readonly zone = input.required<string>();
  readonly today = input.required<string>();
  /** Days to begin with, from the address. */
  readonly firstDay = input<string>();
  readonly lastDay = input<string>();
  readonly added = output();
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({
    firstDay: [''],
    lastDay: [''],
    reason: ['', Validators.maxLength(200)],
  });
  protected readonly isPart = signal(false);
  protected readonly fromTime = signal('');
  protected readonly toTime = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly typed = toSignal(this.form.valueChanges);

  protected readonly span = computed<Span | null>(() => this.read(), { equal: sameSpan });
  private readonly asked = toSignal(toObservable(this.span).pipe(debounceTime(TYPING_MS)), { initialValue: null });
  protected readonly preview = liveQuery(DisplacedAppointmentsDocument, () => {
    const span = this.asked();
    return span && { doctorId: this.doctor().id, ...span };
  });
  protected readonly overlaps = computed(() => {
    const span = this.span();
    return span !== null && this.doctor().leaves.some((leave) => spansMeet(leave, span));
  });
  /** Who is booked then, or null while that is not known. */
  protected readonly affected = computed(() => {
    const isKnown = this.span() && this.span() === this.asked() && !this.preview.stale();
    return isKnown ? (this.preview.data()?.displacedAppointments ?? []) : null;
  });
  protected readonly people = computed(() =>
    (this.affected() ?? []).slice(0, SHOWN).map(({ appointmentId, appointment }) => ({
      id: appointmentId,
      name: appointment?.patient?.fullName ?? 'A patient',
      when: appointment ? this.when(appointment.startsAt) : '',
    })),
  );
  protected readonly more = computed(() => (this.affected()?.length ?? 0) - this.people().length);
  protected readonly words = computed(() => {
    const count = this.affected()?.length ?? 0;
    return count ? `${counted(count, 'patient')} booked then` : 'Nobody is booked then.';
  });

  constructor() {
    const start = toObservable(computed(() => ({ firstDay: this.firstDay(), lastDay: this.lastDay() })));
    start.subscribe(({ firstDay, lastDay }) => {
      if (firstDay) this.form.reset({ firstDay, lastDay: lastDay ?? '' });
    });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    const span = this.span();
    if (this.busy() || this.form.invalid) return;
    if (!span) return this.problem.set(this.faultWords());
    this.busy.set(true);
    this.problem.set(null);
    const variables = {
      doctorId: this.doctor().id,
      input: { ...span, reason: this.form.value.reason?.trim() || null },
    };
    await this.mutate(AddDoctorLeaveDocument, variables)
      .then(() => this.done(span))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private done(span: Span): void {
    const booked = this.affected()?.length ?? 0;
    const rest = booked ? ` ${counted(booked, 'patient')} to re-plan.` : '';
    this.toasts.show(`Leave is added: ${spanWords(span, this.zone(), this.today())}.${rest}`);
    this.form.reset();
    this.fromTime.set('');
    this.toTime.set('');
    this.added.emit();
  }

  private refused(error: unknown): void {
    const { fields } = toApiError(error);
    this.problem.set(fields.map(({ message }) => message).join(' ') || errorWords(error));
  }

  private faultWords(): string {
    if (!this.form.value.firstDay) return 'Choose the day first.';
    return this.isPart() ? 'Give both times, the end later than the beginning.' : 'The last day lies before the first.';
  }

  private read(): Span | null {
    this.typed();
    const { firstDay, lastDay } = this.form.getRawValue();
    if (this.isPart()) return partOfDay(firstDay, this.fromTime(), this.toTime(), this.zone());
    return wholeDays(firstDay, lastDay || firstDay, this.zone());
  }

  private when(instant: string): string {
    return `${dayWords(dayOf(instant, this.zone()), this.today())}, ${clockText(instant, this.zone())}`;
  }
}
