import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { InrPipe, UpiCode } from '@medicare/web-ui';
import { PaidMark } from './paid-mark';
import { payState } from './pay-state';

/** What the customer sees of a bill, from two metres: the code, how much, to whom; then "Paid". No name, no service. */
@Component({
  selector: 'mp-customer-view',
  imports: [InrPipe, PaidMark, UpiCode],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stage" aria-live="polite">
      @if (!billId()) {
        <p class="huge">Welcome</p>
        <p class="large muted">Your bill will appear here.</p>
      } @else if (pay.isPaid()) {
        <mp-paid-mark [size]="180" />
        <p class="huge good">Paid</p>
        <p class="large num">{{ rupees(pay.bill()!.paid) }}</p>
        <p class="large muted">Thank you. The desk has your receipt.</p>
      } @else if (pay.failure()) {
        <p class="huge">Please pay at the desk</p>
        <p class="large num">{{ pay.bill()?.due | mpInr }}</p>
      } @else if (pay.code(); as code) {
        @if (code.link) {
          <div class="two">
            <mp-upi-code
              [link]="code.link"
              [size]="size()"
              [says]="rupees(code.amount) + ' to ' + code.payeeName + ', ' + code.payeeVpa"
            />
            <div class="facts">
              <p class="large muted">Scan with any UPI app</p>
              <p class="sum num">{{ code.amount | mpInr }}</p>
              <p class="large b">{{ code.payeeName }}</p>
              <p class="mid muted num">{{ code.payeeVpa }}</p>
              <p class="mid muted num">Bill {{ code.billNumber }}</p>
              @if (pay.claims().length) {
                <p class="mid told">Thank you. We are checking your payment; please wait a moment.</p>
              }
            </div>
          </div>
        } @else {
          <p class="huge">Nothing is due</p>
        }
      }
    </div>
  `,
  styleUrl: './customer-view.scss',
})
export class CustomerView {
  readonly billId = input.required<string | null>();
  protected readonly pay = payState(() => this.billId());
  protected readonly rupees = formatRupees;
  private readonly window = signal(windowSize());
  /** As large as the screen allows beside, or above, the words. */
  protected readonly size = computed(() => {
    const { width, height } = this.window();
    return Math.floor(width > height ? Math.min(height * 0.72, width * 0.46) : Math.min(width - 72, height * 0.5));
  });

  constructor() {
    const measure = (): void => this.window.set(windowSize());
    addEventListener('resize', measure);
    inject(DestroyRef).onDestroy(() => removeEventListener('resize', measure));
  }
}

const windowSize = () => ({ width: innerWidth, height: innerHeight });
