import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CashSessionDetailFragment } from '@medicare/web-graphql';
import { ClockPipe, InrPipe } from '@medicare/web-ui';
import { CASH_ENTRY_WORDS } from './billing-words';
import { withBalance } from './drawer';

/** What went into a drawer and out of it, with what should be there after each. */
@Component({
  selector: 'mp-cash-entries',
  imports: [RouterLink, ClockPipe, InrPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll">
      <table aria-label="Entries of the cash desk">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">What</th>
            <th scope="col" class="r">In or out</th>
            <th scope="col" class="r">Should be there</th>
          </tr>
        </thead>
        <tbody>
          @for (entry of entries(); track entry.id) {
            <tr>
              <td class="num">{{ entry.createdAt | mpClock: zone() }}</td>
              <td>
                @if (entry.paymentId; as payment) {
                  <a [routerLink]="['/payments', payment]">{{ words[entry.kind] }}</a>
                } @else {
                  <span class="b">{{ words[entry.kind] }}</span>
                }
                @if (entry.reason; as reason) {
                  <span class="s muted why">{{ reason }}</span>
                }
              </td>
              <td class="r num" [class.out]="entry.amount < 0">
                {{ entry.amount < 0 ? '' : '+' }}{{ entry.amount | mpInr }}
              </td>
              <td class="r num muted">{{ entry.balance | mpInr }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      height: 40px;
      padding: 4px var(--sp-2);
      border-top: 1px solid var(--line);
      text-align: left;
    }
    th {
      height: 32px;
      font: var(--t-xs);
      font-weight: 550;
      color: var(--ink-2);
    }
    th.r,
    td.r {
      text-align: right;
      white-space: nowrap;
    }
    :is(th, td):first-child {
      padding-left: var(--sp-4);
    }
    :is(th, td):last-child {
      padding-right: var(--sp-4);
    }
    .why {
      display: block;
      overflow-wrap: anywhere;
    }
    .out {
      color: var(--bad);
    }
  `,
})
export class CashEntries {
  readonly session = input.required<CashSessionDetailFragment>();
  readonly zone = input.required<string>();
  protected readonly entries = computed(() => withBalance(this.session().entries));
  protected readonly words = CASH_ENTRY_WORDS;
}
