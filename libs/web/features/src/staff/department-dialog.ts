import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { ChosenBranch, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import {
  CreateDepartmentDocument,
  type DepartmentFieldsFragment,
  RenameDepartmentDocument,
} from '@medicare/web-graphql';
import { Dialog, Field, FieldInput, Toasts } from '@medicare/web-ui';

/** Adds a department, or gives one another name. */
@Component({
  selector: 'mp-department-dialog',
  imports: [ReactiveFormsModule, Dialog, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog [title]="title()" [open]="department() !== null" (closed)="closed.emit()">
      @if (department()) {
        <form class="stack" novalidate [formGroup]="form" (ngSubmit)="save()">
          <mp-field label="Name" [control]="form.controls.name"
            ><input mpInput formControlName="name" autocomplete="off" required
          /></mp-field>
          @if (department() === 'new' && branches().length > 1) {
            <mp-field label="Branch" [control]="form.controls.branchId">
              <select mpInput formControlName="branchId">
                @for (branch of branches(); track branch.id) {
                  <option [value]="branch.id">{{ branch.name }}</option>
                }
              </select>
            </mp-field>
          }
          @if (problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <div class="acts">
            <button type="button" class="btn" (click)="closed.emit()">Cancel</button>
            <button class="btn main" [attr.aria-disabled]="busy()">Save</button>
          </div>
        </form>
      }
    </mp-dialog>
  `,
  styles: `
    .acts {
      display: flex;
      justify-content: flex-end;
      gap: var(--sp-2);
    }
  `,
})
export class DepartmentDialog {
  /** A row to rename, 'new', or null: closed. */
  readonly department = input.required<DepartmentFieldsFragment | 'new' | null>();
  readonly closed = output();
  private readonly toasts = inject(Toasts);
  private readonly chosen = inject(ChosenBranch);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly branches = this.chosen.branches;
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', [Validators.required, Validators.minLength(2), Validators.maxLength(80)]],
    branchId: [''],
  });
  protected readonly title = computed(() => {
    const department = this.department();
    return department && department !== 'new' ? `Rename ${department.name}` : 'New department';
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    effect(() => {
      const department = this.department();
      if (department) untracked(() => this.begin(department));
    });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    const department = this.department();
    if (this.busy() || !department) return;
    const { name, branchId } = this.form.getRawValue();
    this.busy.set(true);
    this.problem.set(null);
    const work: Promise<unknown> =
      department === 'new'
        ? this.mutate(CreateDepartmentDocument, { input: { name, branchId } }, { refetch: ['DepartmentsAndShifts'] })
        : this.mutate(RenameDepartmentDocument, { id: department.id, name });
    await work
      .then(() => {
        this.toasts.show(`${name.trim()} is saved.`);
        this.closed.emit();
      })
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private refused(error: unknown): void {
    applyFieldErrors(this.form, error);
    this.problem.set(errorWords(error));
    focusFirstError(this.element.nativeElement);
  }

  private begin(department: DepartmentFieldsFragment | 'new'): void {
    const branchId = this.chosen.id() ?? this.branches()[0]?.id ?? '';
    this.form.reset({ name: department === 'new' ? '' : department.name, branchId });
    this.problem.set(null);
  }
}
