import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { Icon, iconSchedule } from '@medicare/web-ui';
import { SlotHold, countdown } from './slot-hold';

/** How long the chosen time is still kept, and how to take it again afterwards. */
@Component({
  selector: 'mp-hold-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (hold.isExpired()) {
      <div class="note warn" role="alert">
        <mp-icon [path]="iconSchedule" [size]="18" />
        <span
          >The time is no longer kept; somebody else may take it.
          <button type="button" class="link" (click)="again.emit()">Keep it again</button></span
        >
      </div>
    } @else if (hold.held()) {
      <p class="note" [class.warn]="isShort()">
        <mp-icon [path]="iconSchedule" [size]="18" />
        <span class="num" role="timer">Kept for you for {{ left() }}</span>
      </p>
    }
  `,
  styles: `
    .link {
      color: inherit;
    }
  `,
})
export class HoldNotice {
  readonly again = output();
  protected readonly hold = inject(SlotHold);
  protected readonly left = computed(() => countdown(this.hold.secondsLeft()));
  protected readonly isShort = computed(() => this.hold.secondsLeft() <= 20);
  protected readonly iconSchedule = iconSchedule;
}
