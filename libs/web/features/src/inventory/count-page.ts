import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { BranchClock, errorWords, injectAsk, injectMutate, liveAsk, liveQuery } from '@medicare/web-core';
import {
  CloseStocktakeDocument,
  CountBatchesDocument,
  DropStocktakeDocument,
  StocktakeDocument,
  StocktakeLinesDocument,
  type StocktakeLinesQuery,
} from '@medicare/web-graphql';
import {
  Bones,
  Confirm,
  CountPipe,
  DayPipe,
  Failed,
  Icon,
  InstantPipe,
  PageHeader,
  Pill,
  Toasts,
  iconSearch,
} from '@medicare/web-ui';
import { Subject, filter, interval, merge } from 'rxjs';
import { countState } from './count-list';
import { type CountLine, type CountView, differenceOf, lineByCode, linesOf, readCount } from './count-sheet';
import { StockAbsent } from './stock-absent';
import { counted, signed } from './stock-words';

/** How often to look what colleagues have counted meanwhile. */
const LOOK_EVERY_MS = 15_000;

/** A count, line by line, by keyboard and scanner: a code and Enter lead to the line, a number and Enter to the next one. */
@Component({
  selector: 'mp-count-page',
  imports: [RouterLink, Bones, CountPipe, DayPipe, Failed, Icon, InstantPipe, PageHeader, Pill, StockAbsent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './count-page.html',
  styleUrl: './count-page.scss',
})
export class CountPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly scan = viewChild<ElementRef<HTMLInputElement>>('scan');
  private readonly counted = new Subject<void>();
  protected readonly query = liveQuery(StocktakeDocument, () => ({ id: this.id() }), { refreshOn: this.counted });
  protected readonly stocktake = computed(() => this.query.data()?.stocktake ?? null);
  private readonly looks = interval(LOOK_EVERY_MS).pipe(filter(() => this.stocktake()?.isOpen ?? false));
  protected readonly sheet = liveAsk(
    (stocktakeId: string) => this.load(stocktakeId),
    () => this.id(),
    merge(this.counted, this.looks),
  );
  protected readonly lines = computed(() => this.sheet.data() ?? []);
  protected readonly view = signal<CountView>('all');
  protected readonly shown = computed(() => linesOf(this.lines(), this.view()));
  protected readonly open = computed(() => linesOf(this.lines(), 'open').length);
  protected readonly differing = computed(() => linesOf(this.lines(), 'differing').length);
  protected readonly done = computed(() => this.lines().length - this.open());
  /** What was said last to whoever counts: what a scan found, or why a number was not taken. */
  protected readonly said = signal<{ words: string; isBad: boolean } | null>(null);
  protected readonly faulty = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly today = inject(BranchClock).today();
  protected readonly difference = differenceOf;
  protected readonly signed = signed;
  protected readonly state = countState;
  protected readonly words = errorWords;
  protected readonly iconSearch = iconSearch;

  constructor() {
    // Whoever opens a count has the scanner in the hand; the shell has given the focus to the page by then.
    effect(() => {
      const box = this.scan();
      setTimeout(() => box?.nativeElement.focus({ preventScroll: true }), 50);
    });
  }

  protected find(text: string): void {
    const line = lineByCode(this.lines(), text);
    const box = this.scan()?.nativeElement;
    if (box) box.value = '';
    if (!line)
      return this.said.set({ words: `Nothing on this list has the code or name ${text.trim()}.`, isBad: true });
    if (!this.shown().includes(line)) this.view.set('all');
    this.said.set({ words: `${line.item?.name}, batch ${line.batch?.number}`, isBad: false });
    setTimeout(() => this.goTo(line.id));
  }

  /** Enter takes the number and goes on; down and up only go. */
  protected onKey(event: KeyboardEvent, line: CountLine): void {
    const by = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const at = this.shown().findIndex(({ id }) => id === line.id) + by;
    const next = this.shown()[at];
    if (next) this.goTo(next.id);
    else this.scan()?.nativeElement.focus();
  }

  /** A number is kept as soon as its field is left. */
  protected async keep(line: CountLine, box: HTMLInputElement): Promise<void> {
    const count = readCount(box.value);
    if (count === undefined) {
      this.faulty.set(line.id);
      return this.said.set({ words: `${line.item?.name}: write a whole number, or leave it empty.`, isBad: true });
    }
    if (this.faulty() === line.id) this.faulty.set(null);
    if (count === (line.counted ?? null)) return;
    const counts = [{ batchId: line.batch?.id ?? '', counted: count }];
    await this.mutate(CountBatchesDocument, { stocktakeId: this.id(), counts })
      .then(() => this.counted.next())
      .catch((error: unknown) => {
        this.faulty.set(line.id);
        this.said.set({ words: errorWords(error), isBad: true });
      });
  }

  protected async close(): Promise<void> {
    const rest = this.open()
      ? ` ${counted(this.open(), 'batch is', 'batches are')} not counted and stay as they are.`
      : '';
    const text = `${counted(this.differing(), 'difference is', 'differences are')} booked.${rest} This cannot be taken back.`;
    if (!(await this.confirm.ask({ title: 'Close the count?', text, yes: 'Close and book' }))) return;
    await this.end(async () => {
      const { closeStocktake } = await this.mutate(CloseStocktakeDocument, { id: this.id() });
      this.toasts.show(`Closed: ${counted(closeStocktake.differences ?? 0, 'difference')} booked.`);
    });
  }

  protected async drop(): Promise<void> {
    const text = 'What was counted is kept to look at, and nothing is booked.';
    if (!(await this.confirm.ask({ title: 'Give this count up?', text, yes: 'Give up', destructive: true }))) return;
    await this.end(async () => {
      await this.mutate(DropStocktakeDocument, { id: this.id() });
      this.toasts.show('The count is given up. Nothing was booked.');
    });
  }

  private async end(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work().catch((error: unknown) => this.said.set({ words: errorWords(error), isBad: true }));
    this.counted.next();
    this.busy.set(false);
  }

  private goTo(lineId: string): void {
    const box = this.element.querySelector<HTMLInputElement>(`[data-line="${lineId}"]`);
    box?.focus();
    box?.select();
    box?.scrollIntoView({ block: 'center' });
  }

  /** All lines: whoever walks along the shelves must not turn pages. */
  private async load(stocktakeId: string): Promise<CountLine[]> {
    const lines: CountLine[] = [];
    let after: string | null = null;
    do {
      const { stocktakeLines }: StocktakeLinesQuery = await this.ask(StocktakeLinesDocument, { stocktakeId, after });
      lines.push(...stocktakeLines.items);
      after = stocktakeLines.pageInfo.hasNextPage ? (stocktakeLines.pageInfo.endCursor ?? null) : null;
    } while (after);
    return lines;
  }
}
