import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ChosenBranch, Live, errorWords, liveQuery } from '@medicare/web-core';
import { DashboardAnalyticsDocument, StatsChangedDocument } from '@medicare/web-graphql';
import { Bones, Failed } from '@medicare/web-ui';
import { auditTime } from 'rxjs';
import { ChartPanel } from './chart-panel';
import { chartModels } from './chart-models';

/** A chart needs no more: figures change at once, charts soon after. */
const CHARTS_EVERY_MS = 2_000;

/** The charts of a stretch of days; they follow what happens. */
@Component({
  selector: 'mp-dashboard-charts',
  imports: [Bones, ChartPanel, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (models(); as charts) {
      <div class="charts">
        @for (model of charts; track model.name) {
          <mp-chart-panel [model]="model" [days]="from() + ' to ' + to()" [class.wide]="model === alone()" />
        }
      </div>
    } @else if (failure(); as words) {
      <section class="panel">
        <mp-failed title="The charts did not load" [text]="words" (retry)="query.refetch()" />
      </section>
    } @else if (query.loading()) {
      <section class="panel"><mp-bones [widths]="[40, 80, 65, 75]" /></section>
    }
  `,
  styles: `
    .charts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(340px, 100%), 1fr));
      gap: var(--sp-4);
    }
    @media screen and (min-width: 961px) {
      .wide {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class DashboardCharts {
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  private readonly branch = inject(ChosenBranch);
  protected readonly query = liveQuery(
    DashboardAnalyticsDocument,
    () => ({ branchId: this.branch.id(), from: this.from(), to: this.to() }),
    { refreshOn: inject(Live).events(StatsChangedDocument, 'statsChanged').pipe(auditTime(CHARTS_EVERY_MS)) },
  );
  protected readonly models = computed(() => {
    const answer = this.query.data()?.analytics;
    return answer && chartModels(answer);
  });
  /** The only chart by days takes the whole width. */
  protected readonly alone = computed(() => {
    const days = this.models()?.filter(({ kind }) => kind === 'days') ?? [];
    return days.length === 1 ? days[0] : undefined;
  });
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
}
