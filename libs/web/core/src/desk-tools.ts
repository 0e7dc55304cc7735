import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, InjectionToken, type Type, inject, signal } from '@angular/core';
import { Session } from './session';

/** What another feature offers whoever receives patients: a component without inputs. */
export interface DeskTool {
  permission: string;
  load: () => Promise<Type<unknown>>;
}

/** Filled where the routes are put together, so that features need not know each other. */
export const DESK_TOOLS = new InjectionToken<readonly DeskTool[]>('DESK_TOOLS', { factory: () => [] });

/** The place in the head of the desk's pages for what other features offer there. */
@Component({
  selector: 'mp-desk-tools',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (tool of tools(); track tool) {
      <ng-container *ngComponentOutlet="tool" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class DeskTools {
  protected readonly tools = signal<readonly Type<unknown>[]>([]);

  constructor() {
    const session = inject(Session);
    const wanted = inject(DESK_TOOLS).filter(({ permission }) => session.can(permission));
    // A tool whose code does not come is left out; the desk is there without it.
    void Promise.all(wanted.map(({ load }) => load().catch(() => null))).then((found) =>
      this.tools.set(found.filter((tool) => tool !== null)),
    );
  }
}
