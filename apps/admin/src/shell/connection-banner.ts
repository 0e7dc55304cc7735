import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Connection } from '@medicare/web-core';
import { Icon, iconWifiOff } from '@medicare/web-ui';

/** Says when what is on the screen may be old. */
@Component({
  selector: 'mp-connection-banner',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', class: 'no-print' },
  template: `@if (words(); as text) {
    <p><mp-icon [path]="iconWifiOff" [size]="18" />{{ text }}</p>
  }`,
  styles: `
    :host {
      position: sticky;
      top: var(--bar);
      z-index: 2;
      display: block;
    }
    p {
      display: flex;
      align-items: center;
      gap: var(--sp-2);
      padding: 8px var(--sp-6);
      background: var(--warn-soft);
      color: var(--warn);
      font: var(--t-s);
      font-weight: 550;
    }
    @media screen and (max-width: 960px) {
      p {
        padding-inline: var(--sp-4);
      }
    }
  `,
})
export class ConnectionBanner {
  private readonly connection = inject(Connection);
  protected readonly iconWifiOff = iconWifiOff;
  protected readonly words = computed(() => {
    const state = this.connection.state();
    if (state === 'offline') return 'No network. What you see may be old; saving waits until the network is back.';
    return state === 'reconnecting' ? 'Connection lost, trying again. Changes by others will be caught up.' : null;
  });
}
