import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { InrPipe } from '@medicare/web-ui';

/** Figures of a bill, in paise: of a saved one, or of `billTotals` while somebody types. */
export interface BillFiguresShown {
  gross: number;
  lineDiscount: number;
  billDiscount: number;
  subtotal: number;
  cgst: number;
  sgst: number;
  total: number;
}

/** How the total of a bill comes about: figures right in one column, one rule above the total. */
@Component({
  selector: 'mp-bill-sums',
  imports: [InrPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let sums = figures();
    <dl class="num">
      <div>
        <dt>Prices</dt>
        <dd>{{ sums.gross | mpInr }}</dd>
      </div>
      @if (sums.lineDiscount) {
        <div>
          <dt>Discounts on lines</dt>
          <dd>-{{ sums.lineDiscount | mpInr }}</dd>
        </div>
      }
      @if (sums.billDiscount) {
        <div>
          <dt>Discount on the bill</dt>
          <dd>-{{ sums.billDiscount | mpInr }}</dd>
        </div>
      }
      @if (sums.cgst || sums.sgst) {
        @if (sums.subtotal !== sums.gross) {
          <div>
            <dt>Before tax</dt>
            <dd>{{ sums.subtotal | mpInr }}</dd>
          </div>
        }
        <div>
          <dt>CGST</dt>
          <dd>{{ sums.cgst | mpInr }}</dd>
        </div>
        <div>
          <dt>SGST</dt>
          <dd>{{ sums.sgst | mpInr }}</dd>
        </div>
      }
      <div class="total">
        <dt>Total</dt>
        <dd>{{ sums.total | mpInr }}</dd>
      </div>
      <ng-content />
    </dl>
  `,
  styleUrl: './bill-sums.scss',
})
export class BillSums {
  readonly figures = input.required<BillFiguresShown>();
}
