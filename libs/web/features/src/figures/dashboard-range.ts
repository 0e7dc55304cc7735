import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { LONGEST_SPAN_DAYS, addDays } from '@medicare/domain';
import { BranchClock, type ListState } from '@medicare/web-core';
import { DayInput } from '@medicare/web-ui';
import { RANGES, RANGE_NAMES, rangeOf } from './chart-models';

/** Which days the charts show: the last 7, 30 or 90, or days of one's own. Kept in the address. */
@Component({
  selector: 'mp-dashboard-range',
  imports: [ReactiveFormsModule, DayInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="range" role="group" aria-label="Days of the charts">
      @for (name of names; track name) {
        <button type="button" class="chip" [attr.aria-pressed]="chosen() === name" (click)="choose(name)">
          {{ words[name] }}
        </button>
      }
      <button type="button" class="chip" [attr.aria-pressed]="chosen() === null" (click)="choose(null)">
        Other days
      </button>
      @if (chosen() === null) {
        <label class="s">From <input mpDay [formControl]="from" aria-label="First day" /></label>
        <label class="s">to <input mpDay [formControl]="to" aria-label="Last day" /></label>
      }
    </div>
    @if (odd(); as words) {
      <p class="note warn s" role="alert">{{ words }}</p>
    }
  `,
  styleUrl: './dashboard-range.scss',
})
export class DashboardRange {
  readonly list = input.required<ListState>();
  private readonly clock = inject(BranchClock);
  private readonly filters = computed(() => this.list().params().filters);
  protected readonly chosen = computed(() => (this.filters()['from'] ? null : (this.filters()['range'] ?? '30')));
  protected readonly names = RANGE_NAMES;
  protected readonly words = RANGES;
  protected readonly from = new FormControl('', { nonNullable: true });
  protected readonly to = new FormControl('', { nonNullable: true });
  protected readonly odd = computed(() => {
    const { from, to } = rangeOf(this.filters(), this.clock.today());
    if (to < from) return 'The last day must not lie before the first.';
    return to >= addDays(from, LONGEST_SPAN_DAYS) ? `Choose at most ${LONGEST_SPAN_DAYS} days.` : null;
  });

  constructor() {
    effect(() => {
      const { from = '', to = '' } = this.filters();
      untracked(() => {
        this.from.setValue(from, { emitEvent: false });
        this.to.setValue(to, { emitEvent: false });
      });
    });
    for (const [name, control] of [['from', this.from] as const, ['to', this.to] as const])
      control.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
        if (day) this.list().set({ [name]: day, range: null });
      });
  }

  /** Days of one's own begin with those that are shown. */
  protected choose(range: string | null): void {
    const now = rangeOf(this.filters(), this.clock.today());
    this.list().set(range ? { range, from: null, to: null } : { range: null, ...now });
  }
}
