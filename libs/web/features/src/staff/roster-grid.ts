import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import type { ShiftFieldsFragment } from '@medicare/web-graphql';
import { Icon, dayWords, iconError } from '@medicare/web-ui';
import { type Change, type Draft, type Member, keyOf, shiftIdAt } from './roster-draft';
import { shortTimes, timesWords } from './staff-words';

const COLOURS = 5;
const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const CLEARS = new Set(['Delete', 'Backspace', '-', '0']);

interface Group {
  department: string | null;
  members: { member: Member; row: number }[];
}

/**
 * The week as a grid: people by department, seven days. One cell is in the tab order; arrow keys go from cell to cell,
 * a shift's letter picks it, Delete takes it off, Enter opens the menu. On a phone one day is shown at a time.
 */
@Component({
  selector: 'mp-roster-grid',
  imports: [MatMenuModule, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './roster-grid.html',
  styleUrl: './roster-grid.scss',
})
export class RosterGrid {
  readonly members = input.required<readonly Member[]>();
  readonly days = input.required<readonly string[]>();
  readonly today = input.required<string>();
  readonly shifts = input.required<ReadonlyMap<string, ShiftFieldsFragment>>();
  /** Shifts that can be picked. */
  readonly usable = input.required<readonly ShiftFieldsFragment[]>();
  readonly letters = input.required<ReadonlyMap<string, string>>();
  readonly draft = input.required<Draft>();
  /** What is wrong, by cell. */
  readonly faults = input.required<ReadonlyMap<string, string>>();
  readonly readonly = input.required<boolean>();
  readonly changed = output<Change>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The cell in the tab order. */
  protected readonly at = signal({ row: 0, column: 0 });
  /** The day that a phone shows. */
  protected readonly shownDay = signal<string | null>(null);
  protected readonly phoneDay = computed(() => {
    const [wanted, days] = [this.shownDay() ?? this.today(), this.days()];
    return days.includes(wanted) ? wanted : days[0];
  });
  protected readonly groups = computed<Group[]>(() => {
    const groups: Group[] = [];
    for (const [row, member] of this.members().entries()) {
      const last = groups.at(-1);
      if (last && last.department === member.department) last.members.push({ member, row });
      else groups.push({ department: member.department ?? null, members: [{ member, row }] });
    }
    return groups;
  });
  protected readonly times = timesWords;
  protected readonly shortTimes = shortTimes;
  protected readonly iconError = iconError;

  protected shiftAt(member: Member, day: string): ShiftFieldsFragment | null {
    return this.shifts().get(shiftIdAt(member, day, this.draft()) ?? '') ?? null;
  }

  protected faultAt({ staffId }: Member, day: string): string | null {
    return this.faults().get(keyOf({ staffId, day })) ?? null;
  }

  protected isChanged({ staffId }: Member, day: string): boolean {
    return this.draft().has(keyOf({ staffId, day }));
  }

  /** A colour beside the word, so that a column reads at a glance. */
  protected colourOf({ id }: ShiftFieldsFragment): string {
    const index = [...this.shifts().keys()].indexOf(id);
    return `var(--c-${(index % COLOURS) + 1})`;
  }

  protected dayWords(day: string): string {
    return dayWords(day, this.today());
  }

  /** What readers hear of a cell. */
  protected nameOf(member: Member, day: string): string {
    const shift = this.shiftAt(member, day);
    const words = shift ? `${shift.name}, ${timesWords(shift)}` : 'off';
    const fault = this.faultAt(member, day);
    return `${member.fullName}, ${this.dayWords(day)}: ${words}${this.isChanged(member, day) ? ', not saved' : ''}${fault ? `. ${fault}` : ''}`;
  }

  protected canChange({ canBePlanned }: Member): boolean {
    return !this.readonly() && canBePlanned;
  }

  protected set({ staffId }: Member, day: string, shiftId: string | null): void {
    this.changed.emit({ staffId, day, shiftId });
  }

  protected onKey(event: KeyboardEvent, member: Member, day: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) this.move(event, step);
    else if (event.key === 'Home' || event.key === 'End') this.move(event, [0, event.key === 'Home' ? -6 : 6]);
    else if (this.canChange(member)) this.pick(event, member, day);
  }

  private pick(event: KeyboardEvent, member: Member, day: string): void {
    const letter = event.key.toUpperCase();
    const shift = this.usable().find(({ id }) => this.letters().get(id) === letter);
    if (!shift && !CLEARS.has(event.key)) return;
    event.preventDefault();
    this.set(member, day, shift?.id ?? null);
  }

  private move(event: KeyboardEvent, [rows, columns]: [number, number]): void {
    event.preventDefault();
    const { row, column } = this.at();
    const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
    const next = { row: clamp(row + rows, this.members().length), column: clamp(column + columns, this.days().length) };
    this.at.set(next);
    this.shownDay.set(this.days()[next.column]);
    const cell = this.element.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`);
    cell?.focus(); // at once: whoever types fast means the next cell by the next key
    if (document.activeElement !== cell) setTimeout(() => cell?.focus()); // on a phone it has to come into sight first
  }
}
