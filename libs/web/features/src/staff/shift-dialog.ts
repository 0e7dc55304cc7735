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
import { toSignal } from '@angular/core/rxjs-interop';
import {
  type AbstractControl,
  NonNullableFormBuilder,
  ReactiveFormsModule,
  type ValidationErrors,
  Validators,
} from '@angular/forms';
import { ChosenBranch, applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { CreateShiftDocument, type ShiftFieldsFragment, UpdateShiftDocument } from '@medicare/web-graphql';
import { Dialog, Field, FieldInput, TimeInput, Toasts, parseTime } from '@medicare/web-ui';
import { lengthWords } from './staff-words';

const asTime = ({ value }: AbstractControl<string>): ValidationErrors | null =>
  parseTime(value) ? null : { time: 'Write a time such as 08:00 or 20:30.' };

/** Adds a shift, or changes its name and hours. One that ends before it begins goes over midnight. */
@Component({
  selector: 'mp-shift-dialog',
  imports: [ReactiveFormsModule, Dialog, Field, FieldInput, TimeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shift-dialog.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--sp-4);
    }
    .acts {
      display: flex;
      justify-content: flex-end;
      gap: var(--sp-2);
    }
  `,
})
export class ShiftDialog {
  /** A row to change, 'new', or null: closed. */
  readonly shift = input.required<ShiftFieldsFragment | 'new' | null>();
  readonly closed = output();
  private readonly toasts = inject(Toasts);
  private readonly chosen = inject(ChosenBranch);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly mutate = injectMutate();
  protected readonly branches = this.chosen.branches;
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', [Validators.required, Validators.minLength(2), Validators.maxLength(40)]],
    fromTime: ['', asTime],
    toTime: ['', asTime],
    branchId: [''],
  });
  protected readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly title = computed(() => {
    const shift = this.shift();
    return shift && shift !== 'new' ? `Change ${shift.name}` : 'New shift';
  });
  /** What the times come to, while they are typed. */
  protected readonly sum = computed(() => {
    const [fromTime, toTime] = [parseTime(this.values().fromTime ?? ''), parseTime(this.values().toTime ?? '')];
    if (!fromTime || !toTime) return null;
    return `${lengthWords({ fromTime, toTime })}${toTime <= fromTime ? ', ends the next day' : ''}`;
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    effect(() => {
      const shift = this.shift();
      if (shift) untracked(() => this.begin(shift));
    });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) return focusFirstError(this.element.nativeElement);
    const shift = this.shift();
    if (this.busy() || !shift) return;
    const { branchId, name, fromTime: from, toTime: to } = this.form.getRawValue();
    const values = { name, fromTime: parseTime(from) ?? from, toTime: parseTime(to) ?? to };
    this.busy.set(true);
    this.problem.set(null);
    const work: Promise<unknown> =
      shift === 'new'
        ? this.mutate(CreateShiftDocument, { input: { ...values, branchId } }, { refetch: ['DepartmentsAndShifts'] })
        : this.mutate(UpdateShiftDocument, { id: shift.id, input: values });
    await work
      .then(() => {
        this.toasts.show(`${values.name.trim()} is saved.`);
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

  private begin(shift: ShiftFieldsFragment | 'new'): void {
    const branchId = this.chosen.id() ?? this.branches()[0]?.id ?? '';
    const blank = { name: '', fromTime: '', toTime: '' };
    const { name, fromTime, toTime } = shift === 'new' ? blank : shift;
    this.form.reset({ name, fromTime, toTime, branchId });
    this.problem.set(null);
  }
}
