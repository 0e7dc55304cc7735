import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  effect,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';

let count = 0;

/** A native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
@Component({
  selector: 'mp-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // A convenience for the mouse: the keyboard has Escape and the buttons.
  host: { '(click)': 'onBackdrop($event)' },
  template: `
    <dialog #box [attr.aria-labelledby]="id" [class.wide]="wide()" (cancel)="$event.preventDefault(); closed.emit()">
      <div class="box">
        <h2 [id]="id" tabindex="-1" autofocus>{{ title() }}</h2>
        <ng-content />
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      padding: 0;
      border: 1px solid var(--line);
      border-radius: var(--r-3);
      background: var(--surface);
      color: var(--ink);
      box-shadow: var(--shadow-2);
      width: min(440px, calc(100vw - 32px));
      max-height: calc(100dvh - 32px);
    }
    dialog.wide {
      width: min(880px, calc(100vw - 32px));
    }
    dialog::backdrop {
      background: rgb(8 16 18 / 0.5);
    }
    .box {
      display: grid;
      gap: var(--sp-3);
      padding: var(--sp-5) var(--sp-6);
    }
    h2 {
      font: var(--t-h2);
      outline: 0;
    }
  `,
})
export class Dialog {
  readonly title = input.required<string>();
  readonly open = input.required<boolean>();
  readonly wide = input(false);
  /** Asks to be closed: Escape or a click beside the box. */
  readonly closed = output();
  protected readonly id = `mp-dialog-${++count}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    effect(() => {
      const open = this.open();
      const dialog = this.box().nativeElement;
      untracked(() => {
        if (open && !dialog.open) dialog.showModal();
        if (!open && dialog.open) dialog.close();
      });
    });
  }

  protected onBackdrop(event: MouseEvent): void {
    if (event.target === this.box().nativeElement) this.closed.emit();
  }
}
