import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ChosenBranch, errorWords, injectAsk, liveQuery } from '@medicare/web-core';
import { type ItemRowFragment, ItemsToChooseDocument } from '@medicare/web-graphql';
import { CountPipe, Icon, Pill, iconSearch } from '@medicare/web-ui';
import { Subject, debounceTime, map } from 'rxjs';
import { stockState } from './stock-words';

const TYPING_MS = 200;
const SHORTEST = 2;

/** Finds an item by name or code. A barcode scanner types the code and Enter: that takes the item at once. */
@Component({
  selector: 'mp-item-finder',
  imports: [CountPipe, Icon, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="find"
      ><mp-icon [path]="iconSearch" [size]="18" /><span class="vh">{{ label() }}</span
      ><input
        #box
        type="search"
        placeholder="Scan, or type a name or code"
        autocomplete="off"
        spellcheck="false"
        maxlength="100"
        (input)="typed.next(box.value)"
        (keydown)="onKey($event)"
    /></label>
    @if (query.data(); as found) {
      @if (text().length >= shortest) {
        <ul aria-label="Items found">
          @for (item of found.inventoryItems.items; track item.id) {
            <li>
              <button type="button" (click)="take(item)" (keydown)="onKey($event)">
                <span class="b">{{ item.name }}</span>
                <span class="s muted num">{{ item.code }}</span>
                <span class="num s left">{{ item.quantity | mpCount }} {{ item.unit }}</span>
                <mp-pill [tone]="state(item).tone">{{ state(item).words }}</mp-pill>
              </button>
            </li>
          } @empty {
            <li class="s muted none">No such item. Check the spelling, or enter it under Stock first.</li>
          }
        </ul>
      }
    }
    @if (problem(); as words) {
      <p class="note bad" role="alert">{{ words }}</p>
    }
    <span class="vh" role="status">{{
      text().length >= shortest && query.data() ? (query.data()?.inventoryItems?.items ?? []).length + ' found' : ''
    }}</span>
  `,
  styleUrl: './item-finder.scss',
})
export class ItemFinder {
  readonly label = input('Find an item');
  readonly picked = output<ItemRowFragment>();
  private readonly branch = inject(ChosenBranch);
  private readonly ask = injectAsk();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = new Subject<string>();
  protected readonly text = toSignal(
    this.typed.pipe(
      debounceTime(TYPING_MS),
      map((text) => text.trim()),
    ),
    { initialValue: '' },
  );
  protected readonly query = liveQuery(ItemsToChooseDocument, () =>
    this.text().length >= SHORTEST ? { search: this.text(), branchId: this.branch.id() } : null,
  );
  protected readonly problem = signal<string | null>(null);
  protected readonly shortest = SHORTEST;
  protected readonly state = stockState;
  protected readonly iconSearch = iconSearch;

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected take(item: ItemRowFragment): void {
    this.box().nativeElement.value = '';
    this.typed.next('');
    this.problem.set(null);
    this.picked.emit(item);
  }

  /** Down and up walk from the box through the results; Enter in the box takes the item of that code, or the only one. */
  protected onKey(event: KeyboardEvent): void {
    const box = this.box().nativeElement;
    if (event.key === 'Enter' && event.target === box) {
      event.preventDefault();
      void this.takeTyped(box.value.trim()).catch((error: unknown) => this.problem.set(errorWords(error)));
      return;
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const stops = [...this.host.querySelectorAll<HTMLElement>('input, li button')];
    stops[stops.indexOf(event.target as HTMLElement) + by]?.focus();
  }

  private async takeTyped(text: string): Promise<void> {
    if (!text) return;
    const { inventoryItems } = await this.ask(ItemsToChooseDocument, { search: text, branchId: this.branch.id() });
    const exact = inventoryItems.items.find(({ code }) => code?.toLowerCase() === text.toLowerCase());
    const item = exact ?? (inventoryItems.items.length === 1 ? inventoryItems.items[0] : undefined);
    if (item) return this.take(item);
    this.problem.set(inventoryItems.items.length ? null : `Nothing has the name or code ${text}.`);
  }
}
