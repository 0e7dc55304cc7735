import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { ChosenBranch, injectAsk, injectMutate, liveQuery, versionedEdit } from '@medicare/web-core';
import {
  CreateSupplierDocument,
  SupplierDocument,
  type SupplierRowFragment,
  UpdateSupplierDocument,
} from '@medicare/web-graphql';
import { ChooseVersions, Field, FieldInput, PageHeader, Toasts } from '@medicare/web-ui';
import { StockAbsent } from './stock-absent';
import { differenceWords, fromSupplier, injectSupplierForm, type SupplierInput, toInput } from './supplier-form';

const NEW: SupplierRowFragment = {
  id: '',
  name: '',
  phone: null,
  email: null,
  gstin: null,
  address: null,
  isActive: true,
  version: 0,
};

/** Enters or corrects a supplier. */
@Component({
  selector: 'mp-supplier-editor',
  imports: [ReactiveFormsModule, RouterLink, ChooseVersions, Field, FieldInput, PageHeader, StockAbsent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header
      [title]="id() ? 'Edit ' + (edit.base()?.name ?? 'supplier') : 'New supplier'"
      back="/stock/suppliers"
      backText="Suppliers"
    />
    @if (edit.base()) {
      <form class="editor" novalidate [formGroup]="form" (ngSubmit)="edit.save()">
        <section class="panel body">
          <fieldset>
            <legend class="vh">The supplier</legend>
            <mp-field class="all" label="Name" [control]="form.controls.name"
              ><input mpInput formControlName="name" autocomplete="off" required
            /></mp-field>
            <mp-field label="Phone" [optional]="true" [control]="form.controls.phone"
              ><input mpInput type="tel" formControlName="phone" autocomplete="off" inputmode="tel"
            /></mp-field>
            <mp-field label="E-mail" [optional]="true" [control]="form.controls.email"
              ><input mpInput type="email" formControlName="email" autocomplete="off"
            /></mp-field>
            <mp-field
              label="GSTIN"
              hint="15 characters, as on the invoice."
              [optional]="true"
              [control]="form.controls.gstin"
              ><input mpInput formControlName="gstin" autocomplete="off" spellcheck="false"
            /></mp-field>
            <mp-field class="all" label="Address" [optional]="true" [control]="form.controls.address">
              <textarea mpInput formControlName="address" rows="3"></textarea>
            </mp-field>
            @if (id()) {
              <label class="check all"><input type="checkbox" formControlName="isActive" />Still delivers</label>
            }
          </fieldset>
        </section>
        <div class="foot">
          @if (edit.problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <button class="btn main" [attr.aria-disabled]="edit.busy()">{{ edit.busy() ? 'Saving…' : 'Save' }}</button>
          <a class="btn" routerLink="/stock/suppliers">Cancel</a>
        </div>
      </form>
    } @else {
      <mp-stock-absent [query]="query" what="supplier" back="/stock/suppliers" backText="All suppliers" />
    }
    <mp-choose-versions
      [open]="edit.choosing()"
      of="this supplier"
      [rows]="versions()"
      (chosen)="edit.saveChosen($event)"
      (dropped)="edit.stopChoosing()"
    />
  `,
  styleUrls: ['./editor.scss', './editor-fields.scss'],
  styles: `
    .check {
      display: flex;
      align-items: center;
      gap: var(--sp-2);
      min-height: 28px;
    }
  `,
})
export class SupplierEditor {
  /** From the address; none for a new one. */
  readonly id = input<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly branch = inject(ChosenBranch);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly form = injectSupplierForm();
  protected readonly query = liveQuery(SupplierDocument, () => (this.id() ? { id: this.id()! } : null));
  protected readonly edit = versionedEdit({
    form: this.form,
    fromRow: (row: SupplierRowFragment) => fromSupplier(row),
    toInput,
    read: async () => (await this.ask(SupplierDocument, { id: this.id() ?? '' })).supplier,
    write: (base, changes) => this.write(base, changes),
    done: ({ name }) => this.done(name),
  });
  protected readonly versions = computed(() => this.edit.found().map(differenceWords));

  constructor() {
    effect(() => {
      const row = this.id() ? this.query.data()?.supplier : NEW;
      if (row) untracked(() => this.edit.fill(row));
    });
  }

  hasUnsaved(): boolean {
    return this.edit.hasUnsaved();
  }

  private async write({ id, version }: SupplierRowFragment, changes: Partial<SupplierInput>) {
    if (id) return (await this.mutate(UpdateSupplierDocument, { id, version, input: changes })).updateSupplier;
    const input = { ...toInput(this.form.getRawValue()), branchId: this.branch.id() };
    return (await this.mutate(CreateSupplierDocument, { input })).createSupplier;
  }

  private done(name: string): void {
    this.toasts.show(`${name} is saved.`);
    void this.router.navigate(['/stock/suppliers']);
  }
}
