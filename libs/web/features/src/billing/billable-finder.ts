import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { errorWords, liveQuery } from '@medicare/web-core';
import { type BillLineKind, BillablesDocument } from '@medicare/web-graphql';
import { Icon, InrPipe, iconAdd } from '@medicare/web-ui';
import { debounceTime } from 'rxjs';
import type { Billable } from './draft-model';

const TYPING_MS = 120;
const KIND_WORDS: Record<BillLineKind, string> = {
  CONSULTATION: 'Consultation',
  PRICE_LIST: 'Service',
  STOCK: 'Stock',
  FREE: 'Free line',
};
let count = 0;

/** The place of the entry that was pressed; null beside all. */
function placeOf({ target }: Event): number | null {
  const at = (target as Element).closest<HTMLElement>('[role=option]')?.dataset['at'];
  return at === undefined ? null : Number(at);
}

/** Finds what a line is made from: type, arrows, Enter. Who types and presses Enter at once gets the first that is found. */
@Component({
  selector: 'mp-billable-finder',
  imports: [Icon, InrPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // For the mouse: the keyboard stays in the box and moves the active entry.
  host: { '(mousedown)': 'onPress($event)', '(click)': 'onPick($event)' },
  templateUrl: './billable-finder.html',
  styleUrl: './billable-finder.scss',
})
export class BillableFinder {
  readonly branchId = input<string | null>(null);
  readonly picked = output<Billable>();
  /** Something that is on no list, in the typed words. */
  readonly free = output<string>();
  protected readonly id = `mp-finder-${++count}`;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly text = signal('');
  private readonly asked = toSignal(toObservable(this.text).pipe(debounceTime(TYPING_MS)), { initialValue: '' });
  protected readonly query = liveQuery(BillablesDocument, () =>
    this.asked() ? { search: this.asked(), branchId: this.branchId() } : null,
  );
  protected readonly found = computed(() => (this.text() ? (this.query.data()?.billables ?? []) : []));
  /** What is shown answers what stands in the box. */
  protected readonly isSettled = computed(() => this.asked() === this.text() && !this.query.stale());
  protected readonly active = signal(0);
  private readonly enterWaits = signal(false);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly kinds = KIND_WORDS;
  protected readonly iconAdd = iconAdd;

  constructor() {
    effect(() => {
      if (this.isSettled() && this.enterWaits()) untracked(() => this.take(this.active()));
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected typed(text: string): void {
    this.text.set(text.trim());
    this.active.set(0);
    this.enterWaits.set(false);
  }

  protected onKey(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const size = this.found().length + 1;
    if (event.key === 'Escape' && this.text()) this.clear();
    else if (event.key === 'Enter') this.enter();
    else if (by && this.text()) this.active.update((at) => (at + by + size) % size);
    else return;
    event.preventDefault();
  }

  /** The box keeps the focus while an entry is pressed. */
  protected onPress(event: Event): void {
    if (placeOf(event) !== null) event.preventDefault();
  }

  protected onPick(event: Event): void {
    const at = placeOf(event);
    if (at !== null) this.take(at);
  }

  /** The entry at a place of the list; the one after the last is the free line. */
  private take(at: number): void {
    const [billable, words] = [this.found()[at], this.text()];
    this.clear();
    if (billable) this.picked.emit(billable);
    else this.free.emit(words);
  }

  protected optionId(at: number): string {
    return `${this.id}-${at}`;
  }

  private enter(): void {
    if (!this.text()) return;
    if (this.isSettled()) this.take(this.active());
    else this.enterWaits.set(true);
  }

  private clear(): void {
    this.box().nativeElement.value = '';
    this.typed('');
  }
}
