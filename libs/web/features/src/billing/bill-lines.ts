import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, viewChild } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { type BillTotals, TAX_CATEGORIES, taxRateOn } from '@medicare/domain';
import { Session } from '@medicare/web-core';
import {
  Icon,
  InrPipe,
  RupeesInput,
  WholeInput,
  iconDelete,
  iconKeyboardArrowDown,
  iconKeyboardArrowUp,
} from '@medicare/web-ui';
import { BillableFinder } from './billable-finder';
import { type BillForm, type LineForm, newLineForm } from './bill-form';
import { TAX_WORDS, rateWords } from './billing-words';
import { type Billable, freeLine, type LineValues, lineOf } from './draft-model';
import type { ProblemAt } from './draft-problems';

/** The lines of a draft. Enter goes from a line's boxes to the next line, so that a bill is typed without the mouse. */
@Component({
  selector: 'mp-bill-lines',
  imports: [ReactiveFormsModule, BillableFinder, Icon, InrPipe, RupeesInput, WholeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bill-lines.html',
  styleUrl: './bill-lines.scss',
})
export class BillLines {
  readonly form = input.required<BillForm>();
  /** What the draft comes to at the moment. */
  readonly totals = input.required<BillTotals>();
  readonly problemAt = input.required<ProblemAt>();
  readonly branchId = input<string | null>(null);
  /** The day whose tax rates hold, YYYY-MM-DD. */
  readonly day = input.required<string>();
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly finder = viewChild.required(BillableFinder);
  protected readonly mayPrice = computed(() => this.session.can('bills:issue') || this.session.me()?.role === 'ADMIN');
  protected readonly taxCategories = TAX_CATEGORIES;
  protected readonly taxWords = TAX_WORDS;
  protected readonly icons = { up: iconKeyboardArrowUp, down: iconKeyboardArrowDown, remove: iconDelete };

  focusFinder(): void {
    this.finder().focus();
  }

  /** Adds what was found; the next thing to type is how many, or the price where none is known. */
  protected add(billable: Billable): void {
    this.push(lineOf(billable), billable.unitPrice === null ? 'unitPrice' : 'quantity');
  }

  protected addFree(words: string): void {
    this.push(freeLine(words), words ? 'unitPrice' : 'description');
  }

  protected remove(at: number): void {
    this.form().lines.removeAt(at);
    this.form().markAsDirty();
    this.focusFinder();
  }

  /** Moves a line up (-1) or down (1) and keeps the focus on it. */
  protected move(at: number, by: number): void {
    const { lines } = this.form();
    const line = lines.at(at);
    lines.removeAt(at, { emitEvent: false });
    lines.insert(at + by, line);
    this.form().markAsDirty();
    const way = by < 0 ? 'up' : 'down';
    setTimeout(() => {
      const row = this.host.querySelectorAll('.line')[at + by];
      const stop = row?.querySelector<HTMLButtonElement>(`.${way}:not(:disabled)`) ?? row?.querySelector('input');
      stop?.focus();
    });
  }

  /** Enter finishes a line. */
  protected onEnter(event: Event): void {
    event.preventDefault();
    this.focusFinder();
  }

  protected mayPriceLine({ value }: LineForm): boolean {
    return this.mayPrice() || value.listPrice == null;
  }

  protected rateOf({ value }: LineForm): string {
    return rateWords(taxRateOn(value.taxCategory ?? 'HEALTHCARE_SERVICE', this.day()));
  }

  private push(line: LineValues, next: keyof LineValues): void {
    const { lines } = this.form();
    lines.push(newLineForm(line));
    this.form().markAsDirty();
    const at = lines.length - 1;
    setTimeout(() => this.host.querySelector<HTMLInputElement>(`[data-at="${at}.${next}"]`)?.focus());
  }
}
