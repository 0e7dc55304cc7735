import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  ChosenBranch,
  OwnChanges,
  applyFieldErrors,
  errorWords,
  focusFirstError,
  injectMutate,
  liveQuery,
} from '@medicare/web-core';
import { PossibleDuplicatesDocument, RegisterPatientDocument } from '@medicare/web-graphql';
import { PageHeader, Toasts } from '@medicare/web-ui';
import { debounceTime, map } from 'rxjs';
import { PatientFields } from './patient-fields';
import { injectPatientForm, toInput } from './patient-form';
import { PossibleDuplicates } from './possible-duplicates';

const TYPING_MS = 400;
const DUPLICATES_SHOWN = 5;

/** The first stage of the care journey: a new record, unless the person has one already. */
@Component({
  selector: 'mp-register-patient',
  imports: [ReactiveFormsModule, RouterLink, PageHeader, PatientFields, PossibleDuplicates],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register-patient.html',
  styleUrl: './patient-editor.scss',
})
export class RegisterPatient {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly branch = inject(ChosenBranch);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly own = inject(OwnChanges);
  private readonly mutate = injectMutate();
  protected readonly form = injectPatientForm();
  private readonly typed = toSignal(
    this.form.valueChanges.pipe(
      debounceTime(TYPING_MS),
      map(() => toInput(this.form.getRawValue())),
    ),
  );
  private readonly query = liveQuery(PossibleDuplicatesDocument, () => this.question());
  protected readonly duplicates = computed(() =>
    this.question() ? (this.query.data()?.possibleDuplicates ?? []).slice(0, DUPLICATES_SHOWN) : [],
  );
  private readonly confirmed = signal<ReadonlySet<string>>(new Set());
  /** Each lookalike on the screen has been said to be somebody else. */
  protected readonly isDistinct = computed(() => this.duplicates().every(({ id }) => this.confirmed().has(id)));
  protected readonly askToConfirm = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private saved = false;

  hasUnsaved(): boolean {
    return this.form.dirty && !this.saved;
  }

  protected confirm(distinct: boolean): void {
    this.confirmed.set(new Set(distinct ? this.duplicates().map(({ id }) => id) : []));
    if (distinct) this.askToConfirm.set(false);
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    this.askToConfirm.set(!this.isDistinct());
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (!this.isDistinct() || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.register().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private async register(): Promise<void> {
    const input = {
      ...toInput(this.form.getRawValue()),
      branchId: this.branch.id(),
      confirmedDistinctFrom: [...this.confirmed()],
    };
    const { registerPatient } = await this.mutate(RegisterPatientDocument, { input });
    this.own.add(registerPatient);
    this.saved = true;
    this.toasts.show(`${registerPatient.fullName} is registered as ${registerPatient.uhid}.`);
    await this.router.navigate(['/patients', registerPatient.id]);
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }

  /** Nothing to ask until there is a name of some length. */
  private question() {
    const input = this.typed();
    if (!input || input.fullName.length < 3) return null;
    const { fullName, dateOfBirth, phone, email } = input;
    return { fullName, dateOfBirth, phone, email: this.form.controls.email.valid ? email : null };
  }
}
