import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { BranchClock, ChosenBranch, DeskTools, Live, errorWords, liveQuery, ticking } from '@medicare/web-core';
import { QueueChangedDocument, QueuesDocument } from '@medicare/web-graphql';
import { Bones, Empty, Failed, PageHeader, iconQueue, nearDayWords } from '@medicare/web-ui';
import { merge } from 'rxjs';
import { AppointmentChangedDocument } from '@medicare/web-graphql';
import { QueueCard } from './queue-card';

/** Today's queues, a card for each doctor: who is inside, who is next, how long it takes. */
@Component({
  selector: 'mp-queue-desk',
  imports: [Bones, DeskTools, Empty, Failed, PageHeader, QueueCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Queue" [note]="note()"><mp-desk-tools /></mp-page-header>
    @if (failure(); as words) {
      @if (queues().length) {
        <p class="note warn told" role="alert">
          Not current: {{ words }} <button type="button" class="link" (click)="query.refetch()">Try again</button>
        </p>
      } @else {
        <section class="panel">
          <mp-failed title="The queue did not load" [text]="words" (retry)="query.refetch()" />
        </section>
      }
    }
    @if (queues().length) {
      @if (quiet().length && busy().length) {
        <div class="row wrap told">
          <button type="button" class="chip" [attr.aria-pressed]="showsAll()" (click)="showsAll.set(!showsAll())">
            Also doctors with nobody here <span class="n">{{ quiet().length }}</span>
          </button>
        </div>
      }
      <div class="cards">
        @for (queue of shown(); track queue.doctorId + queue.branchId) {
          <mp-queue-card [queue]="queue" [now]="now()" (changed)="query.refetch()" />
        }
      </div>
    } @else if (query.data() && !failure()) {
      <section class="panel">
        <mp-empty
          title="Nobody is booked today"
          text="Queues appear here as soon as a visit of today is booked."
          [icon]="iconQueue"
        />
      </section>
    } @else if (query.loading()) {
      <section class="panel"><mp-bones /></section>
    }
  `,
  styles: `
    .told {
      margin-bottom: var(--sp-3);
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
      gap: var(--sp-4);
      align-items: start;
    }
  `,
})
export class QueueDesk {
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  private readonly live = inject(Live);
  protected readonly query = liveQuery(QueuesDocument, () => ({ branchId: this.branch.id() }), {
    // A booking changes how many are expected, which the queue's own pushes do not tell.
    refreshOn: merge(
      this.live.events(QueueChangedDocument, 'queueChanged'),
      this.live.events(AppointmentChangedDocument, 'appointmentChanged'),
    ),
  });
  protected readonly now = ticking(15_000);
  protected readonly queues = computed(() => this.query.data()?.queues ?? []);
  protected readonly busy = computed(() =>
    this.queues().filter(({ nowServing, waiting, skipped }) => nowServing || waiting.length || skipped.length),
  );
  protected readonly quiet = computed(() => this.queues().filter((queue) => !this.busy().includes(queue)));
  protected readonly showsAll = signal(false);
  /** Doctors with somebody here go first; the others only when asked for, or when there is nobody at all. */
  protected readonly shown = computed(() =>
    this.showsAll() || !this.busy().length ? [...this.busy(), ...this.quiet()] : this.busy(),
  );
  protected readonly note = computed(() => {
    const waiting = this.queues().reduce((sum, queue) => sum + queue.waiting.length, 0);
    const today = this.clock.today();
    return this.query.data() ? `${nearDayWords(today, today)}, ${waiting} waiting` : undefined;
  });
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly iconQueue = iconQueue;
}
