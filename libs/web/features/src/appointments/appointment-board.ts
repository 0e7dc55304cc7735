import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type AppointmentStatusName, dayInterval, instantOf } from '@medicare/domain';
import { BranchClock, ChosenBranch, Live, Session, errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import {
  type AppointmentRowFragment,
  BookableSlotsDocument,
  RescheduleAppointmentDocument,
  SlotsChangedDocument,
} from '@medicare/web-graphql';
import { Bones, Empty, Failed, Toasts, clockText, dayOf, iconCalendarMonth, nearDayWords } from '@medicare/web-ui';
import { AppointmentPeek } from './appointment-peek';
import { ON_BOARD, boardVisits } from './board-data';
import {
  type TimedDoctor,
  blockOf,
  endAfterMove,
  minuteOn,
  openingMinute,
  sessionsOn,
  shadesOf,
  shownHours,
  snapped,
} from './board-model';
import type { GridColumn, GridDrop, GridSlot } from './grid-model';
import { TakenNotice } from './taken-notice';
import { type TakenTime, type WantedTime, takenTime } from './taken-time';
import { TimeGrid } from './time-grid';

/** A column of a board: one doctor on one day. */
export interface BoardColumn extends GridColumn {
  doctor: TimedDoctor;
  day: string;
}

/** Visits and free times of doctors and days side by side; a visit is dragged, or moved by its dialog. */
@Component({
  selector: 'mp-appointment-board',
  imports: [AppointmentPeek, Bones, Empty, Failed, TakenNotice, TimeGrid],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './appointment-board.html',
  styleUrl: './appointment-board.scss',
})
export class AppointmentBoard {
  readonly label = input.required<string>();
  readonly columns = input.required<readonly BoardColumn[]>();
  readonly status = input.required<AppointmentStatusName | null>();
  /** Columns in which nobody works and nothing is booked are named below instead. */
  readonly foldsEmpty = input(false);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly mayBook = computed(() => this.session.can('appointments:book'));
  private readonly span = computed(() => {
    const days = this.columns()
      .map(({ day }) => day)
      .sort();
    if (!days.length) return null;
    const [{ start }, { end }] = [days[0], days[days.length - 1]].map((day) => dayInterval(day, this.clock.zone()));
    return { from: new Date(start).toISOString(), to: new Date(end).toISOString() };
  });
  private readonly doctorIds = computed(() => [...new Set(this.columns().map(({ doctor }) => doctor.id))]);
  protected readonly visits = boardVisits(() => {
    const [span, status, ids] = [this.span(), this.status(), this.doctorIds()];
    const doctorId = ids.length === 1 ? ids[0] : null;
    return span && { ...span, doctorId, statuses: status ? [status] : [...ON_BOARD], branchId: this.branch.id() };
  });
  private readonly open = liveQuery(
    BookableSlotsDocument,
    () => {
      const span = this.span();
      const isOver = span && Date.parse(span.to) <= Date.now();
      return span && !isOver && this.mayBook()
        ? { ...span, doctorIds: this.doctorIds(), branchId: this.branch.id() }
        : null;
    },
    { refreshOn: inject(Live).events(SlotsChangedDocument, 'slotsChanged') },
  );
  private readonly keyOf = computed(
    () => new Map(this.columns().map(({ id, doctor, day }) => [`${doctor.id} ${day}`, id])),
  );
  protected readonly blocks = computed(() =>
    (this.visits.data() ?? []).flatMap((row) => {
      const id = this.keyOf().get(`${row.doctor?.id} ${this.dayOf(row.startsAt)}`);
      return id ? [blockOf(row, id, this.clock.zone(), this.mayBook())] : [];
    }),
  );
  protected readonly slots = computed(() =>
    (this.status() ? [] : (this.open.data()?.openSlots ?? [])).flatMap((slot) => this.slot(slot)),
  );
  protected readonly shades = computed(() =>
    this.shown().flatMap(({ doctor, day, id }) => shadesOf(doctor, day, this.clock.zone(), this.branch.id(), id)),
  );
  private readonly working = computed(() =>
    this.columns().map((column) => ({
      id: column.id,
      sessions: sessionsOn(column.doctor, column.day, this.clock.zone(), this.branch.id()),
    })),
  );
  private readonly used = computed(() => {
    const ids = this.working().flatMap(({ id, sessions }) => (sessions.length ? [id] : []));
    return new Set([...ids, ...this.blocks().map(({ columnId }) => columnId)]);
  });
  protected readonly shown = computed(() =>
    this.columns().filter(({ id }) => !this.foldsEmpty() || this.used().has(id)),
  );
  protected readonly folded = computed(() =>
    this.columns()
      .filter(({ id }) => this.foldsEmpty() && !this.used().has(id))
      .map(({ title }) => title)
      .join(', '),
  );
  protected readonly hours = computed(() => shownHours([...this.sessionHours(), ...this.blocks()]));
  protected readonly start = computed(() => {
    const [today, zone] = [this.clock.today(), this.clock.zone()];
    const isNow = this.columns().some(({ day }) => day === today);
    return openingMinute(this.hours(), isNow ? minuteOn(Date.now(), today, zone) : null);
  });
  protected readonly shortest = computed(() =>
    Math.min(15, ...this.blocks().map(({ from, to }) => to - from), ...this.slots().map(({ from, to }) => to - from)),
  );
  /** The line of now has a place only where columns are doctors of today. */
  protected readonly offset = computed(() => {
    const isToday = this.columns().every(({ day }) => day === this.clock.today());
    return isToday ? offsetOf(this.clock.zone()) : null;
  });
  protected readonly drawnDay = computed(() => this.columns()[0]?.day ?? this.clock.today());
  protected readonly failure = computed(() => (this.visits.error() ? errorWords(this.visits.error()) : null));
  protected readonly peeked = signal<string | null>(null);
  protected readonly visit = computed(() => this.visits.data()?.find(({ id }) => id === this.peeked()) ?? null);
  /** The visit that could not be moved, and why. */
  protected readonly refused = signal<{ row: AppointmentRowFragment; taken: TakenTime | null; words: string } | null>(
    null,
  );
  protected readonly iconCalendar = iconCalendarMonth;

  protected book({ columnId, from }: GridSlot): void {
    const column = this.columns().find(({ id }) => id === columnId);
    if (!column) return;
    const at = new Date(instantOf(column.day, from, this.clock.zone())).toISOString();
    void this.router.navigate(['/appointments/new'], { queryParams: { doctor: column.doctor.id, at } });
  }

  /** Dragging asks the server, which decides; until then the block stands where it was let go. */
  protected async drop({ id, columnId, from, revert }: GridDrop): Promise<void> {
    const row = this.visits.data()?.find((visit) => visit.id === id);
    const column = this.columns().find((each) => each.id === columnId);
    if (!row || !column) return revert();
    const sessions = sessionsOn(column.doctor, column.day, this.clock.zone(), this.branch.id());
    const start = snapped(instantOf(column.day, from, this.clock.zone()), sessions);
    const end = endAfterMove(start, Date.parse(row.endsAt) - Date.parse(row.startsAt), sessions);
    const wanted = {
      doctorId: column.doctor.id,
      startsAt: new Date(start).toISOString(),
      endsAt: end === null ? null : new Date(end).toISOString(),
    };
    if (!(await this.move(row, wanted))) revert();
  }

  protected async move(
    row: AppointmentRowFragment,
    { doctorId, startsAt, endsAt = null }: WantedTime,
  ): Promise<boolean> {
    this.refused.set(null);
    try {
      await this.mutate(RescheduleAppointmentDocument, { id: row.id, input: { doctorId, startsAt, endsAt } });
      const when = `${nearDayWords(this.dayOf(startsAt), this.clock.today())} ${clockText(startsAt, this.clock.zone())}`;
      this.toasts.show(`${row.patient?.fullName ?? 'The visit'} is moved to ${when}.`);
      this.visits.refetch();
      return true;
    } catch (error) {
      this.refused.set({ row, taken: takenTime(error), words: errorWords(error) });
      return false;
    }
  }

  private dayOf(instant: string): string {
    return dayOf(instant, this.clock.zone());
  }

  private slot({ doctorId, startsAt, endsAt }: { doctorId: string; startsAt: string; endsAt: string }): GridSlot[] {
    const [day, zone] = [this.dayOf(startsAt), this.clock.zone()];
    const column = this.columns().find(({ id }) => id === this.keyOf().get(`${doctorId} ${day}`));
    if (!column) return [];
    const [from, to] = [startsAt, endsAt].map((at) => minuteOn(Date.parse(at), day, zone));
    return [{ columnId: column.id, from, to, label: `${clockText(startsAt, zone)}, free, book with ${column.title}` }];
  }

  private sessionHours() {
    return this.working().flatMap(({ id, sessions }) => {
      const day = this.columns().find((column) => column.id === id)?.day ?? '';
      return sessions.map(({ start, end }) => ({
        from: minuteOn(start, day, this.clock.zone()),
        to: minuteOn(end, day, this.clock.zone()),
      }));
    });
  }
}

/** How far clocks in `zone` are from UTC now, as "+05:30". */
function offsetOf(zone: string): string {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') || '+00:00';
}
