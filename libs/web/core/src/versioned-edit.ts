import { ElementRef, type Signal, computed, inject, signal } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import { toApiError } from './api-error';
import { errorWords } from './error-words';
import { applyFieldErrors, focusFirstError } from './field-errors';
import { type Choice, type Difference, changedFields, differences, mergedVersions } from './version-conflict';

/** What one form makes of one kind of row. `V` are the form's values, `I` the input as the API takes it. */
export interface VersionedEditOptions<T extends { version: number }, V extends object, I extends object> {
  form: FormGroup & { getRawValue(): V };
  fromRow(row: T): V;
  toInput(values: V): I;
  /** The row as it is now; null when it is gone. */
  read(): Promise<T | null | undefined>;
  write(base: T, changes: Partial<I>): Promise<T>;
  /** After the row was written. */
  done(row: T): void;
}

/** The state of a form that corrects a row which others may correct, too. */
export interface VersionedEdit<T, I extends object> {
  /** The version the form was filled with; a later one that arrives meanwhile does not touch what is typed. */
  base: Signal<T | null>;
  busy: Signal<boolean>;
  problem: Signal<string | null>;
  /** Fields that somebody else has saved otherwise; to be chosen from while `choosing`. */
  found: Signal<readonly Difference<I>[]>;
  choosing: Signal<boolean>;
  fill(row: T): void;
  hasUnsaved(): boolean;
  save(): Promise<void>;
  saveChosen(choices: Record<string, Choice>): Promise<void>;
  stopChoosing(): void;
}

/**
 * Corrects a row that others may correct at the same time: only touched fields are sent, with the version that was read;
 * when somebody else was faster both versions are compared field by field, and the chosen ones are saved over theirs.
 * For a component's field: `private readonly edit = versionedEdit({ … })`.
 */
export function versionedEdit<T extends { version: number }, V extends object, I extends object>(
  options: VersionedEditOptions<T, V, I>,
): VersionedEdit<T, I> {
  const { form, fromRow, toInput } = options;
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const [base, latest] = [signal<T | null>(null), signal<T | null>(null)];
  const [busy, saved, choosing] = [signal(false), signal(false), signal(false)];
  const problem = signal<string | null>(null);
  const found = signal<readonly Difference<I>[]>([]);
  const typed = (): I => toInput(form.getRawValue());
  const inputOf = (row: T): I => toInput(fromRow(row));

  const compare = async (from: T): Promise<void> => {
    const row = await options.read();
    if (!row) return;
    latest.set(row);
    found.set(differences(inputOf(from), typed(), inputOf(row)));
    choosing.set(true);
  };
  const refused = async (error: unknown, from: T): Promise<void> => {
    if (toApiError(error).code === 'STALE_WRITE')
      return compare(from).catch((thrown: unknown) => problem.set(errorWords(thrown)));
    const homeless = applyFieldErrors(form, error);
    problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(element);
  };
  const send = async (from: T, input: I): Promise<void> => {
    if (busy()) return;
    busy.set(true);
    problem.set(null);
    await options
      .write(from, changedFields(inputOf(from), input))
      .then((row) => {
        saved.set(true);
        options.done(row);
      })
      .catch((error: unknown) => refused(error, from));
    busy.set(false);
  };

  return {
    base: base.asReadonly(),
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    found: found.asReadonly(),
    choosing: computed(() => choosing()),
    hasUnsaved: () => form.dirty && !saved(),
    stopChoosing: () => choosing.set(false),
    fill: (row) => {
      if (base() && form.dirty) return;
      base.set(row);
      form.reset(fromRow(row));
    },
    save: async () => {
      form.markAllAsTouched();
      const from = base();
      if (form.invalid) return focusFirstError(element);
      if (from) await send(from, typed());
    },
    saveChosen: async (choices) => {
      choosing.set(false);
      const from = latest();
      if (!from) return;
      const input = mergedVersions(typed(), found(), choices);
      base.set(from);
      form.patchValue(fromRow({ ...from, ...input }));
      await send(from, input);
    },
  };
}
