import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { dosingText, drugText } from '@medicare/domain';
import { Session, errorWords, liveQuery } from '@medicare/web-core';
import { PatientPrescriptionsDocument } from '@medicare/web-graphql';
import { DayPipe, Pill } from '@medicare/web-ui';
import { byRecord } from './prescription-groups';
import { PrintPrescription } from './print-prescription';

/** What is prescribed to a patient now, for whoever hands it out: each prescription with its lines and its paper. */
@Component({
  selector: 'mp-patient-prescriptions',
  imports: [DayPipe, Pill, PrintPrescription],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isShown()) {
      <section class="panel" aria-labelledby="prescriptions-head">
        <header><h2 id="prescriptions-head">Prescriptions</h2></header>
        @for (prescription of prescriptions(); track prescription.recordId) {
          <article>
            <p class="head">
              <span class="b num">{{ prescription.startsOn | mpDay }}</span>
              @if (prescription.withdrawReason; as reason) {
                <mp-pill tone="bad">Withdrawn</mp-pill><span class="s">{{ reason }}</span>
              }
              <span class="sp"></span>
              <mp-print-prescription [recordId]="prescription.recordId" label="Open prescription" [small]="true" />
            </p>
            <ul>
              @for (line of prescription.lines; track line.id) {
                <li [class.off]="prescription.withdrawReason">
                  <span class="b">{{ drugText(line) }}</span><span class="s num"
                    >{{ dosingText(line) }}{{ line.instructions ? ', ' + line.instructions : ''
                    }}{{ line.pieces ? ' (' + line.pieces + ' in all)' : '' }}</span
                  >
                </li>
              }
            </ul>
          </article>
        } @empty {
          @if (failure(); as words) {
            <p class="in s" role="alert">The prescriptions did not load: {{ words }}</p>
          } @else {
            <p class="in s muted">Nothing is prescribed in this hospital.</p>
          }
        }
        @if (isCut()) {
          <p class="in s muted">The newest 100 lines are shown.</p>
        }
      </section>
    }
  `,
  styles: `
    article {
      padding: var(--sp-3) var(--sp-4);
      border-top: 1px solid var(--line);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--sp-2);
    }
    ul {
      display: grid;
      gap: var(--sp-2);
      margin-top: var(--sp-1);
    }
    li {
      display: grid;
      overflow-wrap: anywhere;
    }
    .off {
      color: var(--ink-3);
      text-decoration: line-through;
    }
  `,
})
export class PatientPrescriptions {
  /** The patient's. */
  readonly id = input.required<string>();
  private readonly opensCharts = inject(Session).can('charts:open');
  private readonly query = liveQuery(PatientPrescriptionsDocument, () => ({ patientId: this.id() }));
  private readonly lines = computed(() => this.query.data()?.prescriptions.items ?? []);
  protected readonly prescriptions = computed(() => byRecord(this.lines()));
  protected readonly isCut = computed(() => (this.query.data()?.prescriptions.totalCount ?? 0) > this.lines().length);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  /** Whoever must open the chart first sees nothing here before: that is not to be read as "nothing prescribed". */
  protected readonly isShown = computed(() =>
    this.opensCharts ? this.prescriptions().length > 0 : !!this.query.data() || !!this.failure(),
  );
  protected readonly drugText = drugText;
  protected readonly dosingText = dosingText;
}
