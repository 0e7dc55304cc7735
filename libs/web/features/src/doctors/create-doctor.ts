import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { ChosenBranch, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { CreateDoctorDocument } from '@medicare/web-graphql';
import { PageHeader, Toasts } from '@medicare/web-ui';
import { DoctorFields } from './doctor-fields';
import { injectDoctorForm, toInput } from './doctor-form';

/** A new doctor; the next step is the week, without which nobody can be booked. */
@Component({
  selector: 'mp-create-doctor',
  imports: [ReactiveFormsModule, RouterLink, DoctorFields, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="New doctor" back="/doctors" backText="Doctors" />
    <form class="editor" novalidate [formGroup]="form" (ngSubmit)="save()">
      <section class="panel body"><mp-doctor-fields [form]="form" /></section>
      <div class="foot">
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <button class="btn main" [attr.aria-disabled]="busy()">{{ busy() ? 'Saving…' : 'Save and set hours' }}</button>
        <a class="btn" routerLink="/doctors">Cancel</a>
      </div>
    </form>
  `,
  styleUrl: './doctor-editor.scss',
})
export class CreateDoctor {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly branch = inject(ChosenBranch);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly form = injectDoctorForm();
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private saved = false;

  hasUnsaved(): boolean {
    return this.form.dirty && !this.saved;
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.create().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private async create(): Promise<void> {
    const input = { ...toInput(this.form.getRawValue()), branchId: this.branch.id() };
    const { createDoctor } = await this.mutate(CreateDoctorDocument, { input });
    this.saved = true;
    this.toasts.show(`${createDoctor.fullName} is entered. Now say when patients can come.`);
    await this.router.navigate(['/doctors', createDoctor.id, 'hours']);
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
