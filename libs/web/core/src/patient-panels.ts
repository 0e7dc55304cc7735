import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, InjectionToken, type Type, inject, input, signal } from '@angular/core';
import { Session } from './session';

/** What another feature shows on a patient's page: a component with the input `id`, the patient's. */
export interface PatientPanel {
  permission: string;
  load: () => Promise<Type<{ id: unknown }>>;
}

/** Filled where the routes are put together, so that features need not know each other. */
export const PATIENT_PANELS = new InjectionToken<readonly PatientPanel[]>('PATIENT_PANELS', { factory: () => [] });

/** The place on a patient's page for what other features know of the patient. */
@Component({
  selector: 'mp-patient-panels',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (panel of panels(); track panel) {
      <ng-container *ngComponentOutlet="panel; inputs: { id: id() }" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sp-4);
    }
  `,
})
export class PatientPanels {
  readonly id = input.required<string>();
  protected readonly panels = signal<readonly Type<unknown>[]>([]);

  constructor() {
    const session = inject(Session);
    const wanted = inject(PATIENT_PANELS).filter(({ permission }) => session.can(permission));
    // A panel whose code does not come is left out; the page is there without it.
    void Promise.all(wanted.map(({ load }) => load().catch(() => null))).then((found) =>
      this.panels.set(found.filter((panel) => panel !== null)),
    );
  }
}
