import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BranchClock } from '@medicare/web-core';
import { Icon, clockText, dayOf, iconSchedule, nearDayWords } from '@medicare/web-ui';
import type { TakenTime, WantedTime } from './taken-time';

/** Says that a time is taken and by what, with the next free ones as buttons. */
@Component({
  selector: 'mp-taken-notice',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="note warn" role="alert">
      <mp-icon [path]="iconSchedule" [size]="18" />
      <div>
        <p>
          {{ taken().message }}
          @if (taken().isHold) {
            Somebody has it open in a form at the moment.
          }
          @if (taken().appointmentId; as id) {
            <a [routerLink]="['/appointments', id]">See what is in the way</a>
          }
        </p>
        @if (times().length) {
          <div class="row wrap free" role="group" aria-label="Next free times">
            @for (time of times(); track time.words) {
              <button type="button" class="btn small" (click)="take.emit(time.wanted)">{{ time.words }}</button>
            }
          </div>
        }
      </div>
    </div>
  `,
  styles: `
    a {
      color: inherit;
    }
    .free {
      margin-top: var(--sp-2);
    }
  `,
})
export class TakenNotice {
  readonly taken = input.required<TakenTime>();
  readonly take = output<WantedTime>();
  private readonly clock = inject(BranchClock);
  protected readonly iconSchedule = iconSchedule;
  protected readonly times = computed(() =>
    this.taken().nextFree.map((wanted) => ({ wanted, words: this.words(wanted) })),
  );

  private words({ startsAt }: WantedTime): string {
    const zone = this.clock.zone();
    return `${nearDayWords(dayOf(startsAt, zone), this.clock.today())} ${clockText(startsAt, zone)}`;
  }
}
