import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BILL_STATUSES, type BillStatusName } from '@medicare/domain';
import { BranchClock, Can, ChosenBranch, Live, PAGE_SIZE, Session, pagedList } from '@medicare/web-core';
import { BillChangedDocument, type BillRowFragment, BillsDocument } from '@medicare/web-graphql';
import {
  Column,
  Empty,
  Icon,
  InrPipe,
  ListPanel,
  PageHeader,
  Pill,
  Table,
  dayOf,
  iconAdd,
  iconReceiptLong,
  nearDayWords,
} from '@medicare/web-ui';
import { BillFilters } from './bill-filters';
import { BillStrip } from './bill-strip';
import { BILL_TONES, BILL_WORDS } from './billing-words';
import { whichBills } from './open-only';

/** The bills of a branch, newest first. Cashiers begin with those that are still to be paid. */
@Component({
  selector: 'mp-bill-list',
  imports: [RouterLink, BillFilters, BillStrip, Can, Column, Empty, Icon, InrPipe, ListPanel, PageHeader, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bill-list.html',
})
export class BillList {
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  private readonly isCashier = inject(Session).me()?.role === 'CASHIER';
  protected readonly list = pagedList(BillsDocument, {
    spec: {
      filters: { show: ['open', 'all'], status: BILL_STATUSES, patient: null, number: null, from: null, to: null },
      sorts: [],
    },
    variables: ({ filters, after }) => ({
      ...whichBills(filters, this.isCashier),
      patientId: filters['patient'] ?? null,
      number: filters['number'] ?? null,
      from: filters['from'] ?? null,
      to: filters['to'] ?? null,
      branchId: this.branch.id(),
      first: PAGE_SIZE,
      after,
    }),
    pick: (data) => data.bills,
    refreshOn: inject(Live).events(BillChangedDocument, 'billChanged'),
  });
  protected readonly filters = computed(() => this.list.state.params().filters);
  protected readonly isOpenOnly = computed(() => whichBills(this.filters(), this.isCashier).isOpen === true);
  protected readonly words = BILL_WORDS;
  protected readonly tones = BILL_TONES;
  protected readonly icons = { add: iconAdd, bill: iconReceiptLong };
  protected readonly key = (row: BillRowFragment) => row.id;
  protected readonly isOver = (row: BillRowFragment) => row.status === 'CANCELLED';

  protected day({ issuedOn, createdAt, branch }: BillRowFragment): string {
    return nearDayWords(issuedOn ?? dayOf(createdAt, branch?.timeZone ?? this.clock.zone()), this.clock.today());
  }

  protected toggle(status: BillStatusName): void {
    this.list.state.set({ status: this.filters()['status'] === status ? null : status, number: null });
  }
}
