import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { BranchClock, ROLE_WORDS, errorWords, liveQuery } from '@medicare/web-core';
import { ChartReadingsDocument } from '@medicare/web-graphql';
import { Bones, Failed, ZonedPipe } from '@medicare/web-ui';

/** Who opened a patient's chart, when and why. */
@Component({
  selector: 'mp-chart-readers',
  imports: [Bones, Failed, ZonedPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="chart-readers-head">
      <header><h2 id="chart-readers-head">Who read this chart</h2></header>
      @if (query.data(); as data) {
        <ul>
          @for (reading of data.chartReadings.items; track reading.id) {
            <li>
              <span class="b">{{ reading.readerName }}</span>
              <span class="s muted">{{ reading.readerRole ? roles[reading.readerRole] : 'A program' }}</span>
              <span class="s num when">{{ reading.createdAt | mpZoned: zone() }}</span>
              <span class="s why">{{ reading.reason ?? 'Treats the patient' }}</span>
            </li>
          } @empty {
            <li class="s muted">Nobody yet.</li>
          }
        </ul>
        @if (data.chartReadings.totalCount > data.chartReadings.items.length) {
          <p class="s muted more">
            The newest {{ data.chartReadings.items.length }} of {{ data.chartReadings.totalCount }}.
          </p>
        }
      } @else if (failure(); as words) {
        <mp-failed title="The list did not load" [text]="words" (retry)="query.refetch()" />
      } @else if (query.loading()) {
        <mp-bones [widths]="[60, 45]" />
      }
    </section>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px var(--sp-3);
      min-height: var(--row);
      padding: 8px var(--sp-4);
      border-top: 1px solid var(--line);
    }
    .when {
      margin-left: auto;
    }
    .why {
      flex-basis: 100%;
      color: var(--ink-2);
      overflow-wrap: anywhere;
    }
    .more {
      padding: var(--sp-2) var(--sp-4) var(--sp-3);
    }
  `,
})
export class ChartReaders {
  readonly patientId = input.required<string>();
  protected readonly zone = inject(BranchClock).zone;
  protected readonly query = liveQuery(ChartReadingsDocument, () => ({ patientId: this.patientId() }));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly roles = ROLE_WORDS;
}
