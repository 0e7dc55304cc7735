import { ChangeDetectionStrategy, Component, inject, input, signal, computed } from '@angular/core';
import { Icon, iconDescription } from '@medicare/web-ui';
import { failure } from './failure';
import { FormProblem } from './form-problem';
import { paperName } from './paper-name';
import { PortalData } from './portal-data';
import { saveAs } from './save-as';
import { WORDS } from './portal-words';

/** What the hospital prints for patients, with the names that files of it have. */
const FILES = {
  bills: 'bill',
  receipts: 'receipt',
  'credit-notes': 'credit-note',
  prescriptions: 'prescription',
};

/** Saves what the hospital prints on this device: a bill, a receipt, a credit note or a prescription. */
@Component({
  selector: 'mp-pdf-button',
  imports: [Icon, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    <button
      type="button"
      class="btn wide"
      [attr.aria-label]="label() || null"
      [attr.aria-disabled]="busy()"
      (click)="save()"
    >
      <mp-icon [path]="icon" />{{ busy() ? oneMoment() : text() }}
    </button>
    <mp-form-problem [text]="problem()" />
    <p class="vh" role="status">{{ done() ? saved() : '' }}</p>
  `,
  styles: `
    mp-form-problem:empty {
      display: none;
    }
  `,
})
export class PdfButton {
  private readonly data = inject(PortalData);
  readonly kind = input.required<keyof typeof FILES>();
  /** Of the bill, the payment, the credit note, or the record that prescribes. */
  readonly id = input.required<string>();
  /** The number or the day printed on it, for the file's name. */
  readonly number = input.required<string>();
  readonly text = input.required<string>();
  /** What a reader hears where the text alone does not tell one from the other. */
  readonly label = input('');
  protected readonly saved = computed(() => WORDS().saved);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly icon = iconDescription;
  protected readonly problem = failure();
  protected readonly busy = signal(false);
  protected readonly done = signal(false);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.clear();
    this.done.set(false);
    try {
      const file = await this.data.file(`/documents/${this.kind()}/${this.id()}.pdf`);
      saveAs(paperName(FILES[this.kind()], this.number()), file);
      this.done.set(true);
    } catch (error) {
      this.problem.note(error);
    }
    this.busy.set(false);
  }
}
