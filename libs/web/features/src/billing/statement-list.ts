import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenBranch, PAGE_SIZE, Session, pagedList } from '@medicare/web-core';
import { BankStatementsDocument, type StatementRowFragment } from '@medicare/web-graphql';
import {
  Column,
  CountPipe,
  Empty,
  Icon,
  ListPanel,
  PageHeader,
  Table,
  ZonedPipe,
  iconAccountBalance,
  iconUploadFile,
} from '@medicare/web-ui';
import { BANK_WORDS } from './statement-words';

/** The statements that were brought in: by whom, when, and what was in them. Each leads to its lines. */
@Component({
  selector: 'mp-statement-list',
  imports: [RouterLink, Column, CountPipe, Empty, Icon, ListPanel, PageHeader, Table, ZonedPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Past statements" back="/statements" backText="Bank statements" [note]="list.note()">
      <a class="btn" routerLink="/statements/import"><mp-icon [path]="icons.upload" [size]="18" />Import a statement</a>
    </mp-page-header>
    <mp-list-panel
      of="statements"
      [view]="list.view()"
      (retry)="list.refetch()"
      (previous)="list.previous()"
      (next)="list.next()"
    >
      <mp-table [rows]="list.rows()" [key]="key" label="Statements">
        <ng-template mpColumn="File" [of]="list.rows()" let-row
          ><a class="b file" routerLink="/statements" [queryParams]="{ statement: row.id }">{{
            row.fileName
          }}</a></ng-template
        >
        <ng-template mpColumn="Bank" [of]="list.rows()" let-row>{{ banks[row.bank] }}</ng-template>
        <ng-template mpColumn="Imported" [of]="list.rows()" let-row
          ><span class="num">{{ row.createdAt | mpZoned: row.branch?.timeZone }}</span></ng-template
        >
        <ng-template mpColumn="By" [of]="list.rows()" let-row>{{ who(row) }}</ng-template>
        <ng-template mpColumn="New" [right]="true" [of]="list.rows()" let-row
          ><span class="num b">{{ row.newLines | mpCount }}</span></ng-template
        >
        <ng-template mpColumn="Matched" [right]="true" [of]="list.rows()" let-row
          ><span class="num">{{ row.matchedLines | mpCount }}</span></ng-template
        >
        <ng-template mpColumn="Known before" [right]="true" [of]="list.rows()" let-row
          ><span class="num">{{ row.knownLines | mpCount }}</span></ng-template
        >
      </mp-table>
      <mp-empty
        title="No statements yet"
        text="The first one you import will appear here, with what was in it."
        [icon]="icons.bank"
        ><a class="btn main" routerLink="/statements/import">Import a statement</a></mp-empty
      >
    </mp-list-panel>
  `,
  styles: `
    .file {
      display: inline-block;
      max-width: 320px;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  `,
})
export class StatementList {
  private readonly branch = inject(ChosenBranch);
  private readonly me = inject(Session).me()?.account.id;
  protected readonly list = pagedList(BankStatementsDocument, {
    variables: ({ after }) => ({ branchId: this.branch.id(), first: PAGE_SIZE, after }),
    pick: (data) => data.bankStatements,
  });
  protected readonly banks = BANK_WORDS;
  protected readonly icons = { bank: iconAccountBalance, upload: iconUploadFile };
  protected readonly key = (row: StatementRowFragment) => row.id;

  /** Accounts are seen by administrators and by oneself. */
  protected who({ importedBy }: StatementRowFragment): string {
    if (!importedBy) return 'A colleague';
    return importedBy.id === this.me ? 'You' : importedBy.displayName;
  }
}
