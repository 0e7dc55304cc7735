import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconChevronRight, Pill } from '@medicare/web-ui';
import { dayShort } from '../appointments/day-and-time';
import type { OwnBillFragment } from '../bill-documents';
import { amountShown, billState, ofTotal } from './bill-rules';

/** One line of the list: what is to be paid or was, its number and day, and where it stands. */
@Component({
  selector: 'mp-bill-row',
  imports: [RouterLink, Icon, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="act" [class.due]="isToPay()" [routerLink]="['/portal/bills', bill().id]">
      <span class="act-text">
        <b class="num"
          >{{ amount() }}
          @if (ofTotal(); as text) {
            <span class="of">{{ text }}</span>
          }
        </b>
        <span class="num">{{ day() }} · {{ bill().number }}</span>
        <mp-pill [tone]="state().tone">{{ state().word }}</mp-pill>
      </span>
      <mp-icon [path]="iconGo" />
    </a>
  `,
  styles: `
    .due {
      box-shadow: inset 3px 0 var(--warn);
    }
    .of {
      color: var(--ink-3);
      font: var(--t-s);
    }
    mp-pill {
      margin-top: 4px;
    }
  `,
})
export class BillRow {
  readonly bill = input.required<OwnBillFragment>();
  protected readonly iconGo = iconChevronRight;
  protected readonly state = computed(() => billState(this.bill()));
  protected readonly isToPay = computed(() => this.state().tone === 'warn');
  protected readonly amount = computed(() => amountShown(this.bill()));
  protected readonly ofTotal = computed(() => ofTotal(this.bill()));
  protected readonly day = computed(() => dayShort(this.bill().issuedOn ?? '', ''));
}
