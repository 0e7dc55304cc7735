import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dosingText, drugText } from '@medicare/domain';
import { DayPipe, ZonedPipe } from '@medicare/web-ui';
import type { CareSoFar } from './care-so-far';
import { RecordView } from './record-view';
import { shownSigns } from './record-words';

/** What was before, beside the record: measured, diagnosed, prescribed, and earlier records to unfold. */
@Component({
  selector: 'mp-care-aside',
  imports: [RouterLink, DayPipe, ZonedPipe, RecordView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-label="Care so far">
      <h2 class="vh">Care so far</h2>
      <div class="part">
        <h3>Takes now</h3>
        @for (drug of care().active; track drug.id) {
          <p>
            <span class="b">{{ drugText(drug) }}</span><br /><span class="s num"
              >{{ dosingText(drug) }}
              @if (drug.endsOn; as day) {
                , <span class="whole">until {{ day | mpDay }}</span>
              }
            </span>
          </p>
        } @empty {
          <p class="s muted">Nothing that was prescribed here.</p>
        }
      </div>
      <div class="part">
        <h3>Diagnoses</h3>
        @for (diagnosis of care().diagnoses; track diagnosis.code) {
          <p class="s">
            <span class="num code">{{ diagnosis.code }}</span> {{ diagnosis.text }}
          </p>
        } @empty {
          <p class="s muted">None recorded yet.</p>
        }
      </div>
      <div class="part">
        <h3>Last measured</h3>
        @if (last(); as measured) {
          <p class="xs muted num">{{ measured.createdAt | mpZoned: zone() }}</p>
          <dl class="num">
            @for (sign of signs(); track sign.name) {
              <div [class.off]="sign.unusual">
                <dt>{{ sign.label }}</dt>
                <dd>{{ sign.value }} {{ sign.unit }}{{ sign.unusual ? ', ' + sign.unusual : '' }}</dd>
              </div>
            }
          </dl>
        } @else {
          <p class="s muted">Nothing yet.</p>
        }
      </div>
      <div class="part">
        <h3>
          Earlier records <span class="num muted">{{ care().earlier.length }}</span>
        </h3>
        @for (record of care().earlier; track record.id) {
          <details>
            <summary>
              <span class="b num">{{ record.signedOn | mpDay }}</span>
              <span class="s muted">{{ record.doctor?.fullName }}</span>
              <span class="s line">{{ record.diagnoses[0]?.text ?? record.complaint }}</span>
            </summary>
            <mp-record-view [record]="record" [ageMonths]="ageMonths()" />
            <a class="s" [routerLink]="['/records', record.id]">Open this record</a>
          </details>
        } @empty {
          <p class="s muted">This is the first one.</p>
        }
      </div>
    </section>
  `,
  styles: `
    .part {
      display: grid;
      gap: 6px;
      padding: var(--sp-3) var(--sp-4);
    }
    .part + .part {
      border-top: 1px solid var(--line);
    }
    h3 {
      font: var(--t-xs);
      font-weight: 600;
      color: var(--ink-3);
    }
    .whole {
      white-space: nowrap;
    }
    p {
      overflow-wrap: anywhere;
    }
    .code {
      display: inline-block;
      min-width: 48px;
      font-weight: 600;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--sp-3);
      padding: 2px 0;
      font: var(--t-s);
    }
    dt {
      color: var(--ink-2);
    }
    dd {
      font-weight: 550;
      text-align: right;
    }
    .off dd {
      color: var(--warn);
    }
    summary {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--sp-2);
      padding: 6px 0;
      cursor: pointer;
    }
    summary::before {
      content: '›';
      width: 8px;
      color: var(--ink-3);
      transition: rotate var(--fast) var(--ease);
    }
    details[open] summary::before {
      rotate: 90deg;
    }
    summary .line {
      flex-basis: 100%;
      color: var(--ink-2);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    details[open] {
      padding-bottom: var(--sp-3);
    }
    details mp-record-view {
      padding: var(--sp-2) 0 var(--sp-2) var(--sp-3);
      border-left: 2px solid var(--line);
    }
  `,
})
export class CareAside {
  readonly care = input.required<CareSoFar>();
  readonly ageMonths = input<number | null>(null);
  readonly zone = input.required<string>();
  protected readonly last = computed(() => this.care().vitalSigns[0] ?? null);
  protected readonly signs = computed(() => shownSigns(this.last() ?? {}, this.ageMonths()));
  protected readonly drugText = drugText;
  protected readonly dosingText = dosingText;
}
