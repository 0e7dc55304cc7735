import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { CustomerView } from './customer-view';

/** One bill on the screen that faces the customer, without anything of the console around it. */
@Component({
  selector: 'mp-pay-screen',
  imports: [CustomerView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main>
    <h1 class="vh">Payment</h1>
    <mp-customer-view [billId]="id()" />
  </main>`,
})
export class PayScreen {
  /** From the address. */
  readonly id = input.required<string>();
}
