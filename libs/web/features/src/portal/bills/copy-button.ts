import { ChangeDetectionStrategy, Component, input, signal, computed } from '@angular/core';
import { Icon, iconCheck, iconContentCopy } from '@medicare/web-ui';
import { BILL_WORDS } from '../words';

/** Puts the UPI reference where other apps can paste it. */
@Component({
  selector: 'mp-copy-button',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="btn quiet" [attr.aria-label]="words().copyLong" (click)="copy()">
      <mp-icon [path]="isCopied() ? icons.done : icons.copy" />{{ words().copy }}
    </button>
    <p class="s" [class.vh]="isCopied()" role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: contents;
    }
    .btn {
      padding: 0 var(--sp-2);
      color: var(--accent);
    }
    p:not(.vh) {
      flex-basis: 100%;
      color: var(--ink-2);
    }
    p:empty {
      display: none;
    }
  `,
})
export class CopyButton {
  readonly text = input.required<string>();
  protected readonly words = computed(() => BILL_WORDS().pay);
  protected readonly icons = { copy: iconContentCopy, done: iconCheck };
  /** Undefined until the button was pressed. */
  protected readonly isCopied = signal<boolean | undefined>(undefined);
  protected readonly said = computed(() => {
    const isCopied = this.isCopied();
    if (isCopied === undefined) return '';
    return isCopied ? this.words().copied : this.words().notCopied;
  });

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.isCopied.set(true);
    } catch {
      // Pages that come over plain HTTP have no clipboard.
      this.isCopied.set(false);
    }
  }
}
