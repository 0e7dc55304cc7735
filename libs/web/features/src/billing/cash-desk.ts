import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BranchClock, Can, ChosenBranch, Live, errorWords, liveQuery } from '@medicare/web-core';
import {
  BillChangedDocument,
  type CashMoveKind,
  type CashSessionDetailFragment,
  OwnCashSessionDocument,
} from '@medicare/web-graphql';
import {
  Bones,
  Dialog,
  Failed,
  Icon,
  InrPipe,
  PageHeader,
  Toasts,
  clockText,
  dayOf,
  iconHistory,
  iconOpenInNew,
  nearDayWords,
} from '@medicare/web-ui';
import { CashEntries } from './cash-entries';
import { CloseCashDesk } from './close-cash-desk';
import { MoveCash } from './move-cash';
import { NeedsCashDesk } from './needs-cash-desk';

/** One's own drawer: opened with a float, followed entry by entry, closed with a count. */
@Component({
  selector: 'mp-cash-desk',
  imports: [
    RouterLink,
    Bones,
    Can,
    CashEntries,
    CloseCashDesk,
    Dialog,
    Failed,
    Icon,
    InrPipe,
    MoveCash,
    NeedsCashDesk,
    PageHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cash-desk.html',
  styleUrl: './cash-desk.scss',
})
export class CashDesk {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BranchClock);
  protected readonly branchId = inject(ChosenBranch).id;
  protected readonly query = liveQuery(OwnCashSessionDocument, () => ({}), {
    refreshOn: inject(Live).events(BillChangedDocument, 'billChanged'),
  });
  protected readonly session = computed(() => this.query.data()?.cashSession ?? null);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly zone = computed(() => this.session()?.branch?.timeZone ?? this.clock.zone());
  protected readonly since = computed(() => {
    const [at, zone] = [this.session()?.createdAt, this.zone()];
    return at ? `${nearDayWords(dayOf(at, zone), this.clock.today())} at ${clockText(at, zone)}` : '';
  });
  protected readonly sums = computed(() => {
    const sum = (...kinds: string[]): number =>
      (this.session()?.entries ?? [])
        .filter(({ kind }) => kinds.includes(kind))
        .reduce((total, { amount }) => total + amount, 0);
    return [
      { name: 'Float', amount: sum('FLOAT') },
      { name: 'Taken', amount: sum('PAYMENT') },
      { name: 'Paid back', amount: sum('REFUND') },
      { name: 'Put in, taken out', amount: sum('PAY_IN', 'PAY_OUT') },
    ];
  });
  protected readonly asked = signal<'close' | CashMoveKind | null>(null);
  protected readonly moving = computed(() => {
    const asked = this.asked();
    return asked === 'close' ? null : asked;
  });
  protected readonly icons = { past: iconHistory, screen: iconOpenInNew };

  protected wasMoved(): void {
    this.asked.set(null);
    this.query.refetch();
  }

  protected async wasClosed({ id }: CashSessionDetailFragment): Promise<void> {
    this.asked.set(null);
    this.query.refetch();
    this.toasts.show('The cash desk is closed.');
    await this.router.navigate(['/cash-desk/sessions', id]);
  }

  protected openScreen(): void {
    window.open('/cash-desk/customer-screen', 'mp-customer-screen');
  }
}
