import { ChangeDetectionStrategy, Component, inject, signal, computed } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ownContactFaults } from '@medicare/domain';
import { Field, FieldInput, Icon, iconCheckCircle, iconWarning, PageHeader } from '@medicare/web-ui';
import {
  contactChanges,
  contactValues,
  contested,
  mergeContact,
  type ContactField,
  type ContactValues,
} from './contact-changes';
import { FormProblem } from './form-problem';
import type { OwnPatientFragment } from './portal-documents';
import { hasCode, PortalError } from './portal-error';
import { emailShaped, phoneShaped } from './portal-rules';
import { Session } from './session';
import { submission } from './submission';
import { OWN_WORDS } from './words';
import { WORDS } from './portal-words';

/** Patients keep their own contact data up to date. */
@Component({
  imports: [ReactiveFormsModule, Field, FieldInput, Icon, FormProblem, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-data.html',
})
export class ContactData {
  private readonly session = inject(Session);
  protected readonly words = computed(() => OWN_WORDS().contact);
  protected readonly back = computed(() => OWN_WORDS().account.title);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly icons = { done: iconCheckCircle, stale: iconWarning };
  /** What the form was filled from: the version to save against. */
  private read: OwnPatientFragment | null = this.session.patient();

  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', emailShaped(() => OWN_WORDS().register.emailWrong)],
    phone: ['', phoneShaped(() => OWN_WORDS().register.phoneWrong)],
    address: [''],
    emergencyContactName: [''],
    emergencyContactPhone: ['', phoneShaped(() => OWN_WORDS().register.phoneWrong)],
  });
  protected readonly sending = submission(this.form);
  private readonly outcome = signal<'saved' | 'nothing' | undefined>(undefined);
  protected readonly done = computed(() => {
    const outcome = this.outcome();
    return outcome ? this.words()[outcome] : '';
  });
  protected readonly isStale = signal(false);
  /** What the hospital has in fields that both sides changed. */
  protected readonly onFile = signal<Partial<ContactValues>>({});

  constructor() {
    if (this.read) this.form.reset(contactValues(this.read));
    const { email, phone, emergencyContactName: name, emergencyContactPhone: number } = this.form.controls;
    // What is missing in one field can be mended in the other.
    email.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => phone.updateValueAndValidity());
    name.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => number.updateValueAndValidity());
  }

  protected hint(field: ContactField, otherwise?: string): string | undefined {
    const value = this.onFile()[field];
    return value === undefined ? otherwise : this.words().onFile({ value: value || this.words().empty });
  }

  protected async send(): Promise<void> {
    this.outcome.set(undefined);
    this.isStale.set(false);
    await this.sending.run(() => this.save());
  }

  private async save(): Promise<void> {
    const { read } = this;
    if (!read) return;
    const values = contactValues(read);
    const changes = contactChanges(values, this.form.getRawValue());
    if (!Object.keys(changes).length) return this.outcome.set('nothing');
    const faults = ownContactFaults(values, { ...values, ...changes });
    if (faults.length) throw new PortalError('BAD_USER_INPUT', '', faults);
    try {
      await this.session.saveOwnData(read, changes);
      this.start();
    } catch (error) {
      if (!hasCode(error, 'STALE_WRITE')) throw error;
      await this.takeOverNewest(read);
    }
  }

  private start(): void {
    this.read = this.session.patient();
    if (this.read) this.form.reset(contactValues(this.read));
    this.onFile.set({});
    this.outcome.set('saved');
  }

  private async takeOverNewest(old: OwnPatientFragment): Promise<void> {
    const { patient } = await this.session.reload();
    if (!patient) return;
    const [read, typed, newest] = [contactValues(old), this.form.getRawValue(), contactValues(patient)];
    const both = contested(read, typed, newest);
    this.onFile.set(Object.fromEntries(both.map((field) => [field, newest[field]])));
    this.form.setValue(mergeContact(read, typed, newest));
    this.read = patient;
    this.isStale.set(true);
  }
}
