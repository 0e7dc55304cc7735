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
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import type { Role } from '@medicare/domain';
import {
  BranchClock,
  ChosenBranch,
  type ChosenPatient,
  PatientPicker,
  Session,
  applyFieldErrors,
  errorWords,
  focusFirstError,
  injectAsk,
  injectMutate,
  liveQuery,
  requestKey,
  versionedEdit,
} from '@medicare/web-core';
import {
  AppointmentToBillDocument,
  type BillDetailFragment,
  BillDocument,
  CreateBillDocument,
  IssueBillDocument,
  PickedPatientDocument,
  UpdateBillDocument,
} from '@medicare/web-graphql';
import { Bones, ChooseVersions, Empty, Failed, PageHeader, Toasts, dayOf } from '@medicare/web-ui';
import { map, startWith } from 'rxjs';
import { BillForm, newLineForm } from './bill-form';
import { BillLines } from './bill-lines';
import { BillSums } from './bill-sums';
import { DiscountFields } from './discount-fields';
import {
  type DraftMaker,
  type DraftRow,
  type DraftTexts,
  discountEntry,
  draftFaults,
  draftTotals,
  entryOf,
  rowOf,
  textsOf,
  valuesOfTexts,
} from './draft-model';
import { draftProblems } from './draft-problems';
import { consultationLine, differenceWords } from './draft-words';

