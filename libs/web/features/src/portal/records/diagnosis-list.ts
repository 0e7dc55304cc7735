import { ChangeDetectionStrategy, Component, input, computed } from '@angular/core';
import type { OwnDiagnosisFragment } from '../record-documents';
import { RECORD_WORDS } from '../words';

/** Diagnoses in words; their codes, for other doctors, stand small beneath. */
@Component({
  selector: 'mp-diagnosis-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (each of diagnoses(); track each.id) {
        <li>
          {{ each.text }}{{ each.isProvisional ? ', ' + words().unsure : '' }}
          <span class="xs num">{{ each.code }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: 2px 0;
      overflow-wrap: anywhere;
    }
    .xs {
      color: var(--ink-3);
      white-space: nowrap;
    }
  `,
})
export class DiagnosisList {
  readonly diagnoses = input.required<readonly OwnDiagnosisFragment[]>();
  protected readonly words = computed(() => RECORD_WORDS().one);
}
