import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { dosingText, drugText } from '@medicare/domain';
import { BranchClock, Live, liveQuery } from '@medicare/web-core';
import {
  type ItemRowFragment,
  type PrescribedLineFragment,
  StockBatchesDocument,
  StockChangedDocument,
} from '@medicare/web-graphql';
import { CountPipe, DayPipe, Icon, iconClose } from '@medicare/web-ui';
import { filter, startWith, switchMap } from 'rxjs';
import { dispensePlan } from './dispense-plan';
import { isSameStrength } from './prescribed-item';

/** One item to hand out: how many, and which batches will give them. */
@Component({
  selector: 'mp-dispense-line',
  imports: [ReactiveFormsModule, CountPipe, DayPipe, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="what">
      <span class="b">{{ item().name }}</span>
      <span class="s muted num"
        >{{ left() | mpCount }} {{ item().unit }} left{{ expired() ? ', and ' + expired() + ' expired' : '' }}</span
      >
      @if (prescribed(); as line) {
        <span class="s muted">For {{ drugText(line) }}, {{ dosingText(line) }}</span>
        @if (!isSameStrength(line, item())) {
          <span class="s warn">Another strength than prescribed. Work out how many, and tell the patient.</span>
        }
      }
      @if (allergy(); as word) {
        <span class="s bad"
          >Allergy: “{{ word }}” is recorded. Ask the doctor, or say in the note why it is given.</span
        >
      }
    </div>
    <label class="many"
      ><span class="vh">How many of {{ item().name }}</span
      ><input
        type="number"
        min="1"
        step="1"
        inputmode="numeric"
        class="num"
        [formControl]="control()"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="id + '-from'"
        (keydown.enter)="$event.preventDefault(); entered.emit()"
      />
      <span class="s muted">{{ item().unit }}</span></label
    >
    <button
      type="button"
      class="btn quiet icon"
      [attr.aria-label]="'Take ' + item().name + ' off the list'"
      (click)="dropped.emit()"
    >
      <mp-icon [path]="iconClose" [size]="18" />
    </button>
    <p class="from s num" [id]="id + '-from'" aria-live="polite">
      @if (problem(); as words) {
        <span class="bad">{{ words }}</span>
      } @else if (plan().taken.length) {
        @for (batch of plan().taken; track batch.number) {
          <span class="batch"
            >{{ batch.quantity | mpCount }} from <b>{{ batch.number }}</b>
            <span class="muted"
              >{{ batch.expiresOn ? 'exp ' : '' }}{{ batch.expiresOn ? (batch.expiresOn | mpDay) : 'keeps' }}</span
            ></span
          >
        }
      } @else {
        <span class="muted">The batch that expires first is taken.</span>
      }
    </p>
  `,
  styleUrl: './dispense-line.scss',
})
export class DispenseLine {
  readonly item = input.required<ItemRowFragment>();
  readonly control = input.required<FormControl<number | null>>();
  /** What the server refused at this line. */
  readonly refused = input<string | null>(null);
  /** The prescribed drug that it is handed out for. */
  readonly prescribed = input<PrescribedLineFragment | null>(null);
  /** The word of the patient's allergies that the item is against. */
  readonly allergy = input<string | null>(null);
  readonly entered = output();
  readonly dropped = output();
  private readonly today = inject(BranchClock).today();
  private readonly changes = inject(Live)
    .events(StockChangedDocument, 'stockChanged')
    .pipe(filter(({ itemId }) => itemId === this.item().id));
  private readonly query = liveQuery(StockBatchesDocument, () => ({ itemId: this.item().id, isInStock: true }), {
    refreshOn: this.changes,
  });
  private readonly batches = computed(() => this.query.data()?.stockBatches.items ?? []);
  private readonly quantity = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
    { initialValue: null },
  );
  protected readonly plan = computed(() => dispensePlan(this.batches(), this.quantity(), this.today));
  protected readonly left = computed(() => sum(this.batches().filter(({ isExpired }) => !isExpired)));
  protected readonly expired = computed(() => sum(this.batches().filter(({ isExpired }) => isExpired)));
  protected readonly problem = computed(
    () => this.refused() ?? (this.query.data() ? this.plan().refusal : null) ?? this.oddQuantity(),
  );
  protected readonly id = `mp-line-${++count}`;
  protected readonly iconClose = iconClose;
  protected readonly isSameStrength = isSameStrength;
  protected readonly drugText = drugText;
  protected readonly dosingText = dosingText;

  constructor() {
    effect(() => this.control().setErrors(this.problem() ? { stock: this.problem() } : null));
  }

  private oddQuantity(): string | null {
    const quantity = this.quantity();
    const isOdd = quantity !== null && (!Number.isInteger(quantity) || quantity < 1);
    return isOdd ? 'Write a whole number from 1.' : null;
  }
}

let count = 0;
const sum = (batches: readonly { quantity: number }[]): number =>
  batches.reduce((total, { quantity }) => total + quantity, 0);
