import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { AppointmentStatusName } from '@medicare/domain';
import { BranchClock, ChosenBranch, errorWords } from '@medicare/web-core';
import { Bones, Empty, Failed, iconStethoscope, nearDayWords } from '@medicare/web-ui';
import { AppointmentBoard, type BoardColumn } from './appointment-board';
import { timedDoctors } from './board-data';
import { type TimedDoctor, sessionsOn } from './board-model';

/** One day with a column for each doctor; on a phone one doctor, whom chips choose. */
@Component({
  selector: 'mp-doctor-board',
  imports: [AppointmentBoard, Bones, Empty, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isNarrow() && columns().length > 1) {
      <div class="pick" role="group" aria-label="Doctor">
        @for (column of columns(); track column.id) {
          <button type="button" class="chip" [attr.aria-pressed]="column.id === only()" (click)="wanted.set(column.id)">
            {{ column.title }}
          </button>
        }
      </div>
    }
    @if (columns().length) {
      <mp-appointment-board [label]="label()" [columns]="shown()" [status]="status()" [foldsEmpty]="!isNarrow()" />
    } @else if (failure(); as words) {
      <section class="panel">
        <mp-failed title="The board did not load" [text]="words" (retry)="doctors.refetch()" />
      </section>
    } @else if (doctors.data()) {
      <section class="panel">
        <mp-empty title="No doctors here" text="Choose another specialization or branch." [icon]="iconDoctor" />
      </section>
    } @else {
      <section class="panel"><mp-bones [widths]="[70, 45, 60, 52, 66, 40, 58, 63]" /></section>
    }
  `,
  styles: `
    .pick {
      display: flex;
      gap: 8px;
      overflow-x: auto;
      margin: 0 calc(-1 * var(--sp-4)) var(--sp-3);
      padding: 2px var(--sp-4);
    }
  `,
})
export class DoctorBoard {
  readonly day = input.required<string>();
  readonly doctor = input.required<string | null>();
  readonly specialization = input.required<string | null>();
  readonly status = input.required<AppointmentStatusName | null>();
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  protected readonly doctors = timedDoctors(() => ({
    branchId: this.branch.id(),
    specialization: this.specialization(),
  }));
  private readonly narrow = toSignal(inject(BreakpointObserver).observe('(max-width: 600px)'));
  protected readonly isNarrow = computed(() => this.narrow()?.matches ?? false);
  protected readonly wanted = signal<string | null>(null);
  protected readonly columns = computed<BoardColumn[]>(() =>
    (this.doctors.data() ?? [])
      .filter(({ id }) => !this.doctor() || id === this.doctor())
      .map((doctor) => ({
        id: doctor.id,
        title: doctor.fullName,
        note: noteOf(doctor),
        doctor,
        day: this.day(),
      })),
  );
  /** On a phone: the chosen one, or the first who is in. */
  protected readonly only = computed(() => {
    const [columns, zone] = [this.columns(), this.clock.zone()];
    const isIn = ({ doctor }: BoardColumn) => sessionsOn(doctor, this.day(), zone, this.branch.id()).length > 0;
    return (columns.find(({ id }) => id === this.wanted()) ?? columns.find(isIn) ?? columns[0])?.id;
  });
  protected readonly shown = computed(() =>
    this.isNarrow() ? this.columns().filter(({ id }) => id === this.only()) : this.columns(),
  );
  protected readonly label = computed(() => `Board of ${nearDayWords(this.day(), this.clock.today())}`);
  protected readonly failure = computed(() => (this.doctors.error() ? errorWords(this.doctors.error()) : null));
  protected readonly iconDoctor = iconStethoscope;
}

const noteOf = ({ specialization, room, isAvailable }: TimedDoctor): string =>
  [specialization, room ? `room ${room}` : null, isAvailable ? null : 'takes no new appointments']
    .filter(Boolean)
    .join(', ');
