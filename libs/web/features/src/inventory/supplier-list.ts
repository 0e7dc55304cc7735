import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Can, ChosenBranch, PAGE_SIZE, Session, pagedList } from '@medicare/web-core';
import { type SupplierRowFragment, SuppliersDocument } from '@medicare/web-graphql';
import { Column, Empty, Icon, ListPanel, PageHeader, PhonePipe, Pill, Table, iconAdd } from '@medicare/web-ui';
import { StockNav } from './stock-nav';
import { counted } from './stock-words';

/** Who delivers. */
@Component({
  selector: 'mp-supplier-list',
  imports: [RouterLink, Can, Column, Empty, Icon, ListPanel, PageHeader, PhonePipe, Pill, StockNav, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Stock" [note]="note()">
      <a *mpCan="'inventory:write'" class="btn main" routerLink="/stock/suppliers/new"
        ><mp-icon [path]="iconAdd" [size]="18" />New supplier</a
      >
    </mp-page-header>
    <mp-stock-nav />
    <mp-list-panel
      of="suppliers"
      [view]="all.view()"
      (retry)="all.refetch()"
      (previous)="all.previous()"
      (next)="all.next()"
    >
      <div filters class="flt" role="group" aria-label="Filters">
        <div class="chips">
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="all.state.params().filters['active'] === 'no'"
            (click)="all.state.toggleFilter('active', 'no')"
          >
            Inactive
          </button>
        </div>
      </div>
      <mp-table [rows]="all.rows()" [key]="key" [dimmed]="inactive" label="Suppliers">
        <ng-template mpColumn="Supplier" [of]="all.rows()" let-row>
          @if (mayWrite) {
            <a class="b" [routerLink]="['/stock/suppliers', row.id]">{{ row.name }}</a>
          } @else {
            <span class="b">{{ row.name }}</span>
          }
        </ng-template>
        <ng-template mpColumn="Phone" [of]="all.rows()" let-row
          ><span class="num">{{ row.phone | mpPhone }}</span></ng-template
        >
        <ng-template mpColumn="E-mail" [of]="all.rows()" let-row>{{ row.email ?? '–' }}</ng-template>
        <ng-template mpColumn="GSTIN" [of]="all.rows()" let-row
          ><span class="num">{{ row.gstin ?? '–' }}</span></ng-template
        >
        <ng-template mpColumn="State" [corner]="true" [of]="all.rows()" let-row
          ><mp-pill [tone]="row.isActive ? 'good' : 'neutral'">{{
            row.isActive ? 'Delivers' : 'Inactive'
          }}</mp-pill></ng-template
        >
      </mp-table>
      @if (all.isNarrowed()) {
        <mp-empty title="No inactive suppliers" text="All of them deliver.">
          <button type="button" class="btn" (click)="all.state.clear()">Show those who deliver</button>
        </mp-empty>
      } @else {
        <mp-empty title="No suppliers yet" text="Enter who delivers, to see it beside each item and batch.">
          <a *mpCan="'inventory:write'" class="btn main" routerLink="/stock/suppliers/new">Enter a supplier</a>
        </mp-empty>
      }
    </mp-list-panel>
  `,
  styleUrls: ['../list-filters.scss', './stock-list.scss'],
})
export class SupplierList {
  private readonly branch = inject(ChosenBranch);
  protected readonly mayWrite = inject(Session).can('inventory:write');
  protected readonly all = pagedList(SuppliersDocument, {
    spec: { filters: { active: ['no'] }, sorts: [] },
    variables: ({ filters, after }) => ({
      isActive: filters['active'] !== 'no',
      branchId: this.branch.id(),
      first: PAGE_SIZE,
      after,
    }),
    pick: ({ suppliers }) => suppliers,
  });
  protected readonly note = computed(() => {
    const { isAnswered, total } = this.all.view();
    return isAnswered ? counted(total, 'supplier') : undefined;
  });
  protected readonly key = (row: SupplierRowFragment) => row.id;
  protected readonly inactive = (row: SupplierRowFragment) => !row.isActive;
  protected readonly iconAdd = iconAdd;
}
