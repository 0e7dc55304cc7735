import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconWarning } from '@medicare/web-ui';
import { Clock } from './clock';
import { whenText } from './day-and-time';
import { OpenTimes } from './open-times';
import type { HoldState } from './time-hold';
import { BOOKING_WORDS } from './booking-words';

/** Times that are free in place of one that was just taken; one press takes it. */
@Component({
  selector: 'mp-suggested-times',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    <p class="note warn" role="alert"><mp-icon [path]="icon" />{{ text() }}</p>
    @if (own(); as id) {
      <a class="btn wide" [routerLink]="['/portal/appointments', id]">{{ see() }}</a>
    }
    @for (each of offers(); track each.startsAt) {
      <a class="btn wide num" [routerLink]="[]" [queryParams]="{ at: each.startsAt }" [replaceUrl]="true">{{
        each.when
      }}</a>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sp-3);
    }
  `,
})
export class SuggestedTimes {
  private readonly open = inject(OpenTimes);
  private readonly now = inject(Clock).now;
  readonly state = input.required<HoldState>();
  protected readonly icon = iconWarning;
  protected readonly see = computed(() => BOOKING_WORDS().confirm.seeOwn);
  private readonly taken = computed(() => {
    const state = this.state();
    return state.is === 'taken' ? state : undefined;
  });
  protected readonly own = computed(() => this.taken()?.own);
  protected readonly text = computed(() => {
    const { taken, takenFully, ownTaken } = BOOKING_WORDS().confirm;
    if (this.own()) return ownTaken;
    return this.taken()?.others.length ? taken : takenFully;
  });
  protected readonly offers = computed(() =>
    (this.taken()?.others ?? []).map(({ startsAt, branchId }) => ({
      startsAt,
      when: whenText(startsAt, this.open.zoneAt(branchId), this.now()),
    })),
  );
}
