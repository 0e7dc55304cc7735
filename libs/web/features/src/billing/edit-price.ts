import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  type OnInit,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TAX_CATEGORIES, type TaxCategoryName, formatRupees } from '@medicare/domain';
import {
  ChosenBranch,
  type Difference,
  applyFieldErrors,
  errorWords,
  focusFirstError,
  injectAsk,
  injectMutate,
  versionedEdit,
} from '@medicare/web-core';
import {
  CreatePriceListItemDocument,
  PriceListItemDocument,
  type PriceListRowFragment,
  UpdatePriceListItemDocument,
} from '@medicare/web-graphql';
import { ChooseVersions, Field, FieldInput, RupeesInput, type TwoVersions } from '@medicare/web-ui';
import { TAX_WORDS } from './billing-words';
import { type PriceInput, fromPrice, injectPriceForm, toPriceInput } from './price-form';

const FIELD_WORDS: Record<string, string> = {
  name: 'Name',
  code: 'Code',
  category: 'Category',
  unitPrice: 'Price',
  sac: 'SAC',
  taxCategory: 'Tax',
};

/** The inside of the dialog by which a service gets its price, or another one. */
@Component({
  selector: 'mp-edit-price',
  imports: [ReactiveFormsModule, ChooseVersions, Field, FieldInput, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-price.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--sp-3);
    }
    .acts {
      justify-content: flex-end;
    }
  `,
})
export class EditPrice implements OnInit {
  /** The service to change; null for a new one. */
  readonly item = input<PriceListRowFragment | null>(null);
  /** Categories that are in use, to choose from. */
  readonly categories = input<readonly string[]>([]);
  readonly closed = output();
  readonly saved = output<PriceListRowFragment>();
  private readonly branch = inject(ChosenBranch);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly ask = injectAsk();
  private readonly mutate = injectMutate();
  protected readonly form = injectPriceForm();
  protected readonly edit = versionedEdit({
    form: this.form,
    fromRow: fromPrice,
    toInput: toPriceInput,
    read: async () => (await this.ask(PriceListItemDocument, { id: this.item()!.id })).priceListItem,
    write: async ({ id, version }: PriceListRowFragment, input: Partial<PriceInput>) =>
      (await this.mutate(UpdatePriceListItemDocument, { id, version, input })).updatePriceListItem,
    done: (row) => this.saved.emit(row),
  });
  protected readonly versions = computed(() => this.edit.found().map(differenceWords));
  protected readonly creating = signal(false);
  private readonly own = signal<string | null>(null);
  protected readonly problem = computed(() => this.own() ?? this.edit.problem());
  protected readonly taxCategories = TAX_CATEGORIES;
  protected readonly taxWords = TAX_WORDS;

  ngOnInit(): void {
    const item = this.item();
    if (item) this.edit.fill(item);
  }

  protected save(): Promise<void> {
    return this.item() ? this.edit.save() : this.create();
  }

  private async create(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element);
    if (this.creating()) return;
    this.creating.set(true);
    this.own.set(null);
    const input = { ...toPriceInput(this.form.getRawValue()), branchId: this.branch.id() };
    await this.mutate(CreatePriceListItemDocument, { input })
      .then(({ createPriceListItem }) => this.saved.emit(createPriceListItem))
      .catch((error: unknown) => {
        this.own.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' '));
        focusFirstError(this.element);
      });
    this.creating.set(false);
  }
}

function differenceWords({ field, mine, theirs, isConflict }: Difference<PriceInput>): TwoVersions {
  const words = (value: unknown): string => {
    if (field === 'unitPrice') return formatRupees(Number(value));
    return field === 'taxCategory' ? TAX_WORDS[value as TaxCategoryName] : String(value ?? '–');
  };
  return { field, name: FIELD_WORDS[field] ?? field, mine: words(mine), theirs: words(theirs), isConflict };
}
