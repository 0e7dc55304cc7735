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
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type Choice,
  type Difference,
  OwnChanges,
  Session,
  applyFieldErrors,
  changedFields,
  differences,
  errorWords,
  focusFirstError,
  injectAsk,
  injectMutate,
  liveQuery,
  mergedVersions,
  toApiError,
} from '@medicare/web-core';
import { PatientDocument, type PatientDetailFragment, UpdatePatientDocument } from '@medicare/web-graphql';
import { Bones, ChooseVersions, Empty, Failed, PageHeader, Toasts } from '@medicare/web-ui';
import { PatientFields } from './patient-fields';
import { type PatientInput, fromPatient, injectPatientForm, toInput } from './patient-form';
import { differenceWords } from './patient-words';

/** Corrects a patient. Only touched fields are sent, and two people saving at once are shown both versions. */
@Component({
  selector: 'mp-edit-patient',
  imports: [ReactiveFormsModule, RouterLink, Bones, ChooseVersions, Empty, Failed, PageHeader, PatientFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-patient.html',
  styleUrl: './patient-editor.scss',
})
export class EditPatient {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly own = inject(OwnChanges);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly form = injectPatientForm();
  protected readonly query = liveQuery(PatientDocument, () => ({ id: this.id() }));
  protected readonly onlyClinical = computed(() => !this.session.can('patients:write'));
  /** The version the form was filled with; a later one that arrives meanwhile does not touch what is typed. */
  protected readonly base = signal<PatientDetailFragment | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly found = signal<readonly Difference<PatientInput>[]>([]);
  protected readonly versions = computed(() => this.found().map(differenceWords));
  protected readonly choosing = signal(false);
  private latest: PatientDetailFragment | null = null;
  private saved = false;

  constructor() {
    effect(() => {
      const patient = this.query.data()?.patient;
      if (patient) untracked(() => this.fill(patient));
    });
  }

  hasUnsaved(): boolean {
    return this.form.dirty && !this.saved;
  }

  protected failure(): string | null {
    return this.query.error() ? errorWords(this.query.error()) : null;
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    const base = this.base();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (base) await this.send(base, this.typed());
  }

  /** Again, from the version that won the race, with the chosen fields. */
  protected async saveChosen(choices: Record<string, Choice>): Promise<void> {
    this.choosing.set(false);
    if (!this.latest) return;
    const input = mergedVersions(this.typed(), this.found(), choices);
    this.base.set(this.latest);
    this.form.patchValue(fromPatient({ ...this.latest, ...input } as PatientDetailFragment));
    await this.send(this.latest, input);
  }

  private async send(base: PatientDetailFragment, input: PatientInput): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const variables = { id: base.id, version: base.version, input: changedFields(toInput(fromPatient(base)), input) };
    await this.mutate(UpdatePatientDocument, variables)
      .then(({ updatePatient }) => this.done(updatePatient))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private done(patient: PatientDetailFragment): void {
    const { id, fullName } = patient;
    this.own.add(patient);
    this.saved = true;
    this.toasts.show(`${fullName} is saved.`);
    void this.router.navigate(['/patients', id]);
  }

  private async refused(error: unknown): Promise<void> {
    if (toApiError(error).code === 'STALE_WRITE')
      return this.compare().catch((thrown: unknown) => this.problem.set(errorWords(thrown)));
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }

  private async compare(): Promise<void> {
    const base = this.base();
    const { patient } = await this.ask(PatientDocument, { id: this.id() });
    if (!patient || !base) return;
    this.latest = patient;
    this.found.set(differences(toInput(fromPatient(base)), this.typed(), toInput(fromPatient(patient))));
    this.choosing.set(true);
  }

  private typed(): PatientInput {
    return toInput(this.form.getRawValue());
  }

  private fill(patient: PatientDetailFragment): void {
    if (this.base() && this.form.dirty) return;
    this.base.set(patient);
    this.form.reset(fromPatient(patient));
  }
}
