import { NgComponentOutlet } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  type Type,
  untracked,
} from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { Bones, Failed, Icon, iconPayments, iconQrCode } from '@medicare/web-ui';
import { type OwnBillInFullFragment, PayByUpiDocument } from '../bill-documents';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import { CopyButton } from './copy-button';
import { type UpiRequest, upiRefused, upiRequestOf } from './upi-request';
import { BILL_WORDS } from '../words';

/** Where a UPI app is likely to be on this very device. */
const PHONE = '(pointer: coarse), (max-width: 600px)';

/** The ways to pay by UPI what is due: the app on this phone, or the code for another one. */
@Component({
  selector: 'mp-pay-by-upi',
  imports: [NgComponentOutlet, Bones, Failed, Icon, FormProblem, CopyButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  templateUrl: './pay-by-upi.html',
  styleUrl: './pay-by-upi.scss',
})
export class PayByUpi {
  private readonly data = inject(PortalData);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly bill = input.required<OwnBillInFullFragment>();
  /** Whether something else comes first, such as telling of a payment. */
  readonly isSecond = input(false);
  /** Whether the branch takes UPI, once that is known. */
  readonly offered = output<boolean>();
  /** The UPI app was opened: whoever comes back has likely paid. */
  readonly opened = output();
  protected readonly words = computed(() => BILL_WORDS().pay);
  protected readonly rupees = formatRupees;
  protected readonly icons = { pay: iconPayments, code: iconQrCode };
  protected readonly isPhone = matchMedia(PHONE).matches;
  protected readonly request = signal<UpiRequest>({ is: 'loading' });
  protected readonly isCodeAsked = signal(!this.isPhone);
  /** The component that draws codes, once it was fetched. */
  protected readonly code = signal<Type<unknown> | undefined>(undefined);
  private readonly hasNoCode = signal(false);
  protected readonly codeProblem = computed(() => (this.hasNoCode() ? this.words().failedCode : ''));
  private readonly due = computed(() => this.bill().due);
  private readonly id = computed(() => this.bill().id);

  constructor() {
    effect(() => {
      const [id, due] = [this.id(), this.due()];
      untracked(() => void this.load(id, due));
    });
    if (!this.isPhone) void this.fetchCode();
  }

  protected again(): void {
    void this.load(this.id(), this.due());
  }

  protected toggleCode(): void {
    this.isCodeAsked.update((isAsked) => !isAsked);
    if (!this.isCodeAsked()) return;
    void this.fetchCode();
    // Under the bar with the ways to go, a camera would read half of it.
    afterNextRender(() => this.host.querySelector('.code')?.scrollIntoView({ block: 'center' }), {
      injector: this.injector,
    });
  }

  protected inputsOf(request: Extract<UpiRequest, { is: 'ready' }>): Record<string, unknown> {
    const { amount, payeeName } = request.pay;
    return {
      link: request.link,
      says: this.words().codeSays({ amount: formatRupees(amount), payee: payeeName }),
      size: 260,
    };
  }

  private async load(billId: string, due: number): Promise<void> {
    this.request.set({ is: 'loading' });
    const request = await this.data
      .run(PayByUpiDocument, { billId })
      .then(({ upiPayment }) => upiRequestOf(upiPayment, due), upiRefused);
    if (billId !== this.id() || due !== this.due()) return;
    this.request.set(request);
    if (request.is === 'ready' || request.is === 'desk') this.offered.emit(request.is === 'ready');
  }

  private async fetchCode(): Promise<void> {
    this.hasNoCode.set(false);
    try {
      this.code.set((await import('./pay-code')).UpiCode);
    } catch {
      this.hasNoCode.set(true);
    }
  }
}
