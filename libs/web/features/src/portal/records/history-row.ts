import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconChevronRight, iconClinicalNotes, iconMedication, Pill } from '@medicare/web-ui';
import type { HistoryEntry } from './record-rules';

const ICONS = { consultations: iconClinicalNotes, medicines: iconMedication };

/** One line of the history: what it was, when and with whom. */
@Component({
  selector: 'mp-history-row',
  imports: [RouterLink, Icon, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="act" [routerLink]="['/portal/records', entry().recordId]">
      <mp-icon [path]="icon()" [size]="24" />
      <span class="act-text">
        <b class="num">{{ entry().title }}</b>
        @for (line of entry().lines; track line) {
          <span class="num">{{ line }}</span>
        }
        @if (entry().pill; as pill) {
          <mp-pill [tone]="pill.tone">{{ pill.word }}</mp-pill>
        }
      </span>
      <mp-icon [path]="iconGo" />
    </a>
  `,
  styles: `
    mp-pill {
      margin-top: 4px;
    }
  `,
})
export class HistoryRow {
  readonly entry = input.required<HistoryEntry>();
  protected readonly iconGo = iconChevronRight;
  protected readonly icon = computed(() => ICONS[this.entry().kind]);
}
