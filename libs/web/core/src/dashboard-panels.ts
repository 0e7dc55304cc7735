import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, InjectionToken, type Type, inject, signal } from '@angular/core';
import { Session } from './session';

/** What another feature shows on the dashboard, to whoever holds the permission. */
export interface DashboardPanel {
  permission: string;
  load: () => Promise<Type<unknown>>;
}

/** Filled where the routes are put together, so that features need not know each other. */
export const DASHBOARD_PANELS = new InjectionToken<readonly DashboardPanel[]>('DASHBOARD_PANELS', {
  factory: () => [],
});

/** The place on the dashboard for what other features know of the day. */
@Component({
  selector: 'mp-dashboard-panels',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (panel of panels(); track panel) {
      <div><ng-container *ngComponentOutlet="panel" /></div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    /* Spaces that a panel brings along are one with ours. */
    div + div {
      margin-top: var(--sp-4);
    }
  `,
})
export class DashboardPanels {
  protected readonly panels = signal<readonly Type<unknown>[]>([]);

  constructor() {
    const session = inject(Session);
    const wanted = inject(DASHBOARD_PANELS).filter(({ permission }) => session.can(permission));
    // A panel whose code does not come is left out; the dashboard is there without it.
    void Promise.all(wanted.map(({ load }) => load().catch(() => null))).then((found) =>
      this.panels.set(found.filter((panel) => panel !== null)),
    );
  }
}
