import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isAllergic } from '@medicare/domain';
import type { RecordPatientFragment } from '@medicare/web-graphql';
import { Icon, PhonePipe, iconCall, iconWarning } from '@medicare/web-ui';
import { personText } from './record-words';

/** Who the record is about, always in sight: the allergies first, and loud. */
@Component({
  selector: 'mp-patient-strip',
  imports: [RouterLink, Icon, PhonePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="panel strip">
      <p class="allergy" [class.loud]="loud()">
        @if (loud()) {
          <mp-icon [path]="icons.warning" [size]="18" />
        }
        <span><b>Allergies</b> {{ patient().allergies || 'not recorded, ask' }}</span>
      </p>
      <h1>{{ patient().fullName }}</h1>
      <p class="s num facts">
        @if (person()) {
          <span>{{ person() }}</span>
        }
        <span>UHID {{ patient().uhid }}</span>
        @if (patient().phone; as phone) {
          <a [href]="'tel:' + phone"><mp-icon [path]="icons.call" [size]="16" />{{ phone | mpPhone }}</a>
        }
        @if (!isChart()) {
          <a [routerLink]="['/patients', patient().id, 'chart']">Whole chart</a>
        }
      </p>
      <span class="sp"></span>
      <ng-content />
    </header>
  `,
  styleUrl: './patient-strip.scss',
})
export class PatientStrip {
  readonly patient = input.required<RecordPatientFragment>();
  /** The page is the chart itself. */
  readonly isChart = input(false);
  protected readonly loud = computed(() => isAllergic(this.patient().allergies));
  protected readonly person = computed(() => personText(this.patient()));
  protected readonly icons = { warning: iconWarning, call: iconCall };
}
