import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenBranch, Live, STATUS_TONES, STATUS_WORDS, errorWords, liveQuery } from '@medicare/web-core';
import { AppointmentChangedDocument, DashboardTodayDocument } from '@medicare/web-graphql';
import { Bones, ClockPipe, Failed, Pill, grouped } from '@medicare/web-ui';

/** Who is still to be seen today, in the order of their times. */
@Component({
  selector: 'mp-today-panel',
  imports: [RouterLink, Bones, ClockPipe, Failed, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="today">
      <header>
        <h2 id="today">Today</h2>
        <span class="muted num s" aria-live="polite">{{ words() }}</span>
        <span class="sp"></span>
        <a class="s" routerLink="/appointments" [queryParams]="{ view: 'list' }">Show all</a>
      </header>
      @if (failure(); as words) {
        <mp-failed title="The list did not load" [text]="words" (retry)="query.refetch()" />
      } @else if (query.data()) {
        <ul>
          @for (visit of visits(); track visit.id) {
            <li>
              <span class="num b time">{{ visit.startsAt | mpClock: visit.branch?.timeZone }}</span>
              <span class="who">
                <a class="b" [routerLink]="['/appointments', visit.id]">{{ visit.patient?.fullName ?? 'Visit' }}</a>
                <span class="muted s">{{ visit.doctor?.fullName }}</span>
              </span>
              <mp-pill [tone]="tones[visit.status]">{{ states[visit.status] }}</mp-pill>
            </li>
          } @empty {
            <li class="muted">Nobody is still to be seen today.</li>
          }
        </ul>
      } @else if (query.loading()) {
        <mp-bones [widths]="[60, 50, 55, 62]" />
      }
    </section>
  `,
  styleUrl: './today-panel.scss',
})
export class TodayPanel {
  private readonly branch = inject(ChosenBranch);
  private readonly shown = 8;
  protected readonly query = liveQuery(
    DashboardTodayDocument,
    () => ({ branchId: this.branch.id(), first: this.shown }),
    { refreshOn: inject(Live).events(AppointmentChangedDocument, 'appointmentChanged') },
  );
  protected readonly visits = computed(() => this.query.data()?.todaysAppointments.items ?? []);
  protected readonly words = computed(() => {
    const total = this.query.data()?.todaysAppointments.totalCount;
    return total ? `${grouped(total)} still to be seen` : '';
  });
  protected readonly failure = computed(() =>
    this.query.error() && !this.query.data() ? errorWords(this.query.error()) : null,
  );
  protected readonly states = STATUS_WORDS;
  protected readonly tones = STATUS_TONES;
}
