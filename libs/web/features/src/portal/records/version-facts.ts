import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Clock } from '../appointments/clock';
import { dayShort } from '../appointments/day-and-time';
import type { OwnRecordVersionFragment } from '../record-documents';
import { DiagnosisList } from './diagnosis-list';
import { MedicineList } from './medicine-list';
import { todayAt } from './record-rules';
import { SignList } from './sign-list';
import { RECORD_WORDS } from '../words';

type Found = Pick<OwnRecordVersionFragment, 'complaint' | 'examination' | 'vitalSigns'>;

/** What was found at a consultation; of an earlier version, everything that it said. */
@Component({
  selector: 'mp-version-facts',
  imports: [DiagnosisList, MedicineList, SignList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './version-facts.html',
  // The panel around it has the space already.
  styles: `
    .facts.facts {
      padding: 0;
    }
  `,
})
export class VersionFacts {
  private readonly now = inject(Clock).now;
  readonly version = input.required<Found>();
  /** What else an earlier version said. */
  readonly earlier = input<OwnRecordVersionFragment>();
  protected readonly words = computed(() => RECORD_WORDS().one);
  protected readonly next = computed(() => {
    const day = this.earlier()?.followUpOn;
    return day ? dayShort(day, todayAt(null, this.now())) : '';
  });
}
