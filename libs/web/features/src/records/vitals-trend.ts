import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { VITAL_SIGNS, unusualSigns } from '@medicare/domain';
import { clockText, dayOf, dayText } from '@medicare/web-ui';
import { type ChartPatient, linePath, trendsOf } from './chart-timeline';
import { SHORT_LABELS } from './record-words';

const SHOWN = 4;
const [WIDTH, HEIGHT] = [60, 24];

/** The latest values of each vital sign as a table, with a line beside them that shows where they go. */
@Component({
  selector: 'mp-vitals-trend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll" tabindex="0" role="group" aria-label="Table of vitals">
      <table>
        <thead>
          <tr>
            <th scope="col">Sign</th>
            <th scope="col"><span class="vh">Line</span></th>
            <th scope="col" class="r" [attr.colspan]="shown">Newest first</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.name) {
            <tr>
              <th scope="row">
                {{ row.label }} <span class="muted xs">{{ row.unit }}</span>
              </th>
              <td>
                @if (row.points.length > 1) {
                  <svg [attr.viewBox]="'-3 -3 ' + (width + 6) + ' ' + (height + 6)" aria-hidden="true">
                    <path [attr.d]="row.path" />
                  </svg>
                }
              </td>
              @for (point of row.points; track point.at; let first = $first) {
                <td class="r num" [class.off]="point.unusual" [class.b]="first" [title]="point.when">
                  {{ point.value }}
                  @if (point.unusual) {
                    <span class="xs">{{ point.unusual }}</span>
                  }
                  <span class="xs muted day">{{ point.day }}</span>
                </td>
              }
              @if (shown > row.points.length) {
                <td [attr.colspan]="shown - row.points.length"></td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font: var(--t-s);
    }
    thead th {
      padding: 6px var(--sp-4);
      font: var(--t-xs);
      font-weight: 550;
      color: var(--ink-2);
      text-align: left;
      white-space: nowrap;
    }
    thead th.r {
      text-align: left;
      padding-left: var(--sp-2);
    }
    tbody tr {
      border-top: 1px solid var(--line);
    }
    tbody th {
      padding: 6px var(--sp-4);
      font-weight: 550;
      text-align: left;
      white-space: nowrap;
    }
    td {
      padding: 6px var(--sp-2);
      vertical-align: middle;
      white-space: nowrap;
    }
    td.r {
      text-align: left;
    }
    .off,
    .off .xs:not(.muted) {
      color: var(--warn);
      font-weight: 600;
    }
    .day {
      display: block;
      font-weight: 400;
    }
    svg {
      display: block;
      width: 66px;
      height: 30px;
    }
    path {
      fill: none;
      stroke: var(--accent);
      stroke-width: 2;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
  `,
})
export class VitalsTrend {
  readonly patient = input.required<Pick<ChartPatient, 'vitalSigns'>>();
  readonly ageMonths = input<number | null>(null);
  readonly zone = input.required<string>();
  protected readonly shown = SHOWN;
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly rows = computed(() =>
    trendsOf(this.patient(), SHOWN).map(({ name, points }) => ({
      name,
      label: SHORT_LABELS[name] ?? VITAL_SIGNS[name].label,
      unit: VITAL_SIGNS[name].unit,
      path: linePath(
        points.map(({ value }) => value),
        WIDTH,
        HEIGHT,
      ),
      points: points.toReversed().map(({ at, value }) => ({
        at,
        value: value.toFixed(VITAL_SIGNS[name].decimals),
        unusual: unusualSigns({ [name]: value }, this.ageMonths())[name] ?? null,
        day: dayText(dayOf(at, this.zone())).slice(0, 5),
        when: `${dayText(dayOf(at, this.zone()))} ${clockText(at, this.zone())}`,
      })),
    })),
  );
}
