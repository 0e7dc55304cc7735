import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { dayInterval } from '@medicare/domain';
import { BranchClock, ChosenBranch, Live, errorWords, liveQuery } from '@medicare/web-core';
import {
  BookableSlotsDocument,
  type BookableSlotsQuery,
  FirstBookableSlotsDocument,
  SlotsChangedDocument,
} from '@medicare/web-graphql';
import { clockText, dayOf, nearDayWords } from '@medicare/web-ui';
import { bookableDoctors } from './bookable-doctors';
import { DayNav } from './day-nav';
import type { WantedTime } from './taken-time';

type OpenTime = BookableSlotsQuery['openSlots'][number];

/** Chooses a doctor, or anyone of a specialization, and one of the open times. */
@Component({
  selector: 'mp-slot-picker',
  imports: [DayNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './slot-picker.html',
  styleUrl: './slot-picker.scss',
})
export class SlotPicker {
  /** To begin with: a doctor's id. */
  readonly doctor = input<string | null>(null);
  readonly specialization = input<string | null>(null);
  /** To begin with: a day, YYYY-MM-DD. */
  readonly from = input<string | null>(null);
  /** The time that is chosen at the moment. */
  readonly chosen = input<WantedTime | null>(null);
  readonly picked = output<WantedTime>();
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  private readonly known = bookableDoctors();
  private readonly changes = inject(Live).events(SlotsChangedDocument, 'slotsChanged');
  protected readonly doctors = this.known.doctors;
  protected readonly specializations = this.known.specializations;
  /** "doctor:ID", "any:Specialization", or empty. */
  readonly who = signal('');
  readonly day = signal(this.clock.today());
  private readonly whom = computed(() => whomOf(this.who()));
  protected readonly slots = liveQuery(BookableSlotsDocument, () => this.question(), { refreshOn: this.changes });
  protected readonly first = liveQuery(FirstBookableSlotsDocument, () => this.searched(), { refreshOn: this.changes });
  protected readonly groups = computed(() => this.grouped(this.slots.data()?.openSlots ?? []));
  protected readonly soonest = computed(() =>
    (this.first.data()?.firstOpenSlots ?? []).map((slot) => ({
      slot,
      words: this.when(slot),
      // Of one chosen doctor the name stands above already.
      name: this.whom().doctorId ? null : slot.doctor.fullName,
    })),
  );
  protected readonly dayWords = computed(() => nearDayWords(this.day(), this.clock.today()));
  protected readonly failure = computed(() => {
    const error = this.slots.error() ?? this.first.error();
    return error ? errorWords(error) : null;
  });

  constructor() {
    effect(() => {
      const [doctor, specialization, from] = [this.doctor(), this.specialization(), this.from()];
      untracked(() => {
        if (doctor) this.who.set(`doctor:${doctor}`);
        else if (specialization) this.who.set(`any:${specialization}`);
        if (from) this.day.set(from);
      });
    });
    // A doctor books with nobody but oneself.
    effect(() => {
      const own = this.known.ownId();
      if (own) this.who.set(`doctor:${own}`);
    });
  }

  protected time(slot: OpenTime): string {
    return clockText(slot.startsAt, this.clock.zone());
  }

  protected isChosen({ doctorId, startsAt }: OpenTime): boolean {
    return this.chosen()?.doctorId === doctorId && this.chosen()?.startsAt === startsAt;
  }

  protected pickFirst(slot: WantedTime): void {
    this.day.set(dayOf(slot.startsAt, this.clock.zone()));
    this.picked.emit(slot);
  }

  private when(slot: WantedTime): string {
    const zone = this.clock.zone();
    return `${nearDayWords(dayOf(slot.startsAt, zone), this.clock.today())} ${clockText(slot.startsAt, zone)}`;
  }

  private question() {
    if (!this.who()) return null;
    const { start, end } = dayInterval(this.day(), this.clock.zone());
    return { ...this.whom(), branchId: this.branch.id(), from: isoOf(start), to: isoOf(end) };
  }

  private searched() {
    const { start } = dayInterval(this.day(), this.clock.zone());
    return { ...this.whom(), branchId: this.branch.id(), from: isoOf(start), count: 4 };
  }

  /** Doctors in the order of the answer, each with the times in order. */
  private grouped(slots: readonly OpenTime[]) {
    const names = new Map(this.doctors().map(({ id, fullName }) => [id, fullName]));
    const groups = new Map<string, OpenTime[]>();
    for (const slot of slots) groups.set(slot.doctorId, [...(groups.get(slot.doctorId) ?? []), slot]);
    return [...groups].map(([id, times]) => ({ id, name: names.get(id) ?? 'Doctor', times }));
  }
}

const isoOf = (at: number): string => new Date(at).toISOString();

function whomOf(who: string): { doctorId: string | null; specialization: string | null } {
  const [kind, ...rest] = who.split(':');
  const value = rest.join(':') || null;
  return { doctorId: kind === 'doctor' ? value : null, specialization: kind === 'any' ? value : null };
}
