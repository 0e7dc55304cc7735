import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import {
  BranchClock,
  ChosenBranch,
  DashboardPanels,
  Live,
  Session,
  errorWords,
  listState,
  liveQuery,
} from '@medicare/web-core';
import { DashboardStatsDocument, StatsChangedDocument } from '@medicare/web-graphql';
import { Bones, Failed, PageHeader } from '@medicare/web-ui';
import { RANGE_NAMES, rangeOf } from './chart-models';
import { DashboardCharts } from './dashboard-charts';
import { DashboardRange } from './dashboard-range';
import { cardGroups } from './figure-cards';
import { FigureStrip } from './figure-strip';
import { figuresCsv } from './figures-csv';
import { csvFile, saveFile } from './save-file';
import { TodayPanel } from './today-panel';

const FIGURES = ['figures:desk', 'figures:own', 'figures:money', 'figures:stock'];
const CHARTS = ['figures:desk', 'figures:own', 'figures:money'];

/** Where a day begins: the figures of one's work, who comes today, what has to be seen to. All of it as it changes. */
@Component({
  selector: 'mp-dashboard',
  imports: [Bones, DashboardCharts, DashboardPanels, DashboardRange, Failed, FigureStrip, PageHeader, TodayPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.scss',
})
export class Dashboard {
  private readonly session = inject(Session);
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  protected readonly seesFigures = this.maySee(FIGURES);
  protected readonly seesCharts = this.maySee(CHARTS);
  protected readonly seesToday = this.session.can('patients:read');
  protected readonly list = listState({ filters: { range: RANGE_NAMES, from: null, to: null }, sorts: [] });
  protected readonly days = computed(() => rangeOf(this.list.params().filters, this.clock.today()));
  protected readonly query = liveQuery(
    DashboardStatsDocument,
    () => (this.seesFigures ? { branchId: this.branch.id() } : null),
    this.seesFigures ? { refreshOn: inject(Live).events(StatsChangedDocument, 'statsChanged') } : {},
  );
  protected readonly groups = computed(() => cardGroups(this.query.data()?.stats ?? {}));
  protected readonly place = computed(() => this.branch.branch()?.name ?? 'All branches');
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));

  protected save(): void {
    const cards = this.groups().flatMap((group) => group.cards);
    saveFile(csvFile(figuresCsv(cards)), `figures ${this.clock.today()}.csv`);
  }

  private maySee(permissions: string[]): boolean {
    return permissions.some((permission) => this.session.can(permission));
  }
}
