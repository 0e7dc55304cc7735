import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { OwnChanges, Session, errorWords, injectAsk, injectMutate, liveQuery, versionedEdit } from '@medicare/web-core';
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
  private readonly own = inject(OwnChanges);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly form = injectPatientForm();
  protected readonly query = liveQuery(PatientDocument, () => ({ id: this.id() }));
  protected readonly onlyClinical = computed(() => !this.session.can('patients:write'));
  protected readonly edit = versionedEdit({
    form: this.form,
    fromRow: fromPatient,
    toInput,
    read: async () => (await this.ask(PatientDocument, { id: this.id() })).patient,
    write: (base, changes) => this.write(base, changes),
    done: (patient) => this.done(patient),
  });
  protected readonly versions = computed(() => this.edit.found().map(differenceWords));

  constructor() {
    effect(() => {
      const patient = this.query.data()?.patient;
      if (patient) untracked(() => this.edit.fill(patient));
    });
  }

  hasUnsaved(): boolean {
    return this.edit.hasUnsaved();
  }

  protected failure(): string | null {
    return this.query.error() ? errorWords(this.query.error()) : null;
  }

  private async write({ id, version }: PatientDetailFragment, changes: Partial<PatientInput>) {
    const { updatePatient } = await this.mutate(UpdatePatientDocument, { id, version, input: changes });
    return updatePatient;
  }

  private done(patient: PatientDetailFragment): void {
    const { id, fullName } = patient;
    this.own.add(patient);
    this.toasts.show(`${fullName} is saved.`);
    void this.router.navigate(['/patients', id]);
  }
}
