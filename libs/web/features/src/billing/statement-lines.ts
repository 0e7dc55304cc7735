import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenBranch, Live, PAGE_SIZE, errorWords, injectMutate, liveQuery, pagedList } from '@medicare/web-core';
import {
  BankStatementDocument,
  BillChangedDocument,
  IgnoreStatementLineDocument,
  ReopenStatementLineDocument,
  type StatementLineRowFragment,
  StatementLinesDocument,
  WaitingLinesDocument,
} from '@medicare/web-graphql';
import {
  Column,
  CountPipe,
  Dialog,
  Empty,
  Icon,
  InrPipe,
  ListPanel,
  PageHeader,
  Pill,
  Table,
  Toasts,
  dayText,
  iconAccountBalance,
  iconClose,
  iconDoneAll,
  iconHistory,
  iconUploadFile,
  rupees,
} from '@medicare/web-ui';
import { LineOutcome } from './line-outcome';
import { payerNamed } from './payer-named';
import { ReasonForm } from './reason-form';
import { SettleLine } from './settle-line';
import { LINE_STATES, LINE_TONES, LINE_WORDS, whichLines } from './statement-words';

/** What came in at the bank: first the lines that wait for a person, to be settled with a bill or put aside. */
@Component({
  selector: 'mp-statement-lines',
  imports: [
    RouterLink,
    Column,
    CountPipe,
    Dialog,
    Empty,
    Icon,
    InrPipe,
    LineOutcome,
    ListPanel,
    PageHeader,
    Pill,
    ReasonForm,
    SettleLine,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './statement-lines.html',
  styleUrls: ['../list-filters.scss', './filters.scss', './statement-lines.scss'],
})
export class StatementLines {
  private readonly branch = inject(ChosenBranch);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly changes = inject(Live).events(BillChangedDocument, 'billChanged');
  protected readonly list = pagedList(StatementLinesDocument, {
    spec: { filters: { state: [...LINE_STATES, 'all'], statement: null }, sorts: [] },
    variables: ({ filters, after }) => ({
      branchId: this.branch.id(),
      statementId: filters['statement'] ?? null,
      state: whichLines(filters),
      first: PAGE_SIZE,
      after,
    }),
    pick: (data) => data.statementLines,
    refreshOn: this.changes,
  });
  protected readonly filters = computed(() => this.list.state.params().filters);
  protected readonly shown = computed(() => whichLines(this.filters()));
  private readonly waitingQuery = liveQuery(
    WaitingLinesDocument,
    () => ({ branchId: this.branch.id(), statementId: this.filters()['statement'] ?? null }),
    { refreshOn: this.changes },
  );
  protected readonly waiting = computed(() => this.waitingQuery.data()?.statementLines.totalCount);
  private readonly statementQuery = liveQuery(BankStatementDocument, () => {
    const id = this.filters()['statement'];
    return id ? { id } : null;
  });
  protected readonly statementName = computed(
    () => this.statementQuery.data()?.bankStatement?.fileName ?? 'One statement',
  );
  protected readonly settling = signal<StatementLineRowFragment | null>(null);
  protected readonly ignoring = signal<StatementLineRowFragment | null>(null);
  protected readonly busy = signal(false);
  // Where the keyboard was: when its line has left, the next one gets the focus.
  private readonly left = signal<{ id: string; at: number } | null>(null);
  protected readonly states = LINE_STATES;
  protected readonly words = LINE_WORDS;
  protected readonly tones = LINE_TONES;
  protected readonly icons = {
    bank: iconAccountBalance,
    close: iconClose,
    done: iconDoneAll,
    past: iconHistory,
    upload: iconUploadFile,
  };
  protected readonly usualReasons = ['Interest of the bank', 'Not for a bill', 'Money of another account'];
  protected readonly key = (row: StatementLineRowFragment) => row.id;
  protected readonly isOver = (row: StatementLineRowFragment) => row.state === 'IGNORED';
  protected readonly payer = payerNamed;
  protected readonly day = dayText;

  constructor() {
    effect(() => {
      const [left, rows] = [this.left(), this.list.rows()];
      if (left && !rows.some(({ id }) => id === left.id)) this.focusLine(left.at);
    });
  }

  protected show(state: string): void {
    this.list.state.set({ state: state === 'QUEUED' && !this.filters()['statement'] ? null : state });
  }

  protected lineWords({ amount, day }: StatementLineRowFragment): string {
    return `${rupees(amount)} of ${dayText(day)}`;
  }

  protected wasSettled(words: string): void {
    this.leave(this.settling());
    this.settling.set(null);
    this.toasts.show(words);
  }

  protected readonly ignore = async (note: string): Promise<void> => {
    const line = this.ignoring()!;
    await this.mutate(IgnoreStatementLineDocument, { id: line.id, note }).catch((error: unknown) => {
      this.refetch(); // a colleague may have settled it
      throw error;
    });
    this.leave(line);
    const run = () => void this.reopen(line);
    this.toasts.show(`${rupees(line.amount)} put aside.`, { label: 'Take back', run });
  };

  /** A line that was put aside waits again. */
  protected async reopen(line: StatementLineRowFragment): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await this.mutate(ReopenStatementLineDocument, { id: line.id })
      .then(() => this.toasts.show(`${rupees(line.amount)} of ${dayText(line.day)} waits again.`))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
    this.leave(line);
  }

  protected refetch(): void {
    this.list.refetch();
    this.waitingQuery.refetch();
  }

  private leave(line: StatementLineRowFragment | null): void {
    if (line) this.left.set({ id: line.id, at: this.list.rows().findIndex(({ id }) => id === line.id) });
    this.refetch();
  }

  private focusLine(at: number): void {
    this.left.set(null);
    const focus = (): void => {
      const buttons = this.host.querySelectorAll<HTMLElement>('.settle');
      (buttons[Math.min(at, buttons.length - 1)] ?? this.host.querySelector<HTMLElement>('.nothing a'))?.focus();
    };
    afterNextRender(focus, { injector: this.injector });
  }
}
