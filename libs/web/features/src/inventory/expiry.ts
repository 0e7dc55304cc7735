import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { BranchClock } from '@medicare/web-core';
import { DayPipe, Pill } from '@medicare/web-ui';
import { expiryState } from './stock-words';

/** The last day of a batch, and how near it is: in colour and in words. */
@Component({
  selector: 'mp-expiry',
  imports: [DayPipe, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="num">{{ day() ? (day() | mpDay) : 'Does not expire' }}</span>
    @if (state(); as state) {
      <mp-pill [tone]="state.tone">{{ state.words }}</mp-pill>
    }`,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px var(--sp-2);
    }
  `,
})
export class Expiry {
  readonly day = input.required<string | null | undefined>();
  private readonly today = inject(BranchClock).today();
  protected readonly state = computed(() => expiryState(this.day(), this.today));
}
