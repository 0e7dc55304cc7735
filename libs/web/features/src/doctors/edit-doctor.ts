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
import { type DoctorDetailFragment, DoctorDocument, UpdateDoctorDocument } from '@medicare/web-graphql';
import { ChooseVersions, PageHeader, Toasts } from '@medicare/web-ui';
import { DoctorAbsent } from './doctor-absent';
import { DoctorFields } from './doctor-fields';
import { type DoctorInput, differenceWords, fromDoctor, injectDoctorForm, toInput } from './doctor-form';

/** Corrects a doctor. Only touched fields are sent, and two people saving at once are shown both versions. */
@Component({
  selector: 'mp-edit-doctor',
  imports: [ReactiveFormsModule, RouterLink, ChooseVersions, DoctorAbsent, DoctorFields, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-doctor.html',
  styleUrl: './doctor-editor.scss',
})
export class EditDoctor {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly form = injectDoctorForm();
  protected readonly query = liveQuery(DoctorDocument, () => ({ id: this.id() }));
  /** The version the form was filled with; a later one that arrives meanwhile does not touch what is typed. */
  protected readonly base = signal<DoctorDetailFragment | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly found = signal<readonly Difference<DoctorInput>[]>([]);
  protected readonly versions = computed(() => this.found().map(differenceWords));
  protected readonly choosing = signal(false);
  private latest: DoctorDetailFragment | null = null;
  private saved = false;

  constructor() {
    effect(() => {
      const doctor = this.query.data()?.doctor;
      if (doctor) untracked(() => this.fill(doctor));
    });
  }

  hasUnsaved(): boolean {
    return this.form.dirty && !this.saved;
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
    this.form.patchValue(fromDoctor({ ...this.latest, ...input } as DoctorDetailFragment));
    await this.send(this.latest, input);
  }

  private async send(base: DoctorDetailFragment, input: DoctorInput): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const variables = { id: base.id, version: base.version, input: changedFields(toInput(fromDoctor(base)), input) };
    await this.mutate(UpdateDoctorDocument, variables)
      .then(({ updateDoctor }) => this.done(updateDoctor))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private done({ id, fullName }: DoctorDetailFragment): void {
    this.saved = true;
    this.toasts.show(`${fullName} is saved.`);
    void this.router.navigate(['/doctors', id]);
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
    const { doctor } = await this.ask(DoctorDocument, { id: this.id() });
    if (!doctor || !base) return;
    this.latest = doctor;
    this.found.set(differences(toInput(fromDoctor(base)), this.typed(), toInput(fromDoctor(doctor))));
    this.choosing.set(true);
  }

  private typed(): DoctorInput {
    return toInput(this.form.getRawValue());
  }

  private fill(doctor: DoctorDetailFragment): void {
    if (this.base() && this.form.dirty) return;
    this.base.set(doctor);
    this.form.reset(fromDoctor(doctor));
  }
}
