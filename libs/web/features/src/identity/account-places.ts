import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { ChosenBranch, errorWords, injectMutate } from '@medicare/web-core';
import { SetAccountBranchesDocument } from '@medicare/web-graphql';
import { Dialog, Toasts } from '@medicare/web-ui';

/** Whose branches are to be chosen, and which they are. */
export interface AccountPlaces {
  id: string;
  displayName: string;
  branchIds: readonly string[];
}

/** Where an account may work. */
@Component({
  selector: 'mp-account-places',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog
      [title]="'Branches of ' + (account()?.displayName ?? '')"
      [open]="account() !== null"
      (closed)="closed.emit()"
    >
      @if (account()) {
        <p class="muted">Open screens follow at once; nobody has to sign in again.</p>
        <fieldset>
          <legend class="vh">Works in</legend>
          @for (branch of branches(); track branch.id) {
            <label
              ><input type="checkbox" [checked]="places().has(branch.id)" (change)="toggle(branch.id)" />{{
                branch.name
              }}</label
            >
          }
        </fieldset>
        @if (problem(); as words) {
          <p class="note bad" role="alert">{{ words }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
          <button type="button" class="btn main" [attr.aria-disabled]="busy()" (click)="save()">Save</button>
        </div>
      }
    </mp-dialog>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--sp-1);
      border: 0;
      margin: 0;
      padding: 0;
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--sp-2);
      min-height: 36px;
      cursor: pointer;
    }
    input {
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--accent);
    }
    .acts {
      display: flex;
      justify-content: flex-end;
      gap: var(--sp-2);
    }
  `,
})
export class AccountPlacesDialog {
  readonly account = input.required<AccountPlaces | null>();
  readonly closed = output();
  readonly saved = output();
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly branches = inject(ChosenBranch).branches;
  protected readonly places = signal<ReadonlySet<string>>(new Set());
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    effect(() => {
      const account = this.account();
      untracked(() => {
        this.places.set(new Set(account?.branchIds));
        this.problem.set(null);
      });
    });
  }

  protected toggle(id: string): void {
    const places = new Set(this.places());
    if (!places.delete(id)) places.add(id);
    this.places.set(places);
  }

  protected async save(): Promise<void> {
    const account = this.account();
    if (!account || this.busy()) return;
    const known = new Set(this.branches().map(({ id }) => id));
    const branchIds = [...this.places()].filter((id) => known.has(id));
    if (!branchIds.length) return this.problem.set('Choose at least one branch to work in.');
    this.busy.set(true);
    await this.mutate(SetAccountBranchesDocument, { id: account.id, branchIds })
      .then(() => {
        this.toasts.show(`The branches of ${account.displayName} are saved.`);
        this.saved.emit();
        this.closed.emit();
      })
      .catch((error: unknown) => this.problem.set(errorWords(error)));
    this.busy.set(false);
  }
}
