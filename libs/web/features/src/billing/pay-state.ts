import { type Signal, computed, inject } from '@angular/core';
import { Live, errorWords, liveQuery } from '@medicare/web-core';
import {
  BillChangedDocument,
  PaymentStateDocument,
  type PaymentStateQuery,
  UpiPaymentDocument,
  type UpiPaymentQuery,
} from '@medicare/web-graphql';
import { filter } from 'rxjs';

/** What waits to be paid by UPI, followed live. */
export interface PayState {
  code: Signal<UpiPaymentQuery['upiPayment'] | null>;
  bill: Signal<NonNullable<PaymentStateQuery['bill']> | null>;
  /** The payer says that it is paid; nobody has looked yet. */
  claims: Signal<NonNullable<PaymentStateQuery['bill']>['payments']>;
  isPaid: Signal<boolean>;
  loading: Signal<boolean>;
  failure: Signal<string | null>;
  refetch: () => void;
}

/** Follows the payment of a bill; null follows none. Call it where `inject` works. */
export function payState(billId: () => string | null | undefined): PayState {
  const refreshOn = inject(Live)
    .events(BillChangedDocument, 'billChanged')
    .pipe(filter((changed) => changed.billId === billId()));
  const code = liveQuery(UpiPaymentDocument, () => (billId() ? { billId: billId()! } : null), { refreshOn });
  const state = liveQuery(PaymentStateDocument, () => (billId() ? { id: billId()! } : null), { refreshOn });
  // An answer about the bill before is no answer.
  const bill = computed(() => (state.data()?.bill?.id === billId() ? (state.data()?.bill ?? null) : null));
  const error = computed(() => state.error() ?? code.error());
  return {
    code: computed(() => (code.data()?.upiPayment.billId === billId() ? (code.data()?.upiPayment ?? null) : null)),
    bill,
    claims: computed(() => bill()?.payments.filter(({ status }) => status === 'CLAIMED') ?? []),
    isPaid: computed(() => bill()?.status === 'PAID'),
    loading: computed(() => code.loading() || state.loading()),
    failure: computed(() => (error() ? errorWords(error()) : null)),
    refetch: () => {
      code.refetch();
      state.refetch();
    },
  };
}
