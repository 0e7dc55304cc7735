import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { ChosenBranch, liveQuery } from '@medicare/web-core';
import { DepartmentsAndShiftsDocument } from '@medicare/web-graphql';
import { DayInput, Field, FieldInput, RupeesInput } from '@medicare/web-ui';
import { startWith, switchMap } from 'rxjs';
import type { StaffForm } from './staff-form';
import { timesWords } from './staff-words';

const JOBS = ['Receptionist', 'Nurse', 'Pharmacist', 'Cashier', 'Laboratory technician', 'Administrator'];

/** The fields of a member of staff; used to enter and to correct. Departments and shifts follow the branch. */
@Component({
  selector: 'mp-staff-fields',
  imports: [ReactiveFormsModule, DayInput, Field, FieldInput, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-fields.html',
  styleUrl: './staff-fields.scss',
})
export class StaffFields {
  readonly form = input.required<StaffForm>();
  /** Who may not see salaries is not asked for one. */
  readonly withSalary = input.required<boolean>();
  protected readonly branches = inject(ChosenBranch).branches;
  protected readonly jobs = JOBS;
  protected readonly times = timesWords;
  private readonly branchId = toSignal(
    toObservable(this.form).pipe(
      switchMap(({ controls: { branchId } }) => branchId.valueChanges.pipe(startWith(branchId.value))),
    ),
    { initialValue: '' },
  );
  private readonly query = liveQuery(DepartmentsAndShiftsDocument, () =>
    this.branchId() ? { branchId: this.branchId(), isActive: null } : null,
  );
  private readonly before = signal<string | null>(null);
  /** Those in use, and the one that stands here already. */
  protected readonly departments = computed(() =>
    (this.query.data()?.departments ?? []).filter(
      ({ id, isActive }) => isActive || id === this.form().controls.departmentId.value,
    ),
  );
  protected readonly shifts = computed(() =>
    (this.query.data()?.shifts ?? []).filter(
      ({ id, isActive }) => isActive || id === this.form().controls.shiftId.value,
    ),
  );

  constructor() {
    // Another branch has other departments and shifts.
    effect(() => {
      const [before, now] = [this.before(), this.branchId()];
      if (before === now) return;
      this.before.set(now);
      if (before && this.form().controls.branchId.dirty) this.form().patchValue({ departmentId: '', shiftId: '' });
    });
  }
}
