import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { Icon } from './icon';
import { iconClose } from './icons/close';

/** A short word about what has happened, with at most one thing to do. */
export interface Toast {
  text: string;
  action?: { label: string; run: () => void };
}

const STAYS_MS = 6_000;
const STAYS_WITH_ACTION_MS = 12_000;

/** Shows one toast at a time; the newest wins. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly current = signal<Toast | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  show(text: string, action?: Toast['action']): void {
    clearTimeout(this.timer);
    this.current.set({ text, action });
    this.hold(false);
  }

  /** Keeps the toast while it is pointed at or has the focus. */
  hold(on: boolean): void {
    clearTimeout(this.timer);
    const stays = this.current()?.action ? STAYS_WITH_ACTION_MS : STAYS_MS;
    if (!on) this.timer = setTimeout(() => this.current.set(null), stays);
  }

  close(): void {
    clearTimeout(this.timer);
    this.current.set(null);
  }
}

/** The place where toasts appear: once, in the shell. */
@Component({
  selector: 'mp-toasts',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'status',
    class: 'no-print',
    '(mouseenter)': 'toasts.hold(true)',
    '(mouseleave)': 'toasts.hold(false)',
    '(focusin)': 'toasts.hold(true)',
    '(focusout)': 'toasts.hold(false)',
  },
  template: `
    @if (toasts.current(); as toast) {
      <div class="toast">
        <span>{{ toast.text }}</span>
        @if (toast.action; as action) {
          <button type="button" class="act" (click)="run(action.run)">{{ action.label }}</button>
        }
        <button type="button" class="act x" aria-label="Close message" (click)="toasts.close()">
          <mp-icon [path]="iconClose" [size]="18" />
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      position: fixed;
      z-index: 20;
      inset: auto var(--sp-4) var(--sp-6);
      display: flex;
      justify-content: center;
      pointer-events: none;
    }
    .toast {
      pointer-events: auto;
      display: flex;
      align-items: center;
      gap: var(--sp-3);
      max-width: 560px;
      padding: 6px 6px 6px var(--sp-4);
      border-radius: var(--r-2);
      background: var(--ink);
      color: var(--surface);
      box-shadow: var(--shadow-2);
    }
    .act {
      min-height: var(--ctl);
      padding: 0 var(--sp-3);
      border: 0;
      border-radius: var(--r-1);
      background: none;
      color: light-dark(#8fe0e5, #0a666f);
      font-weight: 600;
      cursor: pointer;
    }
    .act:hover {
      background: color-mix(in oklab, var(--surface) 14%, transparent);
    }
    .act:focus-visible {
      outline-color: currentColor;
    }
    .x {
      display: inline-flex;
      align-items: center;
      padding: 0 8px;
      color: inherit;
    }
  `,
})
export class ToastPlace {
  protected readonly toasts = inject(Toasts);
  protected readonly iconClose = iconClose;

  protected run(action: () => void): void {
    this.toasts.close();
    action();
  }
}
