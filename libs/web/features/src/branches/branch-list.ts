import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session, errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import {
  type BranchFieldsFragment,
  BranchesDocument,
  DeactivateBranchDocument,
  ReactivateBranchDocument,
} from '@medicare/web-graphql';
import {
  Bones,
  Column,
  Confirm,
  Empty,
  Failed,
  Icon,
  PageHeader,
  PhonePipe,
  Pill,
  Table,
  Toasts,
  iconAdd,
  iconApartment,
} from '@medicare/web-ui';

/** The places where the hospital works. */
@Component({
  selector: 'mp-branch-list',
  imports: [RouterLink, Bones, Column, Empty, Failed, Icon, PageHeader, PhonePipe, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './branch-list.html',
  styles: `
    .plain:not(:hover) {
      text-decoration: none;
    }
  `,
})
export class BranchList {
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly query = liveQuery(BranchesDocument, () => ({}));
  protected readonly rows = computed(() => this.query.data()?.branches ?? []);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly icons = { add: iconAdd, branch: iconApartment };
  protected readonly key = (row: BranchFieldsFragment) => row.id;
  protected readonly inactive = (row: BranchFieldsFragment) => !row.isActive;

  protected async close({ id, name }: BranchFieldsFragment): Promise<void> {
    const text =
      'Nobody can be booked or work there any more. Its patients, bills and records stay. You can reopen it.';
    if (!(await this.confirm.ask({ title: `Close ${name}?`, text, yes: 'Close branch', destructive: true }))) return;
    await this.run(() => this.mutate(DeactivateBranchDocument, { id }), `${name} is closed.`);
  }

  protected reopen({ id, name }: BranchFieldsFragment): Promise<void> {
    return this.run(() => this.mutate(ReactivateBranchDocument, { id }), `${name} is open again.`);
  }

  private async run(work: () => Promise<unknown>, done: string): Promise<void> {
    await work()
      .then(() => {
        this.toasts.show(done);
        return this.session.refresh(); // the branch switch knows the branches from the session
      })
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  }
}
