import { ChangeDetectionStrategy, Component, type ElementRef, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CountPipe, InrPipe } from '@medicare/web-ui';
import { BarController, BarElement, CategoryScale, LinearScale, Tooltip } from 'chart.js';
import { BaseChartDirective, provideCharts } from 'ng2-charts';
import { chartColours } from './chart-colours';
import { dataOf, heightOf, optionsOf, valuesAtBars } from './chart-drawing';
import { type ChartModel, hasMarks } from './chart-models';
import { chartCsv } from './figures-csv';
import { csvFile, pictureOf, saveFile } from './save-file';

/** A chart, the table behind it with links to the rows that are counted, and both to take along. */
@Component({
  selector: 'mp-chart-panel',
  imports: [RouterLink, BaseChartDirective, CountPipe, InrPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [provideCharts({ registerables: [BarController, BarElement, CategoryScale, LinearScale, Tooltip] })],
  templateUrl: './chart-panel.html',
  styleUrl: './chart-panel.scss',
})
export class ChartPanel {
  readonly model = input.required<ChartModel>();
  /** What the files are called after, such as the days that are shown. */
  readonly days = input.required<string>();
  private readonly router = inject(Router);
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly colours = chartColours();
  protected readonly hasMarks = computed(() => hasMarks(this.model()));
  protected readonly data = computed(() => dataOf(this.model(), this.colours()));
  protected readonly options = computed(() => optionsOf(this.model(), this.colours()));
  protected readonly plugins = computed(() => [valuesAtBars(this.model(), this.colours())]);
  protected readonly height = computed(() => heightOf(this.model()));

  /** A click on a mark leads to its rows, as its line of the table does. */
  protected open(marks: object[] | undefined): void {
    const { index } = (marks?.[0] ?? {}) as { index?: number };
    const link = index === undefined ? null : this.model().rows[index]?.link;
    if (link) void this.router.navigate([link.path], { queryParams: link.query });
  }

  protected saveCsv(): void {
    saveFile(csvFile(chartCsv(this.model())), `${this.fileName()}.csv`);
  }

  protected async savePng(): Promise<void> {
    const canvas = this.canvas()?.nativeElement;
    if (!canvas) return;
    const picture = await pictureOf(canvas, { title: this.model().title, ...this.colours() });
    if (picture) saveFile(picture, `${this.fileName()}.png`);
  }

  private fileName = (): string => `${this.model().name} ${this.days()}`;
}
