import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { addDays } from '@medicare/domain';
import { BranchClock } from '@medicare/web-core';
import { Icon, iconChevronLeft, iconChevronRight, nearDayWords } from '@medicare/web-ui';

/** One day back, one on, any day by the calendar, and today. */
@Component({
  selector: 'mp-day-nav',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row nav" role="group" aria-label="Day">
      <button type="button" class="btn icon" [attr.aria-label]="back()" (click)="go(-step())">
        <mp-icon [path]="iconLeft" />
      </button>
      <span class="pick btn">
        <span class="num" aria-live="polite">{{ words() }}</span>
        <input
          #box
          type="date"
          aria-label="Choose a day"
          [value]="day()"
          (change)="choose(box.value)"
          (click)="open(box)"
        />
      </span>
      <button type="button" class="btn icon" [attr.aria-label]="on()" (click)="go(step())">
        <mp-icon [path]="iconRight" />
      </button>
      @if (day() !== today()) {
        <button type="button" class="btn quiet" (click)="dayChange.emit(today())">Today</button>
      }
    </div>
  `,
  styles: `
    .nav {
      gap: 4px;
    }
    .pick {
      position: relative;
      min-width: 150px;
    }
    .pick:focus-within {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    input {
      position: absolute;
      inset: 0;
      opacity: 0;
      cursor: pointer;
      border: 0;
      width: 100%;
    }
    @media screen and (max-width: 600px) {
      .pick {
        flex: 1;
        min-width: 0;
      }
      .nav {
        flex: 1 1 100%;
      }
    }
  `,
})
export class DayNav {
  readonly day = input.required<string>();
  /** Days by which the arrows move. */
  readonly step = input(1);
  readonly dayChange = output<string>();
  private readonly clock = inject(BranchClock);
  protected readonly today = computed(() => (this.day(), this.clock.today()));
  protected readonly words = computed(() => nearDayWords(this.day(), this.today()));
  protected readonly back = computed(() => (this.step() === 1 ? 'Day before' : 'Week before'));
  protected readonly on = computed(() => (this.step() === 1 ? 'Day after' : 'Week after'));
  protected readonly iconLeft = iconChevronLeft;
  protected readonly iconRight = iconChevronRight;

  protected go(days: number): void {
    this.dayChange.emit(addDays(this.day(), days));
  }

  protected choose(day: string): void {
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) this.dayChange.emit(day);
  }

  /** The whole field opens the calendar, not its small sign alone. */
  protected open(box: HTMLInputElement): void {
    try {
      box.showPicker();
    } catch {
      // Older browsers have no such call; their field works by itself.
    }
  }
}
