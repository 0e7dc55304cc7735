import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Live, liveQuery } from '@medicare/web-core';
import {
  DisplacedAppointmentsDocument,
  type DoctorDetailFragment,
  DoctorSlotsChangedDocument,
} from '@medicare/web-graphql';
import { Icon, Pill, iconCalendarMonth } from '@medicare/web-ui';
import { filter } from 'rxjs';
import { counted } from './doctor-words';
import { spanWords, spansMeet } from './spans';

/** Leave under way and to come, and how many patients wait for another time because of it. */
@Component({
  selector: 'mp-coming-leave',
  imports: [RouterLink, Icon, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="coming-leave">
      <header>
        <h2 id="coming-leave">Leave</h2>
        <span class="sp"></span>
        @if (mayPlan()) {
          <a class="btn small" routerLink="leave"><mp-icon [path]="icon" [size]="16" />Plan leave</a>
        }
      </header>
      <ul>
        @for (leave of leaves(); track leave.id) {
          <li>
            <span class="b num">{{ leave.when }}</span>
            <span class="s muted">{{ leave.reason }}</span>
            <span class="sp"></span>
            @if (leave.affected) {
              <a routerLink="leave"
                ><mp-pill tone="warn">{{ leave.affectedWords }}</mp-pill></a
              >
            }
          </li>
        } @empty {
          <li class="muted">No leave is planned.</li>
        }
        @if (outsideWords(); as words) {
          <li>
            <span>{{ words }}</span>
            <span class="sp"></span><a routerLink="leave">Re-plan</a>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './panel-list.scss',
})
export class ComingLeave {
  readonly doctor = input.required<DoctorDetailFragment>();
  readonly zone = input.required<string>();
  readonly today = input.required<string>();
  readonly mayPlan = input(false);
  protected readonly icon = iconCalendarMonth;
  private readonly changes = inject(Live)
    .events(DoctorSlotsChangedDocument, 'slotsChanged')
    .pipe(filter(({ doctorIds }) => doctorIds.includes(this.doctor().id)));
  private readonly query = liveQuery(
    DisplacedAppointmentsDocument,
    () => (this.mayPlan() ? { doctorId: this.doctor().id } : null),
    { refreshOn: this.changes },
  );
  private readonly displaced = computed(() =>
    (this.query.data()?.displacedAppointments ?? []).flatMap(({ appointment }) => appointment ?? []),
  );
  protected readonly leaves = computed(() => {
    const now = new Date().toISOString();
    return [...this.doctor().leaves]
      .filter(({ endsAt }) => endsAt > now)
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
      .map((leave) => {
        const affected = this.displaced().filter((appointment) => spansMeet(appointment, leave)).length;
        const when = spanWords(leave, this.zone(), this.today());
        return { ...leave, when, affected, affectedWords: `${counted(affected, 'patient')} to re-plan` };
      });
  });
  /** Booked times that the hours no longer hold. */
  protected readonly outsideWords = computed(() => {
    const outside = this.displaced().filter((each) => !this.leaves().some((leave) => spansMeet(each, leave))).length;
    return outside ? `${counted(outside, 'appointment')} outside the hours` : null;
  });
}
