import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BranchClock, Can, Session, errorWords, liveQuery } from '@medicare/web-core';
import { LastVitalSignsDocument } from '@medicare/web-graphql';
import { Dialog, Icon, ZonedPipe, iconClinicalNotes, iconMonitorHeart } from '@medicare/web-ui';
import { PatientFiles } from './files/patient-files';
import { MeasureVitals } from './measure-vitals';
import { monthsOld, shownSigns } from './record-words';

/** A patient's care, for the patient's page: what was measured last, and the way into the chart. */
@Component({
  selector: 'mp-patient-care',
  imports: [RouterLink, Can, Dialog, Icon, ZonedPipe, MeasureVitals, PatientFiles],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="care-head">
      <header>
        <h2 id="care-head">Care</h2>
        <span class="sp"></span>
        <button *mpCan="'vital-signs:write'" type="button" class="btn quiet small" (click)="measures.set(true)">
          <mp-icon [path]="icons.vitals" [size]="18" />Measure vitals
        </button>
        <a *mpCan="'charts:open'" class="btn quiet small" [routerLink]="['/patients', id(), 'chart']"
          ><mp-icon [path]="icons.chart" [size]="18" />Whole chart</a
        >
      </header>
      <div class="in">
        @if (last(); as measured) {
          <p class="s muted num">Measured {{ measured.createdAt | mpZoned: zone() }}</p>
          <dl class="num">
            @for (sign of signs(); track sign.name) {
              <div [class.off]="sign.unusual">
                <dt>{{ sign.label }}</dt>
                <dd>
                  {{ sign.value }} <span class="xs">{{ sign.unit }}{{ sign.unusual ? ', ' + sign.unusual : '' }}</span>
                </dd>
              </div>
            }
          </dl>
        } @else if (failure(); as words) {
          <p class="s" role="alert">The vitals did not load: {{ words }}</p>
        } @else if (query.data()) {
          <p class="s muted">No vitals to show. What was written about the patient is in the chart.</p>
        }
      </div>
    </section>
    @if (addsFiles()) {
      <mp-patient-files [patientId]="id()" />
    }
    <mp-dialog title="Vitals" [open]="measures()" [wide]="true" (closed)="measures.set(false)">
      @if (measures()) {
        <mp-measure-vitals [patientId]="id()" (saved)="query.refetch()" (closed)="measures.set(false)" />
      }
    </mp-dialog>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sp-4);
    }
    header {
      flex-wrap: wrap;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sp-2) var(--sp-5);
      margin-top: var(--sp-2);
    }
    dt {
      font: var(--t-xs);
      color: var(--ink-3);
    }
    dd {
      font-weight: 600;
    }
    dd span {
      font-weight: 400;
      color: var(--ink-2);
    }
    .off dd,
    .off dd span {
      color: var(--warn);
    }
  `,
})
export class PatientCare {
  /** The patient's. */
  readonly id = input.required<string>();
  private readonly clock = inject(BranchClock);
  private readonly session = inject(Session);
  protected readonly zone = this.clock.zone;
  protected readonly query = liveQuery(LastVitalSignsDocument, () => ({ patientId: this.id() }));
  protected readonly last = computed(() => this.query.data()?.patient?.vitalSigns[0] ?? null);
  protected readonly signs = computed(() =>
    shownSigns(this.last() ?? {}, monthsOld(this.query.data()?.patient?.dateOfBirth, this.clock.today())),
  );
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  /** Who opens no charts adds files here, and sees the own ones. */
  protected readonly addsFiles = computed(
    () => this.session.can('attachments:write') && !this.session.can('charts:open'),
  );
  protected readonly measures = signal(false);
  protected readonly icons = { vitals: iconMonitorHeart, chart: iconClinicalNotes };
}
