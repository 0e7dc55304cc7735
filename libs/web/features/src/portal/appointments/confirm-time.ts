import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Field, FieldInput, Icon, iconSchedule, iconWarning, PageHeader, rupees } from '@medicare/web-ui';
import { PortalData } from '../portal-data';
import {
  BookDocument,
  MoveDocument,
  type DoctorToBookFragment,
  type OwnAppointmentFragment,
} from '../appointment-documents';
import { Clock } from './clock';
import { dayInFull, localOf, whenText } from './day-and-time';
import { clockText } from './hold-countdown';
import { OpenTimes } from './open-times';
import { OwnAppointments } from './own-appointments';
import { SuggestedTimes } from './suggested-times';
import { TimeHold, type HoldState } from './time-hold';
import { roomText } from './room-text';
import { BOOKING_WORDS } from '../words';
import { WORDS } from '../portal-words';

const HURRY_SECONDS = 30;
const LONGEST_REASON = 500;

/** A chosen time, kept while one looks at it once more; then booked, or an appointment moved to it. */
@Component({
  selector: 'mp-confirm-time',
  imports: [ReactiveFormsModule, RouterLink, Field, FieldInput, Icon, PageHeader, SuggestedTimes],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [TimeHold],
  host: { class: 'page' },
  templateUrl: './confirm-time.html',
})
export class ConfirmTime {
  private readonly data = inject(PortalData);
  private readonly router = inject(Router);
  private readonly appointments = inject(OwnAppointments);
  private readonly open = inject(OpenTimes);
  private readonly now = inject(Clock).now;
  protected readonly hold = inject(TimeHold);
  readonly doctor = input.required<DoctorToBookFragment>();
  readonly at = input.required<string>();
  readonly moving = input<OwnAppointmentFragment>();
  protected readonly words = computed(() => BOOKING_WORDS().confirm);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly again = computed(() => WORDS().tryAgain);
  protected readonly icons = { clock: iconSchedule, problem: iconWarning };
  protected readonly longest = LONGEST_REASON;
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly busy = signal(false);

  private readonly taken = computed(() => {
    const state = this.hold.state();
    return state.is === 'taken' ? state : undefined;
  });
  protected readonly isTaken = computed(() => this.taken() !== undefined);
  protected readonly title = computed(() => {
    const taken = this.taken();
    if (taken) return taken.own ? this.words().ownTitle : this.words().takenTitle;
    return this.moving() ? this.words().moveTitle : this.words().title;
  });
  protected readonly slot = computed(() => this.open.timeAt(this.at()));
  protected readonly local = computed(() => localOf(this.at(), this.open.zoneAt(this.slot()?.branchId)));
  protected readonly day = computed(() => dayInFull(this.local().day, this.open.today()));
  /** The time that is given up for this one, where an appointment is moved. */
  protected readonly before = computed(() => {
    const moving = this.moving();
    if (!moving) return '';
    const when = whenText(moving.startsAt, moving.branch?.timeZone ?? this.open.zone(), this.now());
    return this.words().before({ when });
  });
  protected readonly place = computed(() => {
    const room = this.slot()?.room ?? this.doctor().room;
    const branch = this.open.place(this.slot()?.branchId ?? '') ?? this.doctor().branch;
    return [branch?.name, room && roomText(room)].filter(Boolean).join(', ');
  });
  protected readonly price = computed(() => {
    const { consultationFee } = this.doctor();
    return consultationFee === null ? '' : this.words().price({ rupees: rupees(consultationFee).replace(/\.00$/, '') });
  });
  protected readonly left = computed(() => clockText(this.hold.seconds()));
  protected readonly isHurry = computed(() => this.hold.state().is === 'held' && this.hold.seconds() <= HURRY_SECONDS);

  constructor() {
    effect(() => {
      const [doctorId, startsAt] = [this.doctor().id, this.at()];
      untracked(() => void this.hold.take({ doctorId, startsAt }));
    });
  }

  protected async send(): Promise<void> {
    const state = this.hold.state();
    if (state.is !== 'held' || this.busy()) return;
    this.busy.set(true);
    try {
      await this.finish(await this.save(state));
    } catch (error) {
      this.hold.refused(error);
    } finally {
      this.busy.set(false);
    }
  }

  private async save(held: HoldState & { is: 'held' }): Promise<OwnAppointmentFragment> {
    const [moving, startsAt, doctorId] = [this.moving(), this.at(), this.doctor().id];
    if (moving) {
      const input = { startsAt, doctorId, holdId: held.id };
      return (await this.data.run(MoveDocument, { id: moving.id, input })).rescheduleAppointment;
    }
    const reason = this.form.getRawValue().reason.trim() || null;
    return (await this.data.run(BookDocument, { input: { doctorId, startsAt, holdId: held.id, reason } }))
      .bookAppointment;
  }

  private async finish(booked: OwnAppointmentFragment): Promise<void> {
    this.hold.done();
    this.appointments.put(booked);
    const step = this.moving() ? 'moved' : 'booked';
    await this.router.navigate(['/portal/appointments', booked.id, step], { replaceUrl: true });
  }
}
