import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconCall, iconCalendarMonth, PageHeader, PhonePipe, Pill } from '@medicare/web-ui';
import { Clock } from '../appointments/clock';
import { dayShort } from '../appointments/day-and-time';
import { fieldText } from '../appointments/field-text';
import { PdfButton } from '../pdf-button';
import { DiagnosisList } from './diagnosis-list';
import { EarlierVersions } from './earlier-versions';
import { FileRow } from './file-row';
import { MedicineList } from './medicine-list';
import { OneRecord } from './one-record';
import { OwnRecords } from './own-records';
import { historyPath, todayAt } from './record-rules';
import { VersionFacts } from './version-facts';
import { RECORD_WORDS } from '../words';

/** One consultation: what it is, what to take and to do, what was found, and what was corrected since. */
@Component({
  imports: [
    RouterLink,
    Icon,
    PageHeader,
    PhonePipe,
    Pill,
    DiagnosisList,
    EarlierVersions,
    FileRow,
    MedicineList,
    OneRecord,
    PdfButton,
    VersionFacts,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-page.html',
  styleUrl: './record-page.scss',
})
export class RecordPage {
  private readonly records = inject(OwnRecords);
  private readonly now = inject(Clock).now;
  readonly id = input.required<string>();
  protected readonly words = computed(() => RECORD_WORDS().one);
  protected readonly files = computed(() => RECORD_WORDS().files);
  protected readonly back = computed(() => RECORD_WORDS().list.title);
  protected readonly history = computed(() => historyPath(this.records.kind()));
  protected readonly field = fieldText;
  protected readonly icons = { call: iconCall, book: iconCalendarMonth };
  protected readonly record = computed(() => this.records.get(this.id()));
  private readonly today = computed(() => todayAt(this.record()?.branch, this.now()));
  protected readonly isPast = computed(() => (this.record()?.followUpOn ?? '') < this.today());
  /** What was taken back is not to be handed out any more. */
  protected readonly canPrint = computed(() => this.record()?.prescription.some(({ withdrawnAt }) => !withdrawnAt));
  protected readonly wasFound = computed(() => {
    const { complaint, examination, vitalSigns } = this.record() ?? {};
    return Boolean(complaint || examination || vitalSigns);
  });
  protected readonly spoken = computed(() => {
    const version = this.record()?.version ?? 1;
    return version > 1 ? this.words().corrected : '';
  });

  protected day(day: string | null): string {
    return day ? dayShort(day, this.today()) : '';
  }
}
