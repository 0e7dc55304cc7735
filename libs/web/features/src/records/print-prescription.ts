import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { errorWords, injectPrintDocument } from '@medicare/web-core';
import { Icon, Toasts, iconPrint } from '@medicare/web-ui';

/** Opens the prescription of a record as a PDF. */
@Component({
  selector: 'mp-print-prescription',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="btn"
      [class.quiet]="small()"
      [class.small]="small()"
      [attr.aria-disabled]="busy()"
      (click)="print()"
    >
      <mp-icon [path]="icon" [size]="18" />{{ label() }}
    </button>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class PrintPrescription {
  readonly recordId = input.required<string>();
  readonly label = input('Print prescription');
  /** Among the words of a list. */
  readonly small = input(false);
  private readonly printDocument = injectPrintDocument();
  private readonly toasts = inject(Toasts);
  protected readonly busy = signal(false);
  protected readonly icon = iconPrint;

  protected async print(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await this.printDocument('prescriptions', this.recordId()).catch((error: unknown) =>
      this.toasts.show(errorWords(error)),
    );
    this.busy.set(false);
  }
}
