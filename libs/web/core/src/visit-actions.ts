import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, InjectionToken, type Type, inject, input, signal } from '@angular/core';
import { Session } from './session';

/** A visit that something can be done with. */
export interface ActionableVisit {
  /** The appointment's. */
  id: string;
  patientId: string;
  patientName: string;
}

/** What another feature offers to do with a visit: a component with the input `visit`. */
export interface VisitAction {
  permission: string;
  load: () => Promise<Type<{ visit: unknown }>>;
}

/** Filled where the routes are put together, so that features need not know each other. */
export const VISIT_ACTIONS = new InjectionToken<readonly VisitAction[]>('VISIT_ACTIONS', { factory: () => [] });

/** The place beside a visit for what other features do with it. */
@Component({
  selector: 'mp-visit-actions',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (action of actions(); track action) {
      <ng-container *ngComponentOutlet="action; inputs: { visit: visit() }" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class VisitActions {
  readonly visit = input.required<ActionableVisit>();
  protected readonly actions = signal<readonly Type<unknown>[]>([]);

  constructor() {
    const session = inject(Session);
    const wanted = inject(VISIT_ACTIONS).filter(({ permission }) => session.can(permission));
    // An action whose code does not come is left out; the visit is there without it.
    void Promise.all(wanted.map(({ load }) => load().catch(() => null))).then((found) =>
      this.actions.set(found.filter((action) => action !== null)),
    );
  }
}
