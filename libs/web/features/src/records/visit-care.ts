import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ActionableVisit, Session } from '@medicare/web-core';
import { Dialog, Icon, iconClinicalNotes, iconMonitorHeart } from '@medicare/web-ui';
import { MeasureVitals } from './measure-vitals';

/** Beside a visit: the record for its doctor, the vitals for the nurse. */
@Component({
  selector: 'mp-visit-care',
  imports: [RouterLink, Dialog, Icon, MeasureVitals],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayWrite()) {
      <a
        class="btn small"
        [routerLink]="['/consulting/visit', visit().id]"
        [attr.aria-label]="'Record of ' + visit().patientName"
        ><mp-icon [path]="icons.record" [size]="18" />Record</a
      >
    } @else {
      <button
        type="button"
        class="btn small"
        [attr.aria-label]="'Measure vitals of ' + visit().patientName"
        (click)="measures.set(true)"
      >
        <mp-icon [path]="icons.vitals" [size]="18" />Vitals
      </button>
      <mp-dialog
        [title]="'Vitals of ' + visit().patientName"
        [open]="measures()"
        [wide]="true"
        (closed)="measures.set(false)"
      >
        @if (measures()) {
          <mp-measure-vitals
            [patientId]="visit().patientId"
            [appointmentId]="visit().id"
            (closed)="measures.set(false)"
          />
        }
      </mp-dialog>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class VisitCare {
  readonly visit = input.required<ActionableVisit>();
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.can('records:write'));
  protected readonly measures = signal(false);
  protected readonly icons = { record: iconClinicalNotes, vitals: iconMonitorHeart };
}
