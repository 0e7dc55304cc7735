import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BranchClock, errorWords, liveQuery } from '@medicare/web-core';
import { CashSessionDocument } from '@medicare/web-graphql';
import {
  Bones,
  Empty,
  Failed,
  Icon,
  InrPipe,
  PageHeader,
  ZonedPipe,
  dayOf,
  iconPrint,
  nearDayWords,
} from '@medicare/web-ui';
import { CashEntries } from './cash-entries';

/** One cash desk from opening to closing, as it is printed and put away. */
@Component({
  selector: 'mp-cash-session-page',
  imports: [RouterLink, Bones, CashEntries, Empty, Failed, Icon, InrPipe, PageHeader, ZonedPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cash-session-page.html',
  styleUrl: './cash-session-page.scss',
})
export class CashSessionPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly clock = inject(BranchClock);
  protected readonly query = liveQuery(CashSessionDocument, () => ({ id: this.id() }));
  protected readonly session = computed(() => this.query.data()?.cashSession ?? null);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly zone = computed(() => this.session()?.branch?.timeZone ?? this.clock.zone());
  protected readonly title = computed(() => {
    const at = this.session()?.createdAt;
    return at ? `Cash desk, ${nearDayWords(dayOf(at, this.zone()), this.clock.today())}` : 'Cash desk';
  });
  protected readonly difference = computed(() => (this.session()?.counted ?? 0) - (this.session()?.expected ?? 0));
  protected readonly abs = Math.abs;
  protected readonly iconPrint = iconPrint;

  protected print(): void {
    window.print();
  }
}
