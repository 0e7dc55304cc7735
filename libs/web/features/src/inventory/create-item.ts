import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { ChosenBranch, Session, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { CreateInventoryItemDocument } from '@medicare/web-graphql';
import { PageHeader, Toasts } from '@medicare/web-ui';
import { ItemFields } from './item-fields';
import { injectItemForm, toInput } from './item-form';

/** A new item; the next step is to receive it, without which nothing can be handed out. */
@Component({
  selector: 'mp-create-item',
  imports: [ReactiveFormsModule, RouterLink, ItemFields, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="New item" back="/stock" backText="Stock" />
    <form class="editor" novalidate [formGroup]="form" (ngSubmit)="save()">
      <section class="panel body"><mp-item-fields [form]="form" [branchId]="branch.id()" /></section>
      <div class="foot">
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <button class="btn main" [attr.aria-disabled]="busy()">
          {{ busy() ? 'Saving…' : mayReceive ? 'Save and receive' : 'Save' }}
        </button>
        <a class="btn" routerLink="/stock">Cancel</a>
      </div>
    </form>
  `,
  styleUrl: './editor.scss',
})
export class CreateItem {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly branch = inject(ChosenBranch);
  protected readonly mayReceive = inject(Session).can('stock:move');
  protected readonly form = injectItemForm();
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
    const { createInventoryItem: item } = await this.mutate(CreateInventoryItemDocument, { input });
    this.saved = true;
    this.toasts.show(`${item.name} is entered.`);
    if (this.mayReceive) await this.router.navigate(['/stock/receive'], { queryParams: { item: item.id } });
    else await this.router.navigate(['/stock', item.id]);
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
