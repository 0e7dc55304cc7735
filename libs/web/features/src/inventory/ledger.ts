import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader } from '@medicare/web-ui';
import { MovementList } from './movement-list';
import { StockNav } from './stock-nav';

/** Everything that moved, of all items. */
@Component({
  selector: 'mp-ledger',
  imports: [MovementList, PageHeader, StockNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Stock" note="ledger" />
    <mp-stock-nav />
    <mp-movement-list />
  `,
})
export class Ledger {}
