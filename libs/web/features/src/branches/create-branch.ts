import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Session, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { CreateBranchDocument } from '@medicare/web-graphql';
import { PageHeader, Toasts } from '@medicare/web-ui';
import { BranchFields } from './branch-fields';
import { injectBranchForm, toInput } from './branch-form';

/** Another place where the hospital works. */
@Component({
  selector: 'mp-create-branch',
  imports: [ReactiveFormsModule, RouterLink, BranchFields, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="New branch" back="/settings/branches" backText="Branches" />
    <form class="editor" novalidate [formGroup]="form" (ngSubmit)="save()">
      <section class="panel body"><mp-branch-fields [form]="form" [withCode]="true" /></section>
      <div class="foot">
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <button class="btn main" [attr.aria-disabled]="busy()">{{ busy() ? 'Saving…' : 'Save' }}</button>
        <a class="btn" routerLink="/settings/branches">Cancel</a>
      </div>
    </form>
  `,
  styleUrl: './branch-editor.scss',
})
export class CreateBranch {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly form = injectBranchForm();
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private saved = false;

  hasUnsaved(): boolean {
    return this.form.dirty && !this.saved;
  }

  protected async save(): Promise<void> {
    // The code is shown in capitals whatever was typed; so it is meant.
    this.form.controls.code.setValue(this.form.controls.code.value.trim().toUpperCase());
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.create().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private async create(): Promise<void> {
    const values = this.form.getRawValue();
    const input = { ...toInput(values), name: values.name.trim(), code: values.code };
    const { createBranch } = await this.mutate(CreateBranchDocument, { input });
    this.saved = true;
    this.toasts.show(`${createBranch.name} is added.`);
    await this.session.refresh(); // the branch switch knows the branches from the session
    await this.router.navigate(['/settings/branches']);
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
