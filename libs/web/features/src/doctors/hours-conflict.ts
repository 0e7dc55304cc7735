import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { DoctorDetailFragment } from '@medicare/web-graphql';
import { Dialog } from '@medicare/web-ui';
import { WeekPeriodsPanel } from './week-periods-panel';

/** Two people have set one doctor's week: the saved one is shown before mine may replace it. */
@Component({
  selector: 'mp-hours-conflict',
  imports: [Dialog, WeekPeriodsPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog title="Somebody else saved first" [open]="true" [wide]="true" (closed)="closed.emit()">
      <p class="muted">
        While you were writing, the hours of this doctor were changed. These are saved now; yours are not saved yet.
      </p>
      <mp-week-periods-panel [hours]="doctor().hours" [today]="today()" />
      <div class="acts">
        <button type="button" class="btn" (click)="closed.emit()">Back to the editor</button>
        <button type="button" class="btn" (click)="saved.emit()">Take the saved week</button>
        <button type="button" class="btn main" (click)="mine.emit()">Save mine instead</button>
      </div>
    </mp-dialog>
  `,
  styles: `
    .acts {
      display: flex;
      justify-content: flex-end;
      flex-wrap: wrap;
      gap: var(--sp-2);
    }
  `,
})
export class HoursConflict {
  readonly doctor = input.required<DoctorDetailFragment>();
  readonly today = input.required<string>();
  readonly mine = output();
  readonly saved = output();
  readonly closed = output();
}
