import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { Icon, TimeInput, iconAdd, iconClose, iconContentCopy } from '@medicare/web-ui';
import { counted } from './doctor-words';
import { DAYS, DAY_NAMES, type Stretch, type StretchFault, patientsIn, patientsOn, stretchKey } from './week';

const SHORT_DAYS = DAY_NAMES.map((name) => name.slice(0, 3));

/** One day of the week editor: its stretches, each a sentence with gaps to fill in. */
@Component({
  selector: 'mp-week-day',
  imports: [Icon, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': 'name()' },
  templateUrl: './week-day.html',
  styleUrl: './week-day.scss',
})
export class WeekDay {
  /** 0 is Monday. */
  readonly day = input.required<number>();
  readonly stretches = input.required<readonly Stretch[]>();
  readonly faults = input.required<ReadonlyMap<string, StretchFault>>();
  /** Asked for only where there are several. */
  readonly branches = input<readonly { id: string; name: string }[]>([]);
  readonly room = input<string | null>();
  readonly added = output();
  readonly removed = output<number>();
  readonly changed = output<{ at: number; change: Partial<Stretch> }>();
  readonly copied = output<number[]>();
  protected readonly copying = signal(false);
  protected readonly name = computed(() => DAY_NAMES[this.day()]);
  protected readonly sum = computed(() =>
    this.stretches().length ? counted(patientsOn(this.stretches()), 'patient') : 'No hours',
  );
  protected readonly others = computed(() =>
    DAYS.filter((day) => day !== this.day()).map((day) => ({ day, short: SHORT_DAYS[day], name: DAY_NAMES[day] })),
  );
  protected readonly rows = computed(() =>
    this.stretches().map((stretch, at) => ({
      ...stretch,
      patients: patientsIn(stretch),
      fault: this.faults().get(stretchKey(this.day(), at)) ?? null,
      label: this.stretches().length > 1 ? `${this.name()}, hours ${at + 1}` : this.name(),
      errorId: `fault-${this.day()}-${at}`,
    })),
  );
  protected readonly icons = { add: iconAdd, remove: iconClose, copy: iconContentCopy };

  protected isWrong(fault: StretchFault | null, field: string): true | null {
    if (!fault) return null;
    // A fault of the whole stretch is one of its times.
    return fault.field === field || (fault.field === null && field !== 'slotMinutes' && field !== 'branchId') || null;
  }

  protected copy(to: number[]): void {
    this.copied.emit(to);
    this.copying.set(false);
  }
}
