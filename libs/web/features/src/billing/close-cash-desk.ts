import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { DENOMINATIONS } from '@medicare/domain';
import { applyFieldErrors, errorWords, focusFirstError, injectMutate } from '@medicare/web-core';
import { type CashSessionDetailFragment, CloseCashSessionDocument } from '@medicare/web-graphql';
import { Field, FieldInput, InrPipe, WholeInput } from '@medicare/web-ui';
import { countsOf, sumOfCounts } from './drawer';

/** The inside of the dialog by which a drawer is counted, note by note, and closed. */
@Component({
  selector: 'mp-close-cash-desk',
  imports: [ReactiveFormsModule, Field, FieldInput, InrPipe, WholeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './close-cash-desk.html',
  styleUrl: './close-cash-desk.scss',
})
export class CloseCashDesk {
  readonly session = input.required<CashSessionDetailFragment>();
  readonly cancelled = output();
  readonly closed = output<CashSessionDetailFragment>();
  private readonly mutate = injectMutate();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly form = new FormGroup({
    counts: new FormArray(DENOMINATIONS.map(() => new FormControl<number | null>(null))),
    note: new FormControl('', { nonNullable: true, validators: Validators.maxLength(500) }),
  });
  private readonly values = toSignal(this.form.valueChanges);
  private readonly typed = computed(() => (this.values(), this.form.controls.counts.getRawValue()));
  protected readonly rows = computed(() =>
    DENOMINATIONS.map((denomination, i) => ({ denomination, sum: denomination * (this.typed()[i] ?? 0) })),
  );
  protected readonly counted = computed(() => sumOfCounts(this.typed()));
  protected readonly isBegun = computed(() => this.typed().some((count) => count !== null));
  protected readonly difference = computed(() => this.counted() - this.session().expected);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly abs = Math.abs;

  /** Enter and the arrows walk through the notes, as through a column of figures. */
  protected walk(event: Event, by: number): void {
    event.preventDefault();
    const boxes = [...this.element.querySelectorAll<HTMLInputElement>('.count, .note-box')];
    boxes[boxes.indexOf(event.target as HTMLInputElement) + by]?.focus();
  }

  protected async close(): Promise<void> {
    this.form.markAllAsTouched();
    const { note, counts } = this.form.controls;
    note.updateValueAndValidity();
    if (this.difference() && !note.value.trim())
      note.setErrors({
        rule: 'The count differs from what should be there: count again, or say here what explains it.',
      });
    if (this.form.invalid) return focusFirstError(this.element);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const input = {
      sessionId: this.session().id,
      counts: countsOf(counts.getRawValue()),
      note: note.value.trim() || null,
    };
    await this.mutate(CloseCashSessionDocument, { input })
      .then(({ closeCashSession }) => this.closed.emit(closeCashSession))
      .catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  /** Paths of the server count the notes that were counted, which are not the boxes here: its words are said as they are. */
  private refused(error: unknown): void {
    this.problem.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' '));
    focusFirstError(this.element);
  }
}
