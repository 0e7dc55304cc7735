import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { errorWords, injectMutate, liveQuery, requestKey, toApiError } from '@medicare/web-core';
import {
  type BillRowFragment,
  BillsToSettleDocument,
  SettleStatementLineDocument,
  type StatementLineRowFragment,
} from '@medicare/web-graphql';
import { Bones, DayPipe, InrPipe, Pill, dayText, rupees } from '@medicare/web-ui';
import { BillFinder } from './bill-finder';
import { BILL_TONES, BILL_WORDS } from './billing-words';
import { payerNamed } from './payer-named';
import { fitWords, isLineGone, likelyFirst, plainChoice, settleOutlook } from './settle-model';

const MOST_OF_AMOUNT = 10;
const NO_ANSWER = 'No answer came from the server. Press the button again: nothing is paid twice.';

/** The inside of the dialog by which a line that waits is settled: the likely bills, a finder, and what will be left. */
@Component({
  selector: 'mp-settle-line',
  imports: [BillFinder, Bones, DayPipe, InrPipe, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './settle-line.html',
  styleUrl: './settle-line.scss',
})
export class SettleLine {
  readonly line = input.required<StatementLineRowFragment>();
  readonly closed = output();
  /** What the queue shows is not current any more. */
  readonly stale = output();
  /** Tells what was done. */
  readonly settled = output<string>();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  // One for each bill that is tried: after a lost answer, the same choice again pays nothing twice.
  private readonly keys = new Map<string, string>();
  protected readonly query = liveQuery(BillsToSettleDocument, () => ({
    branchId: this.line().branch?.id ?? null,
    isOpen: true,
    due: this.line().amount,
    first: MOST_OF_AMOUNT,
  }));
  private readonly found = signal<readonly BillRowFragment[]>([]);
  private readonly namedId = computed(() => this.line().bill?.id ?? null);
  private readonly likely = computed(() => {
    const named = this.line().bill;
    return [...(named ? [named] : []), ...(this.query.data()?.bills.items ?? [])];
  });
  protected readonly bills = computed(() => {
    const likely = likelyFirst(this.likely(), this.line().amount, this.namedId());
    const isKnown = new Set(likely.map(({ id }) => id));
    return [...likely, ...this.found().filter(({ id }) => !isKnown.has(id))];
  });
  protected readonly more = computed(() => (this.query.data()?.bills.totalCount ?? 0) - MOST_OF_AMOUNT);
  /** Chosen by hand, or the one that is plainly meant. */
  protected readonly chosenId = linkedSignal<string | null, string | null>({
    source: () => (this.query.data() ? plainChoice(this.likely(), this.line().amount, this.namedId()) : null),
    computation: (plain, previous) => previous?.value ?? plain,
  });
  protected readonly chosen = computed(() => this.bills().find(({ id }) => id === this.chosenId()) ?? null);
  protected readonly outlook = computed(() => {
    const bill = this.chosen();
    return bill && settleOutlook(this.line().amount, bill.due);
  });
  protected readonly payer = computed(() => payerNamed(this.line().narration));
  protected readonly below = computed(() => {
    const { day, utr } = this.line();
    return [this.payer() ? dayText(day) : null, utr ? `UTR ${utr}` : null].filter(Boolean).join(', ');
  });
  protected readonly problem = signal<string | null>(null);
  protected readonly isGone = signal(false);
  protected readonly busy = signal(false);
  protected readonly words = BILL_WORDS;
  protected readonly tones = BILL_TONES;
  private isFirstFocused = false;

  constructor() {
    // The keyboard begins where the work is: at the likely bills, else in the finder.
    effect(() => {
      if (!this.query.data() || this.isFirstFocused) return;
      this.isFirstFocused = true;
      setTimeout(() => this.focusFirst());
    });
  }

  protected fit(bill: BillRowFragment): string | null {
    return fitWords(bill, this.line().amount, this.namedId());
  }

  protected choose(id: string): void {
    this.chosenId.set(id);
    this.problem.set(null);
  }

  /** What the finder found joins the list; the only one is chosen, as its number was written out. */
  protected take(found: { bills: readonly BillRowFragment[]; isExact: boolean }): void {
    const rest = this.found().filter(({ id }) => !found.bills.some((bill) => bill.id === id));
    this.found.set([...found.bills, ...rest]);
    if (found.isExact && found.bills.length) this.choose(found.bills[0].id);
    setTimeout(() => this.radio(found.bills[0]?.id)?.focus());
  }

  protected async settle(event: Event): Promise<void> {
    event.preventDefault();
    const [bill, outlook] = [this.chosen(), this.outlook()];
    if (this.busy() || this.isGone()) return;
    if (!bill || !outlook) return this.problem.set('Choose the bill that this money pays.');
    if (!outlook.fits) return this.radio(bill.id)?.focus();
    this.busy.set(true);
    this.problem.set(null);
    await this.mutate(SettleStatementLineDocument, this.variables(bill.id))
      .then(() => this.settled.emit(this.doneWords(bill)))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private variables(billId: string) {
    const idempotencyKey = this.keys.get(billId) ?? requestKey();
    this.keys.set(billId, idempotencyKey);
    return { id: this.line().id, billId, idempotencyKey };
  }

  private doneWords({ number, due }: BillRowFragment): string {
    const left = due - this.line().amount;
    return `${rupees(this.line().amount)} on ${number ?? 'the bill'}: ${left ? `${rupees(left)} stays due.` : 'it is paid.'}`;
  }

  /** Somebody was quicker, with the line or with the bill: what is shown here and behind is fetched again. */
  private refused(thrown: unknown): void {
    const error = toApiError(thrown);
    this.isGone.set(isLineGone(error));
    if (error.code === 'OFFLINE') return this.problem.set(NO_ANSWER);
    this.problem.set(errorWords(error));
    this.query.refetch();
    this.stale.emit();
  }

  private focusFirst(): void {
    const radios = [...this.element.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    (radios.find(({ checked }) => checked) ?? radios[0] ?? this.element.querySelector('input'))?.focus();
  }

  private radio(id: string | undefined): HTMLElement | null {
    return id ? this.element.querySelector<HTMLElement>(`input[value="${CSS.escape(id)}"]`) : null;
  }
}
