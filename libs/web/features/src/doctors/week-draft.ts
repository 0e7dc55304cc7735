import { computed, inject, signal } from '@angular/core';
import { type FieldError } from '@medicare/web-core';
import { Toasts } from '@medicare/web-ui';
import { counted } from './doctor-words';
import {
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
  patientsOn,
  removeStretch,
  sameWeek,
} from './week';

/** The week while it is edited; what takes hours away can be undone. Make it where `inject` works. */
export class WeekDraft {
  private readonly toasts = inject(Toasts);
  private readonly start = signal<Week>(EMPTY_WEEK);
  private readonly current = signal<Week>(EMPTY_WEEK);
  private readonly refused = signal<ReadonlyMap<string, StretchFault>>(new Map());
  readonly week = this.current.asReadonly();
  /** What is wrong by the rules, and what the server would not take until something is changed. */
  readonly faults = computed(() => new Map([...this.refused(), ...faultsOf(this.week())]));
  readonly patients = computed(() =>
    counted(
      this.week().reduce((sum, day) => sum + patientsOn(day), 0),
      'patient',
    ),
  );
  readonly isChanged = computed(() => !sameWeek(this.start(), this.week()));

  begin(week: Week): void {
    this.start.set(week);
    this.set(week);
  }

  refuse(fields: readonly FieldError[]): void {
    this.refused.set(faultsAt(this.week(), fields));
  }

  add(day: number, home: Pick<Stretch, 'room' | 'branchId'>): void {
    this.set(addStretch(this.week(), day, home));
  }

  change(day: number, { at, change }: { at: number; change: Partial<Stretch> }): void {
    this.set(changeStretch(this.week(), day, at, change));
  }

  remove(day: number, at: number): void {
    this.step(removeStretch(this.week(), day, at), `Hours on ${DAY_NAMES[day]} are taken away.`);
  }

  copy(day: number, to: readonly number[]): void {
    const names = to.length === 1 ? DAY_NAMES[to[0]] : `${to.length} days`;
    this.step(copyDay(this.week(), day, to), `${DAY_NAMES[day]} is copied to ${names}.`);
  }

  /** Monday to Friday alike: as the first of these days that has hours, or with the usual ones. */
  alignWorkdays(home: Pick<Stretch, 'room' | 'branchId'>): void {
    const first = WORKDAYS.find((day) => this.week()[day].length) ?? 0;
    const week = this.week()[first].length ? this.week() : addStretch(this.week(), first, home);
    this.step(copyDay(week, first, WORKDAYS), `${DAY_NAMES[first]} is copied from Monday to Friday.`);
  }

  private step(week: Week, words: string): void {
    const before = this.week();
    this.set(week);
    this.toasts.show(words, { label: 'Undo', run: () => this.set(before) });
  }

  private set(week: Week): void {
    this.refused.set(new Map());
    this.current.set(week);
  }
}
