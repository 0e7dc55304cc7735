import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconWarning } from '@medicare/web-ui';
import { Clock } from './clock';
import { whenText } from './day-and-time';
import { OpenTimes } from './open-times';
import { OwnAppointments } from './own-appointments';
import type { HoldState } from './time-hold';
import { BOOKING_WORDS } from '../words';

/** What is in the way of a time, and times that are free instead; one press takes one. */
@Component({
  selector: 'mp-suggested-times',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    <p class="note warn" role="alert"><mp-icon [path]="icon" />{{ text() }}</p>
    @if (own(); as id) {
      <a class="btn wide" [routerLink]="['/portal/appointments', id]">{{ words().seeOwn }}</a>
    }
    @if (offers().length) {
      <h2 id="suggested">{{ words().suggested }}</h2>
      <ul aria-labelledby="suggested">
        @for (each of offers(); track each.startsAt) {
          <li>
            <a class="btn wide num" [routerLink]="[]" [queryParams]="{ at: each.startsAt }" [replaceUrl]="true">{{
              each.when
            }}</a>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host,
    ul {
      display: grid;
      gap: var(--sp-3);
    }
  `,
})
export class SuggestedTimes {
  private readonly open = inject(OpenTimes);
  private readonly appointments = inject(OwnAppointments);
  private readonly now = inject(Clock).now;
  readonly state = input.required<HoldState>();
  protected readonly icon = iconWarning;
  protected readonly words = computed(() => BOOKING_WORDS().confirm);
  private readonly taken = computed(() => {
    const state = this.state();
    return state.is === 'taken' ? state : undefined;
  });
  protected readonly own = computed(() => this.taken()?.own);
  protected readonly text = computed(() => {
    const id = this.own();
    return id ? this.ownText(id) : this.words().taken;
  });
  protected readonly offers = computed(() =>
    (this.taken()?.others ?? []).map(({ startsAt, branchId }) => ({
      startsAt,
      when: whenText(startsAt, this.open.zoneAt(branchId), this.now()),
    })),
  );

  constructor() {
    effect(() => {
      const id = this.own();
      // Without its name, it is still said that one is in the way.
      if (id) untracked(() => void this.appointments.read(id).catch(() => undefined));
    });
  }

  private ownText(id: string): string {
    const own = this.appointments.get(id);
    if (!own?.doctor) return this.words().ownTakenBriefly;
    const when = whenText(own.startsAt, own.branch?.timeZone ?? this.open.zone(), this.now());
    return this.words().ownTaken({ when, doctor: own.doctor.fullName });
  }
}
