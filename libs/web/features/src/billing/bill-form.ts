import { FormArray, FormControl, FormGroup } from '@angular/forms';
import type { BillLineKind } from '@medicare/web-graphql';
import type { TaxCategoryName } from '@medicare/domain';
import { type DiscountValues, type DraftValues, type LineValues, NO_DISCOUNT, freeLine } from './draft-model';

type Controls<T> = { [K in keyof T]: FormControl<T[K]> };
export type LineForm = FormGroup<Controls<LineValues>>;
export type DiscountForm = FormGroup<Controls<DiscountValues>>;

const always = <T>(value: T): FormControl<T> => new FormControl(value, { nonNullable: true }) as FormControl<T>;

/** The controls of one line. */
export const newLineForm = (line: LineValues): LineForm =>
  new FormGroup<Controls<LineValues>>({
    id: always<string | null>(line.id),
    kind: always<BillLineKind>(line.kind),
    sourceId: always<string | null>(line.sourceId),
    description: always(line.description),
    code: always<string | null>(line.code),
    quantity: always<number | null>(line.quantity),
    unitPrice: always<number | null>(line.unitPrice),
    discount: always<number | null>(line.discount),
    taxCategory: always<TaxCategoryName>(line.taxCategory),
    listPrice: always<number | null>(line.listPrice),
    isDispensed: always(line.isDispensed),
  });

const newDiscountForm = ({ kind, amount, basisPoints, reason }: DiscountValues): DiscountForm =>
  new FormGroup<Controls<DiscountValues>>({
    kind: always<DiscountValues['kind']>(kind),
    amount: always<number | null>(amount),
    basisPoints: always<number | null>(basisPoints),
    reason: always(reason),
  });

/** A draft while it is typed: as many lines as its values have. */
export class BillForm extends FormGroup<{ lines: FormArray<LineForm>; discount: DiscountForm }> {
  constructor() {
    super({ lines: new FormArray<LineForm>([]), discount: newDiscountForm(NO_DISCOUNT) });
  }

  get lines(): FormArray<LineForm> {
    return this.controls.lines;
  }

  get discount(): DiscountForm {
    return this.controls.discount;
  }

  override getRawValue(): DraftValues {
    return super.getRawValue() as DraftValues;
  }

  override reset(values?: unknown, options?: object): void {
    this.fit(values);
    super.reset(values as never, options);
  }

  override patchValue(values: unknown, options?: object): void {
    this.fit(values);
    super.patchValue(values as never, options);
  }

  private fit(values: unknown): void {
    const wanted = (values as Partial<DraftValues> | undefined)?.lines?.length ?? this.lines.length;
    while (this.lines.length > wanted) this.lines.removeAt(this.lines.length - 1, { emitEvent: false });
    while (this.lines.length < wanted) this.lines.push(newLineForm(freeLine('')), { emitEvent: false });
  }
}
