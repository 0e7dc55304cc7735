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
import { BranchClock, errorWords, injectAsk } from '@medicare/web-core';
import { type BillRowFragment, BillsToSettleDocument, PickablePatientsDocument } from '@medicare/web-graphql';
import { Icon, iconSearch } from '@medicare/web-ui';
import { billNumberTyped } from './bill-number-typed';

const MOST_BILLS = 25;
const SHORTEST = 2;

/** What was found; `isExact` when the number of a bill was written. */
export interface FoundBills {
  bills: readonly BillRowFragment[];
  isExact: boolean;
}

/** Finds bills by their number, or the open ones of a patient by name, phone or UHID. Enter looks. */
@Component({
  selector: 'mp-bill-finder',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="s b" for="bill-to-settle">Another bill</label>
    <div class="row">
      <span class="find"
        ><mp-icon [path]="iconSearch" [size]="18" /><input
          #box
          id="bill-to-settle"
          type="search"
          placeholder="Bill number or patient"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="100"
          aria-describedby="bill-to-settle-words"
          (keydown.enter)="look($event)"
      /></span>
      <button type="button" class="btn" (click)="look($event)">Find</button>
    </div>
    @if (patients().length) {
      <ul aria-label="Patients found">
        @for (patient of patients(); track patient.id) {
          <li>
            <button type="button" class="btn wide" (click)="billsOf(patient)">
              <span class="b">{{ patient.fullName }}</span> <span class="s muted num">{{ patient.uhid }}</span>
            </button>
          </li>
        }
      </ul>
    }
    <p id="bill-to-settle-words" class="s muted" role="status">{{ words() }}</p>
  `,
  styleUrl: './bill-finder.scss',
})
export class BillFinder {
  /** Where the line is: a serial alone is of this branch. */
  readonly branch = input.required<{ id: string; code: string } | null>();
  readonly found = output<FoundBills>();
  private readonly ask = injectAsk();
  private readonly clock = inject(BranchClock);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly patients = signal<readonly { id: string; fullName: string; uhid: string }[]>([]);
  protected readonly words = signal('');
  protected readonly iconSearch = iconSearch;

  protected async look(event: Event): Promise<void> {
    event.preventDefault(); // Enter looks here, and must not settle
    const text = this.box().nativeElement.value.trim();
    this.patients.set([]);
    this.words.set('');
    if (text.length < SHORTEST && !/\d/.test(text)) return;
    await this.find(text).catch((error: unknown) => this.words.set(errorWords(error)));
  }

  protected async billsOf({ id, fullName }: { id: string; fullName: string }): Promise<void> {
    const variables = { branchId: this.branch()?.id ?? null, patientId: id, isOpen: true, first: MOST_BILLS };
    await this.ask(BillsToSettleDocument, variables)
      .then(({ bills }) => this.tell(bills.items, false, `${fullName} has no open bill.`))
      .catch((error: unknown) => this.words.set(errorWords(error)));
  }

  private async find(text: string): Promise<void> {
    const number = billNumberTyped(text, this.branch()?.code ?? null, this.clock.today());
    if (number) {
      const { bills } = await this.ask(BillsToSettleDocument, { number, first: 1 });
      if (bills.items.length || /\//.test(text)) return this.tell(bills.items, true, `There is no bill ${number}.`);
    }
    const { patients } = await this.ask(PickablePatientsDocument, { search: text });
    if (patients.items.length === 1) return this.billsOf(patients.items[0]);
    this.patients.set(patients.items);
    this.words.set(patients.items.length ? 'Choose the patient.' : 'Nothing found. Check the number or the spelling.');
    if (patients.items.length) setTimeout(() => this.host.querySelector<HTMLElement>('li button')?.focus());
  }

  private tell(bills: readonly BillRowFragment[], isExact: boolean, none: string): void {
    this.patients.set([]);
    this.words.set(bills.length ? `${bills.length} found, in the list above.` : none);
    if (bills.length) this.found.emit({ bills, isExact });
  }
}
