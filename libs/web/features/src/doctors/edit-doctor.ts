import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { injectAsk, injectMutate, liveQuery, versionedEdit } from '@medicare/web-core';
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
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly form = injectDoctorForm();
  protected readonly query = liveQuery(DoctorDocument, () => ({ id: this.id() }));
  protected readonly edit = versionedEdit({
    form: this.form,
    fromRow: (doctor: DoctorDetailFragment) => fromDoctor(doctor),
    toInput,
    read: async () => (await this.ask(DoctorDocument, { id: this.id() })).doctor,
    write: (base, changes) => this.write(base, changes),
    done: (doctor) => this.done(doctor),
  });
  protected readonly versions = computed(() => this.edit.found().map(differenceWords));

  constructor() {
    effect(() => {
      const doctor = this.query.data()?.doctor;
      if (doctor) untracked(() => this.edit.fill(doctor));
    });
  }

  hasUnsaved(): boolean {
    return this.edit.hasUnsaved();
  }

  private async write({ id, version }: DoctorDetailFragment, changes: Partial<DoctorInput>) {
    const { updateDoctor } = await this.mutate(UpdateDoctorDocument, { id, version, input: changes });
    return updateDoctor;
  }

  private done({ id, fullName }: DoctorDetailFragment): void {
    this.toasts.show(`${fullName} is saved.`);
    void this.router.navigate(['/doctors', id]);
  }
}
