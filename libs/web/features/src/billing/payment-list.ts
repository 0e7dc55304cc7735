import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PAYMENT_STATUSES, type PaymentMethodName, type PaymentStatusName } from '@medicare/domain';
import { Can, ChosenBranch, Live, PAGE_SIZE, errorWords, injectMutate, liveQuery, pagedList } from '@medicare/web-core';
import {
  BillChangedDocument,
  type PaymentRowFragment,
  PaymentsDocument,
  RejectPaymentDocument,
} from '@medicare/web-graphql';
import {
  Column,
  DayPipe,
  Dialog,
  Empty,
  InrPipe,
  ListPanel,
  PageHeader,
  Pill,
  Table,
  Toasts,
  iconPayments,
} from '@medicare/web-ui';
import { METHODS, METHOD_WORDS, PAYMENT_TONES, PAYMENT_WORDS } from './billing-words';
import { ReasonForm } from './reason-form';
import { TakingsToday } from './takings-today';
import { VerifyPayment } from './verify-payment';

// More claims than these wait for a statement, not for a person.
const MOST_CLAIMS = 20;

/** Money as it came in: first what payers say to have paid, to be checked; then all payments, newest first. */
@Component({
  selector: 'mp-payment-list',
  imports: [
    RouterLink,
    Can,
    Column,
    DayPipe,
    Dialog,
    Empty,
    InrPipe,
    ListPanel,
    PageHeader,
    Pill,
    ReasonForm,
    Table,
    TakingsToday,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [VerifyPayment],
  templateUrl: './payment-list.html',
  styleUrls: ['../list-filters.scss', './filters.scss', './payment-list.scss'],
})
export class PaymentList {
  private readonly branch = inject(ChosenBranch);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly verifier = inject(VerifyPayment);
  private readonly changes = inject(Live).events(BillChangedDocument, 'billChanged');
  protected readonly list = pagedList(PaymentsDocument, {
    spec: { filters: { status: PAYMENT_STATUSES, method: METHODS }, sorts: [] },
    variables: ({ filters, after }) => ({
      branchId: this.branch.id(),
      status: (filters['status'] ?? null) as PaymentStatusName | null,
      method: (filters['method'] ?? null) as PaymentMethodName | null,
      first: PAGE_SIZE,
      after,
    }),
    pick: (data) => data.payments,
    refreshOn: this.changes,
  });
  private readonly waiting = liveQuery(
    PaymentsDocument,
    () => ({ branchId: this.branch.id(), status: 'CLAIMED' as const, first: MOST_CLAIMS }),
    { refreshOn: this.changes },
  );
  protected readonly claims = computed(() => this.waiting.data()?.payments.items ?? []);
  protected readonly claimCount = computed(() => this.waiting.data()?.payments.totalCount ?? 0);
  protected readonly filters = computed(() => this.list.state.params().filters);
  protected readonly rejected = signal<string | null>(null);
  protected readonly busy = signal<string | null>(null);
  protected readonly statuses = PAYMENT_STATUSES;
  protected readonly methods = METHODS;
  protected readonly methodWords = METHOD_WORDS;
  protected readonly words = PAYMENT_WORDS;
  protected readonly tones = PAYMENT_TONES;
  protected readonly icon = iconPayments;
  protected readonly rejectReasons = [
    'No such payment in the account',
    'Another amount came in',
    'UTR of another payment',
  ];
  protected readonly key = (row: PaymentRowFragment) => row.id;
  protected readonly isOver = (row: PaymentRowFragment) => row.status === 'REJECTED';

  protected async verify(claim: PaymentRowFragment): Promise<void> {
    if (this.busy()) return;
    this.busy.set(claim.id);
    await this.verifier.verify(claim).catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(null);
    this.refetch();
  }

  protected readonly reject = async (reason: string): Promise<void> => {
    await this.mutate(RejectPaymentDocument, { id: this.rejected()!, reason });
    this.refetch();
  };

  private refetch(): void {
    this.waiting.refetch();
    this.list.refetch();
  }
}
