import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ChosenBranch, Live, errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import {
  DeactivateDepartmentDocument,
  DeactivateShiftDocument,
  type DepartmentFieldsFragment,
  DepartmentsAndShiftsDocument,
  ReactivateDepartmentDocument,
  ReactivateShiftDocument,
  type ShiftFieldsFragment,
  StaffChangedDocument,
} from '@medicare/web-graphql';
import { Bones, Column, Empty, Failed, Icon, PageHeader, Pill, Table, Toasts, iconAdd } from '@medicare/web-ui';
import { DepartmentDialog } from './department-dialog';
import { ShiftDialog } from './shift-dialog';
import { lengthWords, timesWords } from './staff-words';

/** The parts of the hospital that staff belong to, and the hours they are rostered for. */
@Component({
  selector: 'mp-departments-page',
  imports: [Bones, Column, DepartmentDialog, Empty, Failed, Icon, PageHeader, Pill, ShiftDialog, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './departments-page.html',
  styleUrl: './departments-page.scss',
})
export class DepartmentsPage {
  private readonly branch = inject(ChosenBranch);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly query = liveQuery(
    DepartmentsAndShiftsDocument,
    () => ({ branchId: this.branch.id(), isActive: null }),
    { refreshOn: inject(Live).events(StaffChangedDocument, 'staffChanged') },
  );
  protected readonly departments = computed(() => this.query.data()?.departments ?? []);
  protected readonly shifts = computed(() => this.query.data()?.shifts ?? []);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  /** With one branch its name says nothing. */
  protected readonly namesBranch = computed(() => this.branch.branches().length > 1 && !this.branch.id());
  /** What the dialog is for: a row to change, 'new', or nothing. */
  protected readonly department = signal<DepartmentFieldsFragment | 'new' | null>(null);
  protected readonly shift = signal<ShiftFieldsFragment | 'new' | null>(null);
  protected readonly times = timesWords;
  protected readonly length = lengthWords;
  protected readonly iconAdd = iconAdd;
  protected readonly key = (row: { id: string }) => row.id;
  protected readonly inactive = (row: { isActive: boolean }) => !row.isActive;

  protected setDepartmentActive({ id, name, isActive }: DepartmentFieldsFragment): Promise<void> {
    const work = isActive
      ? () => this.mutate(DeactivateDepartmentDocument, { id })
      : () => this.mutate(ReactivateDepartmentDocument, { id });
    return this.run(work, name, isActive);
  }

  protected setShiftActive({ id, name, isActive }: ShiftFieldsFragment): Promise<void> {
    const work = isActive
      ? () => this.mutate(DeactivateShiftDocument, { id })
      : () => this.mutate(ReactivateShiftDocument, { id });
    return this.run(work, name, isActive);
  }

  private async run(work: () => Promise<unknown>, name: string, wasActive: boolean): Promise<void> {
    await work()
      .then(() => this.toasts.show(`${name} is ${wasActive ? 'not used any more' : 'in use again'}.`))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  }
}
