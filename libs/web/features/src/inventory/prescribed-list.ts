import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { BranchClock, Live, errorWords, injectPrintDocument, liveQuery } from '@medicare/web-core';
import {
  type ItemRowFragment,
  NotificationAddedDocument,
  type PrescribedLineFragment,
  PrescribedToPatientDocument,
  StockChangedDocument,
} from '@medicare/web-graphql';
import { Bones, DayPipe, Failed, Icon, Toasts, iconPrint } from '@medicare/web-ui';
import { merge } from 'rxjs';
import { leftToDispense } from './prescribed-item';
import { PrescribedLine } from './prescribed-line';

/** An item that was chosen for a prescribed drug. */
export interface PrescribedChoice {
  item: ItemRowFragment;
  line: PrescribedLineFragment;
}

/** What is prescribed to a patient now, newest first: what is to be handed out, and what in the store fits it. */
@Component({
  selector: 'mp-prescribed-list',
  imports: [Bones, DayPipe, Failed, Icon, PrescribedLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="prescribed">
      <header><h2 id="prescribed">Prescribed</h2></header>
      @if (query.data()) {
        @for (prescription of shown(); track prescription.recordId) {
          <p class="day">
            <span class="b num">{{ prescription.startsOn | mpDay }}</span>
            <span class="s muted">{{ prescription.isDone ? 'All handed out' : '' }}</span>
            <span class="sp"></span>
            <button type="button" class="btn quiet small" (click)="print(prescription.recordId)">
              <mp-icon [path]="iconPrint" [size]="18" />Open prescription
            </button>
          </p>
          @for (line of prescription.lines; track line.id) {
            <mp-prescribed-line [line]="line" [taken]="taken()" (picked)="picked.emit({ item: $event, line })" />
          }
        } @empty {
          <p class="in s muted">Nothing is prescribed to this patient in your branches.</p>
        }
        @if (older()) {
          <p class="in">
            <button type="button" class="btn quiet small" (click)="all.set(true)">
              Show {{ older() }} older {{ older() === 1 ? 'prescription' : 'prescriptions' }}
            </button>
          </p>
        }
      } @else if (failure(); as words) {
        <mp-failed title="The prescriptions did not load" [text]="words" (retry)="query.refetch()" />
      } @else {
        <mp-bones [widths]="[60, 45]" />
      }
    </section>
  `,
  styles: `
    .day {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--sp-2);
      padding: var(--sp-2) var(--sp-4);
      border-top: 1px solid var(--line);
      background: var(--surface-2);
    }
  `,
})
export class PrescribedList {
  readonly patientId = input.required<string>();
  readonly taken = input<readonly string[]>([]);
  readonly picked = output<PrescribedChoice>();
  private readonly today = inject(BranchClock).today();
  private readonly live = inject(Live);
  private readonly printDocument = injectPrintDocument();
  private readonly toasts = inject(Toasts);
  protected readonly query = liveQuery(PrescribedToPatientDocument, () => ({ patientId: this.patientId() }), {
    refreshOn: merge(
      this.live.events(NotificationAddedDocument, 'notificationAdded'), // a new prescription is told by one
      this.live.events(StockChangedDocument, 'stockChanged'), // somebody else hands out
    ),
  });
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  private readonly prescriptions = computed(() => byRecord(this.query.data()?.prescriptions.items ?? []));
  /** Those of today, or else the newest one: what somebody at the counter has come for. */
  protected readonly shown = computed(() =>
    this.all()
      ? this.prescriptions()
      : this.prescriptions().filter(({ startsOn, isDone }, i) => i === 0 || (startsOn === this.today && !isDone)),
  );
  protected readonly older = computed(() => this.prescriptions().length - this.shown().length);
  protected readonly all = signal(false);
  protected readonly iconPrint = iconPrint;

  protected print(recordId: string): void {
    void this.printDocument('prescriptions', recordId).catch((error: unknown) => this.toasts.show(errorWords(error)));
  }
}

interface Prescribed {
  recordId: string;
  startsOn: string;
  lines: PrescribedLineFragment[];
  isDone: boolean;
}

/** Lines by their record, as the doctor wrote them one after another: ids rise. */
function byRecord(lines: readonly PrescribedLineFragment[]): Prescribed[] {
  const ids = [...new Set(lines.flatMap(({ recordId }) => recordId ?? []))];
  return ids.map((recordId) => {
    const own = lines.filter((line) => line.recordId === recordId).sort((one, other) => (one.id < other.id ? -1 : 1));
    return { recordId, startsOn: own[0].startsOn, lines: own, isDone: own.every((line) => leftToDispense(line) === 0) };
  });
}
