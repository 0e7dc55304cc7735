import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { allergyAgainst, isAllergic } from '@medicare/domain';
import {
  type ChosenPatient,
  PatientPicker,
  Session,
  errorWords,
  injectAsk,
  injectMutate,
  liveQuery,
  requestKey,
  toApiError,
} from '@medicare/web-core';
import {
  DispenseStockDocument,
  InventoryItemDocument,
  type ItemRowFragment,
  PatientToDispenseForDocument,
  type PrescribedLineFragment,
} from '@medicare/web-graphql';
import { PageHeader, Toasts } from '@medicare/web-ui';
import { DispenseLine } from './dispense-line';
import { ItemFinder } from './item-finder';
import { isSameStrength, leftToDispense } from './prescribed-item';
import { type PrescribedChoice, PrescribedList } from './prescribed-list';

interface Line {
  item: ItemRowFragment;
  control: FormControl<number | null>;
  refused: string | null;
  /** The prescribed drug that it is handed out for. */
  prescribed: PrescribedLineFragment | null;
}

/** Hands out items, to a patient or over the counter: what expires first is taken, all of it or nothing. */
@Component({
  selector: 'mp-dispense-stock',
  imports: [FormsModule, RouterLink, DispenseLine, ItemFinder, PageHeader, PatientPicker, PrescribedList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dispense-stock.html',
  styleUrl: './dispense-stock.scss',
})
export class DispenseStock {
  /** From the address: the item to begin with. */
  readonly item = input<string>();
  /** From the address: whom it is for. */
  readonly patient = input<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly ask = injectAsk();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly finder = viewChild.required(ItemFinder);
  private readonly destroyed = inject(DestroyRef);
  private readonly key = requestKey();
  protected readonly mayBill = inject(Session).can('bills:draft');
  protected readonly seesPrescriptions = inject(Session).can('prescriptions:read');
  protected readonly lines = signal<readonly Line[]>([]);
  protected readonly who = signal<ChosenPatient | null>(null);
  protected readonly itemIds = computed(() => this.lines().map(({ item }) => item.id));
  protected readonly addToBill = signal(true);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly patientQuery = liveQuery(PatientToDispenseForDocument, () =>
    this.who() ? { id: this.who()!.id } : null,
  );
  /** The patient as it was read; null while it is not, or is still the one before. */
  protected readonly known = computed(() => {
    const patient = this.patientQuery.data()?.patient;
    return patient?.id === this.who()?.id ? (patient ?? null) : null;
  });
  protected readonly allergies = computed(() => this.known()?.allergies ?? null);
  protected readonly isAllergic = isAllergic;
  private saved = false;

  constructor() {
    effect(() => {
      const id = this.item();
      if (id) untracked(() => void this.begin(id));
    });
    effect(() => {
      const id = this.patient();
      if (id) untracked(() => void this.beginFor(id));
    });
  }

  hasUnsaved(): boolean {
    return this.lines().length > 0 && !this.saved;
  }

  /** An item that stands there already gets the focus: scanning it twice does not make two lines. */
  protected add(item: ItemRowFragment, prescribed: PrescribedLineFragment | null = null): void {
    const isSame = prescribed !== null && isSameStrength(prescribed, item);
    const control = new FormControl(isSame ? leftToDispense(prescribed) : null);
    if (!this.lines().some((line) => line.item.id === item.id)) {
      this.lines.update((lines) => [...lines, { item, control, refused: null, prescribed }]);
      control.valueChanges.pipe(takeUntilDestroyed(this.destroyed)).subscribe(() => this.changed());
    }
    const at = this.lines().findIndex((line) => line.item.id === item.id);
    setTimeout(() => this.boxes()[at]?.focus());
  }

  protected explain(note: string): void {
    this.reason.set(note);
    this.changed();
  }

  protected allergyOf({ item }: Line): string | null {
    return this.who() ? allergyAgainst(item.name, this.allergies()) : null;
  }

  protected addPrescribed({ item, line }: PrescribedChoice): void {
    this.add(item, line);
  }

  /** Another patient's prescriptions are not this one's: what was put together for them is handed out as any other item. */
  protected choose(patient: ChosenPatient | null): void {
    this.who.set(patient);
    this.lines.update((lines) => lines.map((line) => ({ ...line, prescribed: null })));
  }

  protected drop(item: ItemRowFragment): void {
    this.lines.update((lines) => lines.filter((line) => line.item.id !== item.id));
    this.finder().focus();
  }

  protected toFinder(): void {
    this.finder().focus();
  }

  protected async save(): Promise<void> {
    this.problem.set(null);
    const open = this.lines().findIndex(({ control }) => control.invalid || !control.value);
    if (!this.lines().length) return this.problem.set('Find or scan what is handed out.');
    if (open >= 0) {
      this.problem.set('Say how many of each.');
      return this.boxes()[open]?.focus();
    }
    if (this.who() && !this.known())
      return this.problem.set('The allergies of this patient are not read yet. Try again in a moment.');
    const against = this.lines().find((line) => this.allergyOf(line) && !line.prescribed?.overrideReason);
    if (against && !this.reason().trim())
      return this.problem.set(`Say in the note why ${against.item.name} is given in spite of the recorded allergy.`);
    if (this.busy()) return;
    this.busy.set(true);
    await this.send().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  /** What was refused before may be right now: the server says so again if not. */
  private changed(): void {
    this.problem.set(null);
    if (this.lines().some(({ refused }) => refused))
      this.lines.update((lines) => lines.map((line) => ({ ...line, refused: null })));
  }

  private async begin(id: string): Promise<void> {
    const { inventoryItem } = await this.ask(InventoryItemDocument, { id }).catch((error: unknown) => {
      this.problem.set(errorWords(error));
      return { inventoryItem: null };
    });
    if (inventoryItem) this.add(inventoryItem);
  }

  private async beginFor(id: string): Promise<void> {
    const { patient } = await this.ask(PatientToDispenseForDocument, { id }).catch((error: unknown) => {
      this.problem.set(errorWords(error));
      return { patient: null };
    });
    if (patient) this.who.set(patient);
  }

  private async send(): Promise<void> {
    this.lines.update((lines) => lines.map((line) => ({ ...line, refused: null })));
    const patientId = this.who()?.id ?? null;
    const input = {
      lines: this.lines().map(({ item, control, prescribed }) => ({
        itemId: item.id,
        quantity: control.value ?? 0,
        prescriptionId: prescribed?.id ?? null,
      })),
      patientId,
      addToBill: patientId !== null && this.mayBill && this.addToBill(),
      reason: this.reason().trim() || null,
      idempotencyKey: this.key,
    };
    const { dispenseStock } = await this.mutate(DispenseStockDocument, { input });
    this.saved = true;
    this.toasts.show(dispenseStock.billId ? 'Handed out, and on the draft bill.' : 'Handed out.');
    await this.router.navigate(['/stock/dispensings', dispenseStock.id], {
      queryParams: { bill: dispenseStock.billId },
      replaceUrl: true,
    });
  }

  private refused(error: unknown): void {
    const { fields } = toApiError(error);
    const at = (i: number) => fields.find(({ path }) => path.startsWith(`lines.${i}.`))?.message ?? null;
    this.lines.update((lines) => lines.map((line, i) => ({ ...line, refused: at(i) })));
    this.problem.set(errorWords(error));
  }

  private boxes = (): HTMLInputElement[] => [
    ...this.element.nativeElement.querySelectorAll<HTMLInputElement>('mp-dispense-line input'),
  ];
}
