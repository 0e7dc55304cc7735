import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BranchClock, Live, STATUS_TONES, STATUS_WORDS, errorWords, liveQuery } from '@medicare/web-core';
import { PatientVisitChangedDocument, PatientVisitsDocument } from '@medicare/web-graphql';
import { Bones, Empty, Failed, Pill, clockText, dayOf, iconCalendarMonth, nearDayWords } from '@medicare/web-ui';
import { filter } from 'rxjs';

const [FEW, MANY] = [6, 100];

/** The visits of a patient, newest first: those to come, and those that were. */
@Component({
  selector: 'mp-patient-visits',
  imports: [RouterLink, Bones, Empty, Failed, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel">
      <header><h2>Appointments</h2></header>
      @if (visits(); as rows) {
        @if (failure(); as words) {
          <p class="note warn old" role="alert">Not current: {{ words }}</p>
        }
        <ul>
          @for (visit of rows; track visit.id) {
            <li>
              <a class="b num" [routerLink]="['/appointments', visit.id]">{{ visit.when }}</a>
              <span class="who">{{ visit.doctor?.fullName ?? '–' }}</span>
              <mp-pill [tone]="tones[visit.status]">{{ words[visit.status] }}</mp-pill>
            </li>
          } @empty {
            <li class="none"><mp-empty title="No appointments yet" [icon]="iconCalendar" /></li>
          }
        </ul>
        @if (rows.length === few && first() === few) {
          <div class="in">
            <button type="button" class="btn small" (click)="first.set(many)">Show earlier ones</button>
          </div>
        }
      } @else if (failure(); as words) {
        <mp-failed title="The appointments did not load" [text]="words" (retry)="query.refetch()" />
      } @else if (query.loading()) {
        <mp-bones [widths]="[60, 45, 55]" />
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .old {
      margin: 0 var(--sp-4) var(--sp-2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px var(--sp-3);
      min-height: var(--row);
      padding: 6px var(--sp-4);
      border-top: 1px solid var(--line);
    }
    .who {
      flex: 1;
      min-width: 120px;
      color: var(--ink-2);
    }
    .none {
      justify-content: center;
    }
    .in {
      padding-top: var(--sp-2);
    }
  `,
})
export class PatientVisits {
  readonly id = input.required<string>();
  private readonly clock = inject(BranchClock);
  private readonly changes = inject(Live)
    .events(PatientVisitChangedDocument, 'appointmentChanged')
    .pipe(filter(({ appointment }) => appointment?.patient?.id === this.id()));
  protected readonly few = FEW;
  protected readonly many = MANY;
  protected readonly first = signal(FEW);
  protected readonly query = liveQuery(PatientVisitsDocument, () => ({ id: this.id(), first: this.first() }), {
    refreshOn: this.changes,
  });
  protected readonly visits = computed(() =>
    this.query.data()?.patient?.appointments.map((visit) => {
      const zone = visit.branch?.timeZone ?? this.clock.zone();
      const day = nearDayWords(dayOf(visit.startsAt, zone), this.clock.today());
      return { ...visit, when: `${day} ${clockText(visit.startsAt, zone)}` };
    }),
  );
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly words = STATUS_WORDS;
  protected readonly tones = STATUS_TONES;
  protected readonly iconCalendar = iconCalendarMonth;
}
