import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { InrPipe } from '@medicare/web-ui';
import type { OwnBillInFullFragment } from '../bill-documents';
import { sumRows } from './bill-rules';
import { BILL_WORDS } from '../words';

/** What a bill is for, and how its total comes about: figures right in one column, one rule above each total. */
@Component({
  selector: 'mp-bill-lines',
  imports: [InrPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="lines-title">
      <h2 id="lines-title">{{ words().title }}</h2>
      <ul>
        @for (line of bill().lines; track line.id) {
          <li>
            <span class="name"
              >{{ line.description }}
              @if (line.quantity > 1) {
                <span class="s num">{{
                  words().times({ quantity: line.quantity, price: rupees(line.unitPrice) })
                }}</span>
              }
            </span>
            <span class="num">{{ line.gross | mpInr }}</span>
          </li>
        }
      </ul>
      <dl class="num">
        @for (row of sums(); track row.name) {
          <div [class.total]="row.isTotal">
            <dt>{{ row.name }}</dt>
            <dd>{{ row.text }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
  styleUrl: './bill-lines.scss',
})
export class BillLines {
  readonly bill = input.required<OwnBillInFullFragment>();
  protected readonly words = computed(() => BILL_WORDS().lines);
  protected readonly rupees = formatRupees;
  protected readonly sums = computed(() => sumRows(this.bill()));
}
