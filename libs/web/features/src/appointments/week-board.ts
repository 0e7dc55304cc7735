import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AppointmentStatusName } from '@medicare/domain';
import { BranchClock, ChosenBranch, errorWords } from '@medicare/web-core';
import { Bones, Empty, Failed, dayWords, iconStethoscope } from '@medicare/web-ui';
import { AppointmentBoard, type BoardColumn } from './appointment-board';
import type { BookableDoctor } from './bookable-doctors';
import { timedDoctors } from './board-data';
import { weekOf } from './board-model';

/** One doctor's week, a column for each day. */
@Component({
  selector: 'mp-week-board',
  imports: [AppointmentBoard, Bones, Empty, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (columns().length) {
      <p class="s muted">{{ doctor()?.fullName }}, {{ doctor()?.specialization }}</p>
      <mp-appointment-board [label]="'Week of ' + doctor()?.fullName" [columns]="columns()" [status]="status()" />
    } @else if (failure(); as words) {
      <section class="panel">
        <mp-failed title="The week did not load" [text]="words" (retry)="doctors.refetch()" />
      </section>
    } @else if (doctors.data() && !doctor()) {
      <section class="panel">
        <mp-empty title="No doctors here" text="Choose another specialization or branch." [icon]="iconDoctor" />
      </section>
    } @else {
      <section class="panel"><mp-bones [widths]="[70, 45, 60, 52, 66, 40, 58, 63]" /></section>
    }
  `,
  styles: `
    :host {
      --grid-less: 26px;
      display: block;
    }
    p {
      margin-bottom: var(--sp-2);
    }
  `,
})
export class WeekBoard {
  readonly day = input.required<string>();
  readonly doctor = input.required<BookableDoctor | null>();
  readonly status = input.required<AppointmentStatusName | null>();
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  protected readonly doctors = timedDoctors(() => ({
    branchId: this.branch.id(),
    specialization: this.doctor()?.specialization ?? null,
  }));
  protected readonly columns = computed<BoardColumn[]>(() => {
    const doctor = this.doctors.data()?.find(({ id }) => id === this.doctor()?.id);
    const today = this.clock.today();
    if (!doctor) return [];
    return weekOf(this.day()).map((day) => ({
      id: day,
      title: dayWords(day, today),
      note: day === today ? 'Today' : '',
      doctor,
      day,
    }));
  });
  protected readonly failure = computed(() => (this.doctors.error() ? errorWords(this.doctors.error()) : null));
  protected readonly iconDoctor = iconStethoscope;
}
