import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Session, errorWords, injectAsk, injectMutate, liveQuery, versionedEdit } from '@medicare/web-core';
import { BranchDocument, type BranchFieldsFragment, UpdateBranchDocument } from '@medicare/web-graphql';
import { Bones, ChooseVersions, Empty, Failed, PageHeader, Toasts } from '@medicare/web-ui';
import { BranchFields } from './branch-fields';
import { type BranchInput, differenceWords, fromBranch, injectBranchForm, toInput } from './branch-form';

/** Changes a branch. Only touched fields are sent, and two people saving at once are shown both versions. */
@Component({
  selector: 'mp-edit-branch',
  imports: [ReactiveFormsModule, RouterLink, Bones, BranchFields, ChooseVersions, Empty, Failed, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-branch.html',
  styleUrl: './branch-editor.scss',
})
export class EditBranch {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  protected readonly form = injectBranchForm();
  protected readonly query = liveQuery(BranchDocument, () => ({ id: this.id() }));
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly edit = versionedEdit({
    form: this.form,
    fromRow: (branch: BranchFieldsFragment) => fromBranch(branch),
    toInput,
    read: async () => (await this.ask(BranchDocument, { id: this.id() })).branch,
    write: (base, changes) => this.write(base, changes),
    done: (branch) => this.done(branch),
  });
  protected readonly versions = computed(() => this.edit.found().map(differenceWords));

  constructor() {
    effect(() => {
      const branch = this.query.data()?.branch;
      if (branch) untracked(() => this.edit.fill(branch));
    });
  }

  hasUnsaved(): boolean {
    return this.edit.hasUnsaved();
  }

  private async write({ id, version }: BranchFieldsFragment, changes: Partial<BranchInput>) {
    const { updateBranch } = await this.mutate(UpdateBranchDocument, { id, version, input: changes });
    return updateBranch;
  }

  private done({ name }: BranchFieldsFragment): void {
    this.toasts.show(`${name} is saved.`);
    void this.session.refresh(); // the branch switch knows the branches from the session
    void this.router.navigate(['/settings/branches']);
  }
}
