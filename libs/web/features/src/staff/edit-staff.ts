import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { ChosenBranch, Session, injectAsk, injectMutate, liveQuery, versionedEdit } from '@medicare/web-core';
import {
  DepartmentsAndShiftsDocument,
  type StaffDetailFragment,
  StaffMemberDocument,
  UpdateStaffDocument,
} from '@medicare/web-graphql';
import { ChooseVersions, PageHeader, Toasts } from '@medicare/web-ui';
import { StaffAbsent } from './staff-absent';
import { StaffFields } from './staff-fields';
import { type StaffInput, differenceWords, fromStaff, injectStaffForm, toInput } from './staff-form';

/** Corrects a member of staff. Only touched fields are sent, and two people saving at once are shown both versions. */
@Component({
  selector: 'mp-edit-staff',
  imports: [ReactiveFormsModule, RouterLink, ChooseVersions, PageHeader, StaffAbsent, StaffFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header
      [title]="edit.base() ? 'Edit ' + edit.base()?.fullName : 'Edit member of staff'"
      [back]="'/staff/' + id()"
      backText="Back to the person"
    />
    @if (edit.base()) {
      <form class="editor" novalidate [formGroup]="form" (ngSubmit)="edit.save()">
        <section class="panel body"><mp-staff-fields [form]="form" [withSalary]="seesSalary" /></section>
        <div class="foot">
          @if (edit.problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <button class="btn main" [attr.aria-disabled]="edit.busy()">{{ edit.busy() ? 'Saving…' : 'Save' }}</button>
          <a class="btn" [routerLink]="['/staff', id()]">Cancel</a>
        </div>
      </form>
    } @else {
      <mp-staff-absent [query]="query" />
    }
    <mp-choose-versions
      [open]="edit.choosing()"
      of="this person"
      [rows]="versions()"
      (chosen)="edit.saveChosen($event)"
      (dropped)="edit.stopChoosing()"
    />
  `,
  styleUrl: './staff-editor.scss',
})
export class EditStaff {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  private readonly branches = inject(ChosenBranch).branches;
  protected readonly seesSalary = inject(Session).me()?.role === 'ADMIN';
  protected readonly form = injectStaffForm();
  protected readonly query = liveQuery(StaffMemberDocument, () => ({ id: this.id() }));
  private readonly known = liveQuery(DepartmentsAndShiftsDocument, () => ({ branchId: null, isActive: null }));
  private readonly names = computed(() => {
    const { departments = [], shifts = [] } = this.known.data() ?? {};
    return new Map([...this.branches(), ...departments, ...shifts].map(({ id, name }) => [id, name]));
  });
  protected readonly edit = versionedEdit({
    form: this.form,
    fromRow: (row: StaffDetailFragment) => fromStaff(row),
    toInput,
    read: async () => (await this.ask(StaffMemberDocument, { id: this.id() })).staffMember,
    write: (base, changes) => this.write(base, changes),
    done: (row) => this.done(row),
  });
  protected readonly versions = computed(() =>
    this.edit.found().map((difference) => differenceWords(difference, this.names())),
  );

  constructor() {
    effect(() => {
      const row = this.query.data()?.staffMember;
      if (row) untracked(() => this.edit.fill(row));
    });
  }

  hasUnsaved(): boolean {
    return this.edit.hasUnsaved();
  }

  private async write({ id, version }: StaffDetailFragment, changes: Partial<StaffInput>) {
    const { updateStaff } = await this.mutate(UpdateStaffDocument, { id, version, input: changes });
    return updateStaff;
  }

  private done({ id, fullName }: StaffDetailFragment): void {
    this.toasts.show(`${fullName} is saved.`);
    void this.router.navigate(['/staff', id]);
  }
}