/** Makes a bill, or goes on with a draft: totals and faults show while one types, by the server's own arithmetic. */
@Component({
  selector: 'mp-bill-editor',
  imports: [
    ReactiveFormsModule,
    BillLines,
    BillSums,
    Bones,
    ChooseVersions,
    DiscountFields,
    Empty,
    Failed,
    PageHeader,
    PatientPicker,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bill-editor.html',
  styleUrl: './bill-editor.scss',
})
export class BillEditor {
  /** From the address: the draft; without it a new bill, perhaps for somebody and for a visit. */
  readonly id = input<string>();
  readonly patientId = input<string>();
  readonly appointmentId = input<string>();
  private readonly session = inject(Session);
  private readonly clock = inject(BranchClock);
  private readonly branch = inject(ChosenBranch);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly ask = injectAsk();
  private readonly mutate = injectMutate();
  private readonly lines = viewChild(BillLines);
  private readonly createKey = requestKey();
  private readonly issueKey = requestKey();
  protected readonly form = new BillForm();
  private readonly values = toSignal(
    this.form.valueChanges.pipe(
      startWith(null),
      map(() => this.form.getRawValue()),
    ),
    { requireSync: true },
  );
  protected readonly query = liveQuery(BillDocument, () => (this.id() ? { id: this.id()! } : null));
  /** The draft as it was last read or saved. */
  protected readonly bill = signal<BillDetailFragment | null>(null);
  protected readonly who = signal<ChosenPatient | null>(null);
  /** The branch of the visit goes before the chosen one: prices are those of the branch. */
  private readonly visitBranch = signal<{ id: string; timeZone: string } | null>(null);
  protected readonly day = computed(() => {
    const zone = this.bill()?.branch?.timeZone ?? this.visitBranch()?.timeZone;
    return zone ? dayOf(new Date().toISOString(), zone) : this.clock.today();
  });
  protected readonly branchId = computed(
    () => this.bill()?.branch?.id ?? this.visitBranch()?.id ?? this.branch.id() ?? null,
  );
  private readonly maker = computed<DraftMaker>(() => {
    const bill = this.bill();
    const former = bill && { discountPaise: bill.lineDiscount + bill.billDiscount, grossPaise: bill.gross };
    return { role: (this.session.me()?.role ?? 'CASHIER') as Role, former };
  });
  protected readonly role = computed(() => this.maker().role);
  protected readonly totals = computed(() => draftTotals(this.values(), this.day()));
  private readonly faults = computed(() => draftFaults(this.values(), this.day(), this.maker()));
  protected readonly problemAt = draftProblems(this.form, this.faults);
  protected readonly edit = versionedEdit<DraftRow, ReturnType<BillForm['getRawValue']>, DraftTexts>({
    form: this.form,
    fromRow: valuesOfTexts,
    toInput: textsOf,
    read: async () => {
      const bill = (await this.ask(BillDocument, { id: this.bill()!.id })).bill;
      if (bill) this.bill.set(bill);
      return bill && rowOf(bill);
    },
    write: (base, changes) => this.write(base, changes),
    done: () => undefined,
  });
  protected readonly versions = computed(() => this.edit.found().map(differenceWords));
  private readonly creating = signal(false);
  protected readonly issuing = signal(false);
  protected readonly isBusy = computed(() => this.creating() || this.issuing() || this.edit.busy());
  private readonly own = signal<string | null>(null);
  protected readonly problem = computed(() => this.own() ?? this.edit.problem());
  protected readonly mayIssue = computed(() => this.session.can('bills:issue'));
  private isLeaving = false;
  private wantsIssue = false;

  constructor() {
    this.form.addValidators(() => (untracked(this.faultsNow).length ? { faults: true } : null));
    effect(() => {
      const bill = this.query.data()?.bill;
      if (bill) untracked(() => this.begin(bill));
    });
    effect(() => {
      const [patientId, appointmentId] = [this.patientId(), this.appointmentId()];
      if (!this.id()) untracked(() => void this.prefill(patientId, appointmentId));
    });
  }

  hasUnsaved(): boolean {
    return this.form.dirty && !this.isLeaving;
  }

  protected failure(): string | null {
    return this.query.error() ? errorWords(this.query.error()) : null;
  }

  protected save(): Promise<void> {
    return this.finish(false);
  }

  /** Saves what was typed, and gives the bill its number. */
  protected async issue(): Promise<void> {
    if (!this.mayIssue()) return;
    if (!this.form.lines.length) return this.own.set('This bill is empty. Add at least one line.');
    await this.finish(true);
  }

  /** After two versions were compared: goes on with what was wanted. */
  protected async choose(choices: Record<string, 'mine' | 'theirs'>): Promise<void> {
    await this.edit.saveChosen(choices);
    if (!this.edit.choosing() && !this.edit.problem()) await this.finish(this.wantsIssue);
  }

  protected pick(patient: ChosenPatient | null): void {
    this.who.set(patient);
    this.own.set(null);
    if (patient) setTimeout(() => this.lines()?.focusFinder());
  }

  private async finish(wantsIssue: boolean): Promise<void> {
    this.wantsIssue = wantsIssue;
    const bill = await this.saved();
    if (!bill) return;
    if (wantsIssue) return this.give(bill);
    this.toasts.show('The draft is saved.');
    await this.leave(bill.id);
  }

  private async give({ id, version }: BillDetailFragment): Promise<void> {
    if (this.issuing()) return;
    this.issuing.set(true);
    await this.mutate(IssueBillDocument, { id, version, idempotencyKey: this.issueKey })
      .then(({ issueBill }) => {
        this.toasts.show(`Bill ${issueBill.number} is issued.`);
        return this.leave(issueBill.id);
      })
      .catch((error: unknown) => this.own.set(errorWords(error)));
    this.issuing.set(false);
  }

  /** The draft after everything typed is in the database; null when something keeps it out. */
  private async saved(): Promise<BillDetailFragment | null> {
    this.own.set(null);
    if (!this.bill()) return this.create();
    if (!this.form.dirty) return this.bill();
    await this.edit.save();
    return this.form.dirty || this.edit.problem() || this.edit.choosing() ? null : this.bill();
  }

  private async create(): Promise<BillDetailFragment | null> {
    this.form.markAllAsTouched();
    this.form.updateValueAndValidity();
    const who = this.who();
    if (!who) this.own.set('Choose a patient first.');
    if (this.form.invalid) focusFirstError(this.element);
    if (!who || this.form.invalid || this.creating()) return null;
    this.creating.set(true);
    const input = { patientId: who.id, appointmentId: this.appointmentId() ?? null, ...this.input() };
    const keyed = { ...input, branchId: this.branchId(), idempotencyKey: this.createKey };
    const made = await this.mutate(CreateBillDocument, { input: keyed }).catch((error: unknown) => this.refused(error));
    this.creating.set(false);
    if (!made) return null;
    this.form.markAsPristine();
    this.begin(made.createBill);
    return made.createBill;
  }

  private async write({ id, version }: DraftRow, changes: Partial<DraftTexts>): Promise<DraftRow> {
    const values = this.form.getRawValue();
    const input = {
      ...(changes.lines === undefined ? {} : { lines: values.lines.map(entryOf) }),
      ...(changes.discount === undefined ? {} : { discount: discountEntry(values.discount) }),
    };
    const { updateBill } = await this.mutate(UpdateBillDocument, { id, version, input });
    this.form.markAsPristine();
    this.begin(updateBill);
    return rowOf(updateBill);
  }

  private input() {
    const { lines, discount } = this.form.getRawValue();
    return { lines: lines.map(entryOf), discount: discountEntry(discount) };
  }

  private refused(error: unknown): null {
    const homeless = applyFieldErrors(this.form, error);
    this.own.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element);
    return null;
  }

  private begin(bill: BillDetailFragment): void {
    if (this.form.dirty) return;
    this.bill.set(bill);
    this.who.set(bill.patient ?? null);
    this.edit.fill(rowOf(bill));
  }

  private async prefill(patientId: string | undefined, appointmentId: string | undefined): Promise<void> {
    try {
      const visit = appointmentId
        ? (await this.ask(AppointmentToBillDocument, { id: appointmentId })).appointment
        : null;
      const person =
        visit?.patient ?? (patientId ? (await this.ask(PickedPatientDocument, { id: patientId })).patient : null);
      this.visitBranch.set(visit?.branch ?? null);
      this.who.set(person ?? null);
      if (visit?.doctor && !this.form.lines.length) this.form.lines.push(newLineForm(consultationLine(visit.doctor)));
    } catch (error) {
      this.own.set(errorWords(error));
    }
  }

  private readonly faultsNow = () => draftFaults(this.form.getRawValue(), this.day(), this.maker());

  private async leave(id: string): Promise<void> {
    this.isLeaving = true;
    await this.router.navigate(['/bills', id]);
  }
}
