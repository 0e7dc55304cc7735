import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BranchClock, ChosenBranch, PAGE_SIZE, Session, pagedList } from '@medicare/web-core';
import { type CashSessionRowFragment, CashSessionsDocument } from '@medicare/web-graphql';
import {
  Column,
  Empty,
  InrPipe,
  ListPanel,
  PageHeader,
  Pill,
  Table,
  ZonedPipe,
  iconPointOfSale,
} from '@medicare/web-ui';

/** The cash desks of former days: what should have been there, and what was. */
@Component({
  selector: 'mp-cash-session-list',
  imports: [RouterLink, Column, Empty, InrPipe, ListPanel, PageHeader, Pill, Table, ZonedPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Past cash desks" back="/cash-desk" backText="Cash desk" [note]="list.note()" />
    <mp-list-panel
      of="cash desks"
      [view]="list.view()"
      (retry)="list.refetch()"
      (previous)="list.previous()"
      (next)="list.next()"
    >
      <mp-table [rows]="list.rows()" [key]="key" label="Cash desks">
        <ng-template mpColumn="Opened" [of]="list.rows()" let-row
          ><a class="b num" [routerLink]="['/cash-desk/sessions', row.id]">{{
            row.createdAt | mpZoned: row.branch?.timeZone
          }}</a></ng-template
        >
        <ng-template mpColumn="By" [of]="list.rows()" let-row>{{ who(row) }}</ng-template>
        <ng-template mpColumn="Closed" [of]="list.rows()" let-row
          ><span class="num">{{ row.closedAt | mpZoned: row.branch?.timeZone }}</span></ng-template
        >
        <ng-template mpColumn="Should be there" [right]="true" [of]="list.rows()" let-row
          ><span class="num">{{ row.expected | mpInr }}</span></ng-template
        >
        <ng-template mpColumn="Counted" [right]="true" [of]="list.rows()" let-row
          ><span class="num">{{ row.counted | mpInr }}</span></ng-template
        >
        <ng-template mpColumn="State" [corner]="true" [of]="list.rows()" let-row>
          @if (row.counted === null || row.counted === undefined) {
            <mp-pill tone="info">Open</mp-pill>
          } @else if (row.counted === row.expected) {
            <mp-pill tone="good">Agrees</mp-pill>
          } @else {
            <mp-pill tone="bad">{{ row.counted < row.expected ? 'Missing' : 'Too much' }}</mp-pill>
          }
        </ng-template>
      </mp-table>
      <mp-empty title="No cash desks yet" text="The first one that is opened will appear here." [icon]="icon" />
    </mp-list-panel>
  `,
})
export class CashSessionList {
  private readonly branch = inject(ChosenBranch);
  private readonly session = inject(Session);
  protected readonly clock = inject(BranchClock);
  protected readonly list = pagedList(CashSessionsDocument, {
    variables: ({ after }) => ({ branchId: this.branch.id(), first: PAGE_SIZE, after }),
    pick: (data) => data.cashSessions,
  });
  protected readonly icon = iconPointOfSale;
  protected readonly key = (row: CashSessionRowFragment) => row.id;

  /** Accounts are seen by administrators and by oneself; a colleague's desk is just that. */
  protected who({ openedBy }: CashSessionRowFragment): string {
    if (!openedBy) return 'A colleague';
    return openedBy.id === this.session.me()?.account.id ? 'You' : openedBy.displayName;
  }
}
