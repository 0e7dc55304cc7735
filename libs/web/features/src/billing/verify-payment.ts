import { Injectable, inject } from '@angular/core';
import { formatRupees } from '@medicare/domain';
import { injectMutate, injectPrintDocument, errorWords } from '@medicare/web-core';
import { VerifyPaymentDocument } from '@medicare/web-graphql';
import { Toasts } from '@medicare/web-ui';

/** Finds a claimed payment to be real, and offers the receipt. Provide it with the page. */
@Injectable()
export class VerifyPayment {
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly print = injectPrintDocument();

  /** Rejects with an `ApiError`. */
  async verify({ id, amount }: { id: string; amount: number }): Promise<void> {
    await this.mutate(VerifyPaymentDocument, { id });
    this.toasts.show(`${formatRupees(amount)} received.`, {
      label: 'Print receipt',
      run: () => void this.print('receipts', id).catch((error: unknown) => this.toasts.show(errorWords(error))),
    });
  }
}
