import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { BranchClock, errorWords, injectMutate } from '@medicare/web-core';
import {
  type AppointmentDetailFragment,
  type AppointmentRowFragment,
  RescheduleAppointmentDocument,
} from '@medicare/web-graphql';
import { clockText, dayOf, nearDayWords } from '@medicare/web-ui';
import { bookableDoctors } from './bookable-doctors';
import { HoldNotice } from './hold-notice';
import { SlotHold } from './slot-hold';
import { SlotPicker } from './slot-picker';
import { TakenNotice } from './taken-notice';
import { type TakenTime, type WantedTime, takenTime } from './taken-time';

/** The inside of the dialog by which a visit is moved to another time or doctor, without a mouse. */
@Component({
  selector: 'mp-move-appointment',
  imports: [HoldNotice, SlotPicker, TakenNotice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [SlotHold],
  template: `
    <p class="muted">
      At present {{ words(appointment().startsAt) }} with {{ appointment().doctor?.fullName }}. The old time stays until
      the new one is had.
    </p>
    <mp-slot-picker
      [doctor]="appointment().doctor?.id ?? null"
      [from]="startDay()"
      [chosen]="wanted()"
      (picked)="pick($event)"
    />
    @if (taken(); as fact) {
      <mp-taken-notice [taken]="fact" (take)="pick($event)" />
    }
    <mp-hold-notice (again)="pick(wanted()!)" />
    @if (problem(); as text) {
      <p class="note bad" role="alert">{{ text }}</p>
    }
    <div class="acts row wrap">
      <button type="button" class="btn" (click)="closed.emit()">Keep the old time</button>
      <button type="button" class="btn main" [disabled]="!wanted()" [attr.aria-disabled]="busy()" (click)="move()">
        {{ wanted() ? 'Move to ' + words(wanted()!.startsAt) + withWhom() : 'Move' }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sp-3);
      min-width: 0;
    }
    .acts {
      justify-content: flex-end;
    }
    .acts .btn {
      white-space: normal;
    }
  `,
})
export class MoveAppointment {
  readonly appointment = input.required<AppointmentRowFragment>();
  readonly closed = output();
  readonly moved = output<AppointmentDetailFragment>();
  private readonly clock = inject(BranchClock);
  private readonly mutate = injectMutate();
  private readonly hold = inject(SlotHold);
  private readonly doctors = bookableDoctors().doctors;
  protected readonly wanted = signal<WantedTime | null>(null);
  protected readonly taken = signal<TakenTime | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  /** Past days have no free times. */
  protected readonly startDay = computed(() => {
    const [day, today] = [dayOf(this.appointment().startsAt, this.clock.zone()), this.clock.today()];
    return day < today ? today : day;
  });
  protected readonly withWhom = computed(() => {
    const id = this.wanted()?.doctorId;
    const doctor = this.doctors().find((known) => known.id === id);
    return doctor && id !== this.appointment().doctor?.id ? `, ${doctor.fullName}` : '';
  });

  protected words(instant: string): string {
    const zone = this.clock.zone();
    return `${nearDayWords(dayOf(instant, zone), this.clock.today())} ${clockText(instant, zone)}`;
  }

  protected async pick(wanted: WantedTime): Promise<void> {
    this.wanted.set(wanted);
    this.taken.set(null);
    this.problem.set(null);
    await this.hold.hold(wanted).catch((error: unknown) => this.refused(error));
  }

  protected async move(): Promise<void> {
    const wanted = this.wanted();
    if (!wanted || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const holdId = this.hold.isExpired() ? null : (this.hold.held()?.id ?? null);
    const { doctorId, startsAt, endsAt = null } = wanted;
    await this.mutate(RescheduleAppointmentDocument, {
      id: this.appointment().id,
      input: { doctorId, startsAt, endsAt, holdId },
    })
      .then(({ rescheduleAppointment }) => {
        this.hold.forget();
        this.moved.emit(rescheduleAppointment);
      })
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    this.taken.set(takenTime(error));
    if (!this.taken()) this.problem.set(errorWords(error));
  }
}
