import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormControl, NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { MAX_MOVEMENT_QUANTITY } from '@medicare/domain';
import {
  applyFieldErrors,
  errorWords,
  focusFirstError,
  injectAsk,
  injectMutate,
  liveQuery,
  requestKey,
} from '@medicare/web-core';
import {
  InventoryItemDocument,
  type ItemDetailFragment,
  ReceiveStockDocument,
  type ReceiveStockMutation,
  SuppliersDocument,
} from '@medicare/web-graphql';
import { CountPipe, DayInput, Field, FieldInput, PageHeader, RupeesInput } from '@medicare/web-ui';
import { ItemFinder } from './item-finder';

const whole = ({ value }: { value: unknown }) =>
  value === null || Number.isInteger(value) ? null : { whole: 'Write a whole number, such as 50.' };

/** A delivery, item by item: find or scan it, read number and expiry off the pack, count. */
@Component({
  selector: 'mp-receive-stock',
  imports: [
    ReactiveFormsModule,
    RouterLink,
    CountPipe,
    DayInput,
    Field,
    FieldInput,
    ItemFinder,
    PageHeader,
    RupeesInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './receive-stock.html',
  styleUrls: ['./editor.scss', './editor-fields.scss', './receive-stock.scss'],
})
export class ReceiveStock {
  /** From the address: the item to begin with. */
  readonly item = input<string>();
  private readonly ask = injectAsk();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly finder = viewChild(ItemFinder);
  private key = requestKey();
  protected readonly chosen = signal<ItemDetailFragment | null>(null);
  /** What was taken in since the page was opened, the newest first. */
  protected readonly done = signal<readonly ReceiveStockMutation['receiveStock'][]>([]);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly known = liveQuery(SuppliersDocument, () => ({
    branchId: this.chosen()?.branch?.id ?? null,
    isActive: true,
    first: 100,
  }));
  protected readonly suppliers = computed(() => this.known.data()?.suppliers.items ?? []);
  protected readonly form = inject(NonNullableFormBuilder).group({
    batchNumber: ['', [Validators.required, Validators.maxLength(60)]],
    expiresOn: '',
    quantity: new FormControl<number | null>(null, [
      Validators.required,
      Validators.min(1),
      Validators.max(MAX_MOVEMENT_QUANTITY),
      whole,
    ]),
    cost: new FormControl<number | null>(null),
    supplierId: '',
    reason: ['', Validators.maxLength(200)],
  });

  constructor() {
    effect(() => {
      const id = this.item();
      if (id) untracked(() => void this.choose(id));
    });
  }

  hasUnsaved(): boolean {
    return this.form.dirty && this.chosen() !== null;
  }

  protected async choose(id: string): Promise<void> {
    this.problem.set(null);
    const { inventoryItem } = await this.ask(InventoryItemDocument, { id }).catch((error: unknown) => {
      this.problem.set(errorWords(error));
      return { inventoryItem: null };
    });
    if (!inventoryItem) return;
    this.chosen.set(inventoryItem);
    const { supplierId, reason } = this.form.getRawValue();
    this.form.reset({ supplierId: inventoryItem.supplier?.id ?? supplierId, reason });
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('[formcontrolname=batchNumber]')?.focus());
  }

  protected another(): void {
    this.chosen.set(null);
    this.problem.set(null);
    this.form.markAsPristine();
    setTimeout(() => this.finder()?.focus());
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.send().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private async send(): Promise<void> {
    const { batchNumber, expiresOn, quantity, cost, supplierId, reason } = this.form.getRawValue();
    const values = { batchNumber: batchNumber.trim(), expiresOn: expiresOn || null, quantity: quantity ?? 0, cost };
    const links = { itemId: this.chosen()?.id ?? '', supplierId: supplierId || null, reason: reason.trim() || null };
    const input = { ...values, ...links, idempotencyKey: this.key };
    const { receiveStock } = await this.mutate(ReceiveStockDocument, { input });
    this.key = requestKey();
    this.done.update((before) => [receiveStock, ...before]);
    this.another();
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
