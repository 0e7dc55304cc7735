import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, clockText, iconCheck, iconRefresh, iconWarning, iconWifiOff } from '@medicare/web-ui';
import type { KeepState } from './draft-keeper';

/** What the corner of the page says of the text: short, and changing without noise. */
export function saveWords(state: KeepState, savedAt: number | null, zone: string): string {
  const at = savedAt === null ? '' : ` ${clockText(new Date(savedAt).toISOString(), zone)}`;
  const words: Record<KeepState, string> = {
    saved: `Saved${at}`,
    unsaved: 'Typing…',
    saving: 'Saving…',
    waiting: 'Not saved: no connection, keeps trying',
    elsewhere: 'Not saved: another window saved first',
    refused: 'Not saved',
  };
  return words[state];
}

/** Whether what is typed is safe. */
@Component({
  selector: 'mp-save-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="s num" role="status" [class.warn]="isTrouble()"
    ><mp-icon [path]="icon()" [size]="16" />{{ words() }}</span
  >`,
  styles: `
    span {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ink-2);
    }
    .warn {
      color: var(--warn);
      font-weight: 600;
    }
  `,
})
export class SaveState {
  readonly state = input.required<KeepState>();
  /** Milliseconds since 1970. */
  readonly savedAt = input<number | null>(null);
  readonly zone = input.required<string>();
  protected readonly isTrouble = computed(() => ['waiting', 'elsewhere', 'refused'].includes(this.state()));
  protected readonly words = computed(() => saveWords(this.state(), this.savedAt(), this.zone()));
  protected readonly icon = computed(() => {
    if (this.state() === 'waiting') return iconWifiOff;
    return this.isTrouble() ? iconWarning : this.state() === 'saved' ? iconCheck : iconRefresh;
  });
}
