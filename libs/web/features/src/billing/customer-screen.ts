import { ChangeDetectionStrategy, Component } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { map, of, switchMap, timer } from 'rxjs';
import { billAtDesk } from './customer-display';
import { CustomerView } from './customer-view';

// "Paid" stays readable when the cashier goes on to other work.
const LINGER_MS = 4_000;

/** The screen that faces the customer: it shows whichever bill the cashier has open in another window of this browser. */
@Component({
  selector: 'mp-customer-screen',
  imports: [CustomerView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main>
    <h1 class="vh">Payment</h1>
    <mp-customer-view [billId]="shown()" />
  </main>`,
})
export class CustomerScreen {
  private readonly atDesk = billAtDesk();
  protected readonly shown = toSignal(
    toObservable(this.atDesk).pipe(
      switchMap((billId) => (billId ? of(billId) : timer(LINGER_MS).pipe(map(() => null)))),
    ),
    { initialValue: null },
  );
}
