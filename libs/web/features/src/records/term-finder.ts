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
import { errorWords } from '@medicare/web-core';
import { Icon, iconAdd } from '@medicare/web-ui';
import { catchError, debounceTime, from, map, of, switchMap } from 'rxjs';

const TYPING_MS = 120;
let count = 0;

/** Something that was found, to choose. */
export interface FoundTerm<T> {
  title: string;
  /** Beside it: a code, a form. */
  note: string;
  value: T;
}

interface Answer {
  text: string;
  found: readonly FoundTerm<unknown>[];
  problem: string | null;
}

/** The place of the entry that was pressed; null beside all. */
function placeOf({ target }: Event): number | null {
  const at = (target as Element).closest<HTMLElement>('[role=option]')?.dataset['at'];
  return at === undefined ? null : Number(at);
}

/** Finds diagnoses or drugs: type, arrows, Enter. The last entry takes the words as they were typed. */
@Component({
  selector: 'mp-term-finder',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // For the mouse: the keyboard stays in the box and moves the active entry.
  host: { '(mousedown)': 'onPress($event)', '(click)': 'onPick($event)' },
  templateUrl: './term-finder.html',
  styleUrl: './term-finder.scss',
})
export class TermFinder<T> {
  readonly label = input.required<string>();
  readonly placeholder = input('');
  /** What the last entry says of the words, such as "as a free text". */
  readonly freeWords = input('as typed');
  readonly search = input.required<(text: string) => Promise<FoundTerm<T>[]>>();
  readonly picked = output<T>();
  /** The words as they were typed. */
  readonly free = output<string>();
  protected readonly id = `mp-terms-${++count}`;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  protected readonly text = signal('');
  private readonly answer = toSignal(
    toObservable(this.text).pipe(
      debounceTime(TYPING_MS),
      switchMap((text) => (text ? this.ask(text) : of({ text, found: [], problem: null }))),
    ),
    { initialValue: { text: '', found: [], problem: null } as Answer },
  );
  protected readonly found = computed(() => (this.text() ? this.answer().found : []));
  /** What is shown answers what stands in the box. */
  protected readonly isSettled = computed(() => this.answer().text === this.text());
  protected readonly problem = computed(() => this.answer().problem);
  protected readonly active = signal(0);
  private readonly enterWaits = signal(false);
  protected readonly iconAdd = iconAdd;

  constructor() {
    effect(() => {
      if (this.isSettled() && this.enterWaits()) untracked(() => this.take(this.active()));
    });
    // Above a keyboard or the bar at the foot of the page.
    effect(() => {
      if (this.found().length) setTimeout(() => this.list().nativeElement.scrollIntoView({ block: 'nearest' }));
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
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return; // that signs
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

  protected optionId(at: number): string {
    return `${this.id}-${at}`;
  }

  private ask(text: string) {
    return from(this.search()(text)).pipe(
      map((found): Answer => ({ text, found, problem: null })),
      catchError((error: unknown) => of<Answer>({ text, found: [], problem: errorWords(error) })),
    );
  }

  private enter(): void {
    if (!this.text()) return;
    if (this.isSettled()) this.take(this.active());
    else this.enterWaits.set(true);
  }

  private take(at: number): void {
    const [term, words] = [this.found()[at], this.text()];
    this.clear();
    if (term) this.picked.emit(term.value as T);
    else this.free.emit(words);
  }

  private clear(): void {
    this.box().nativeElement.value = '';
    this.typed('');
  }
}
