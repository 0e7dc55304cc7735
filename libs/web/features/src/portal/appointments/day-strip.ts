import { ChangeDetectionStrategy, Component, effect, ElementRef, inject, input, output, computed } from '@angular/core';
import { dayLong, dayName, monthShort, weekdayShort } from './day-and-time';
import type { SlotDay } from './slot-days';
import { APPOINTMENT_WORDS, BOOKING_WORDS } from '../words';

/** Two weeks in a row, each day with how many times are free. */
@Component({
  selector: 'mp-day-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul [attr.aria-label]="words().strip">
      @for (each of days(); track each.day) {
        <li>
          <button
            type="button"
            [attr.aria-pressed]="each.day === shown()"
            [attr.aria-label]="words().freeLong({ day: nameOf(each.day), count: each.count })"
            [class.full]="!each.count"
            (click)="chosen.emit(each.day)"
          >
            <span>{{ each.day === today() ? todayWord() : weekday(each.day) }}</span>
            <b class="num">{{ dateOf(each.day) }}</b>
            <span>{{ month(each.day) }}</span>
            <span class="free num">{{ words().free({ count: each.count }) }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './day-strip.scss',
})
export class DayStrip {
  readonly days = input.required<readonly SlotDay[]>();
  readonly shown = input.required<string>();
  readonly today = input.required<string>();
  readonly chosen = output<string>();
  protected readonly words = computed(() => BOOKING_WORDS().times);
  protected readonly todayWord = computed(() => APPOINTMENT_WORDS().days.today);
  protected readonly weekday = weekdayShort;
  protected readonly month = monthShort;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The first free day may lie beyond the edge of a phone.
    effect(() => {
      this.shown();
      queueMicrotask(() => bringIntoView(host));
    });
  }

  protected dateOf(day: string): string {
    return String(Number(day.slice(8)));
  }

  protected nameOf(day: string): string {
    return day === this.today() ? dayName(day, day) : dayLong(day);
  }
}

function bringIntoView(host: HTMLElement): void {
  const [list, button] = [host.querySelector('ul'), host.querySelector<HTMLElement>('[aria-pressed="true"]')];
  if (list && button) list.scrollLeft = button.offsetLeft - (list.clientWidth - button.offsetWidth) / 2;
}
