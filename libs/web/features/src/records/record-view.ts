import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SignedVersionFragment } from '@medicare/web-graphql';
import { DayPipe } from '@medicare/web-ui';
import { bodyMassIndex, dosingText, drugText, type VitalSigns } from '@medicare/domain';
import { shownSigns } from './record-words';

/** What one version of a record says. */
export type ReadableRecord = Pick<
  SignedVersionFragment,
  'complaint' | 'examination' | 'advice' | 'followUpOn' | 'vitalSigns' | 'diagnoses' | 'prescription'
>;

/** A signed record to read, in the order in which it was written. */
@Component({
  selector: 'mp-record-view',
  imports: [DayPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (signs().length) {
      <dl class="signs num">
        @for (sign of signs(); track sign.name) {
          <div [class.off]="sign.unusual">
            <dt>{{ sign.label }}</dt>
            <dd>
              {{ sign.value }} <span class="xs">{{ sign.unit }}{{ sign.unusual ? ', ' + sign.unusual : '' }}</span>
            </dd>
          </div>
        }
        @if (bmi(); as value) {
          <div>
            <dt>BMI</dt>
            <dd>{{ value }}</dd>
          </div>
        }
      </dl>
    }
    @if (record().complaint; as text) {
      <h3>Complaint</h3>
      <p class="text">{{ text }}</p>
    }
    @if (record().examination; as text) {
      <h3>Examination</h3>
      <p class="text">{{ text }}</p>
    }
    @if (record().diagnoses.length) {
      <h3>Diagnoses</h3>
      <ul>
        @for (diagnosis of record().diagnoses; track diagnosis.id) {
          <li>
            <span class="num code">{{ diagnosis.code }}</span> {{ diagnosis.text
            }}{{ diagnosis.isProvisional ? ', not sure yet' : '' }}
          </li>
        }
      </ul>
    }
    @if (record().prescription.length) {
      <h3>Prescription</h3>
      <ol>
        @for (line of record().prescription; track line.id) {
          <li>
            <span class="b">{{ drugText(line) }}</span><br />
            <span class="num">{{ dosingText(line) }}</span>{{ line.instructions ? ', ' + line.instructions : '' }}
            @if (line.pieces) {
              <span class="muted num">({{ line.pieces }} in all)</span>
            }
            @if (line.overrideReason; as reason) {
              <br /><span class="s warn">In spite of a warning: {{ reason }}</span>
            }
          </li>
        }
      </ol>
    }
    @if (record().advice; as text) {
      <h3>Advice</h3>
      <p class="text">{{ text }}</p>
    }
    @if (record().followUpOn; as day) {
      <h3>Next visit</h3>
      <p class="num">{{ day | mpDay }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
    }
    h3 {
      margin-top: var(--sp-3);
      color: var(--ink-3);
      font: var(--t-xs);
      font-weight: 600;
    }
    h3:first-child {
      margin-top: 0;
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
      max-width: 72ch;
    }
    li {
      padding: 3px 0;
      overflow-wrap: anywhere;
    }
    .code {
      display: inline-block;
      min-width: 52px;
      font-weight: 600;
    }
    .warn {
      color: var(--warn);
    }
    .signs {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sp-2) var(--sp-5);
    }
    .signs dt {
      font: var(--t-xs);
      color: var(--ink-3);
    }
    .signs dd {
      font-weight: 600;
    }
    .signs dd span {
      font-weight: 400;
      color: var(--ink-2);
    }
    .off dd,
    .off dd span {
      color: var(--warn);
    }
  `,
})
export class RecordView {
  readonly record = input.required<ReadableRecord>();
  /** Whole months at the time; null where the birth date is not known. */
  readonly ageMonths = input<number | null>(null);
  protected readonly signs = computed(() => shownSigns(this.record().vitalSigns ?? {}, this.ageMonths()));
  protected readonly bmi = computed(() => bodyMassIndex((this.record().vitalSigns ?? {}) as VitalSigns));
  protected readonly drugText = drugText;
  protected readonly dosingText = dosingText;
}
