import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { ChosenBranch, Session, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { CreateStaffDocument } from '@medicare/web-graphql';
import { PageHeader, Toasts } from '@medicare/web-ui';
import { StaffFields } from './staff-fields';
import { injectStaffForm, toInput } from './staff-form';

/** A new member of staff; an account follows by invitation, on the page that opens then. */
@Component({
  selector: 'mp-create-staff',
  imports: [ReactiveFormsModule, RouterLink, PageHeader, StaffFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="New member of staff" back="/staff" backText="Staff" />
    <form class="editor" novalidate [formGroup]="form" (ngSubmit)="save()">
      <section class="panel body"><mp-staff-fields [form]="form" [withSalary]="seesSalary" /></section>
      <div class="foot">
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <button class="btn main" [attr.aria-disabled]="busy()">{{ busy() ? 'Saving…' : 'Save' }}</button>
        <a class="btn" routerLink="/staff">Cancel</a>
      </div>
    </form>
  `,
  styleUrl: './staff-editor.scss',
})
export class CreateStaff {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly branch = inject(ChosenBranch);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly seesSalary = inject(Session).me()?.role === 'ADMIN';
  protected readonly form = injectStaffForm();
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private saved = false;

  constructor() {
    this.form.reset({ branchId: this.branch.id() ?? this.branch.branches()[0]?.id ?? '' });
  }

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
    const { salary, ...rest } = toInput(this.form.getRawValue());
    const input = this.seesSalary ? { ...rest, salary } : rest;
    const { createStaff } = await this.mutate(CreateStaffDocument, { input });
    this.saved = true;
    this.toasts.show(`${createStaff.fullName} is entered.`);
    await this.router.navigate(['/staff', createStaff.id]);
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
