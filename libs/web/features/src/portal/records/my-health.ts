import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Empty, Failed, iconClinicalNotes, iconVisibility, PageHeader } from '@medicare/web-ui';
import { ActLink } from '../act-link';
import { Clock } from '../appointments/clock';
import { ChosenChip } from '../chosen-chip';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { FileList } from './file-list';
import { HistoryRow } from './history-row';
import { MedicineList } from './medicine-list';
import { OwnRecords } from './own-records';
import { history, HISTORY_KINDS, historyPath, type HistoryKind, takenNow } from './record-rules';
import { OWN_WORDS, RECORD_WORDS } from '../words';

/** What the patient takes now, and the whole history with the newest first. New consultations appear by themselves. */
@Component({
  imports: [
    RouterLink,
    ActLink,
    Bones,
    ChosenChip,
    Empty,
    Failed,
    FileList,
    FormProblem,
    HistoryRow,
    MedicineList,
    PageHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-health.html',
  styles: `
    .now {
      display: grid;
      gap: var(--sp-3);
      padding: var(--sp-4);
    }
    .now > .s {
      color: var(--ink-2);
    }
  `,
})
export class MyHealth {
  private readonly now = inject(Clock).now;
  protected readonly own = inject(OwnRecords);
  protected readonly words = computed(() => RECORD_WORDS().list);
  protected readonly files = computed(() => RECORD_WORDS().files.title);
  protected readonly home = computed(() => OWN_WORDS().home.title);
  protected readonly icons = { none: iconClinicalNotes, readers: iconVisibility };
  protected readonly kinds = HISTORY_KINDS;
  protected readonly pathOf = historyPath;
  /** What of the history is shown, from the address. */
  readonly shows = input<HistoryKind>();
  protected readonly kind = computed(() => this.shows() ?? 'all');
  protected readonly problem = failure();
  protected readonly busy = signal(false);
  private readonly changesBefore = this.own.changes();
  protected readonly news = computed(() => (this.own.changes() > this.changesBefore ? this.words().changed : ''));
  protected readonly taken = computed(() => takenNow(this.own.medicines() ?? [], this.now()));
  protected readonly entries = computed(() => history(this.own.list() ?? [], this.kind(), this.now()));

  constructor() {
    effect(() => this.own.kind.set(this.kind()));
    // Always: a prescription may have been taken back without a message about it.
    void this.own.load();
  }

  protected async more(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.clear();
    await this.own.more().catch((error: unknown) => this.problem.note(error));
    this.busy.set(false);
  }
}
