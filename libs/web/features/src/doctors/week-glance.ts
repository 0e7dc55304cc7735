import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DoctorHoursRowFragment } from '@medicare/web-graphql';
import { counted } from './doctor-words';
import { DAY_NAMES, patientsIn, patientsOn, weekOf } from './week';

/** One week to look at: seven days side by side, under each other on a phone. */
@Component({
  selector: 'mp-week-glance',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (day of days(); track day.name) {
        <li [class.none]="!day.stretches.length">
          <p class="day">{{ day.name }}</p>
          <div class="all">
            @for (stretch of day.stretches; track $index) {
              <p class="stretch">
                <span class="b num">{{ stretch.fromTime }} to {{ stretch.toTime }}</span>
                <span class="xs">{{ stretch.details }}</span>
              </p>
            } @empty {
              <p class="xs off">No hours</p>
            }
          </div>
          <p class="xs sum num">{{ day.sum }}</p>
        </li>
      }
    </ol>
  `,
  styleUrl: './week-glance.scss',
})
export class WeekGlance {
  readonly hours = input.required<readonly DoctorHoursRowFragment[]>();
  /** Says the branch of each stretch where a doctor has several. */
  private readonly branches = computed(() => new Map(this.hours().map(({ branch }) => [branch?.id, branch?.name])));
  protected readonly days = computed(() =>
    weekOf(this.hours()).map((stretches, day) => ({
      name: DAY_NAMES[day],
      sum: stretches.length ? counted(patientsOn(stretches), 'patient') : '',
      stretches: stretches.map((stretch) => ({ ...stretch, details: this.details(stretch) })),
    })),
  );

  private details(stretch: ReturnType<typeof weekOf>[number][number]): string {
    const branch = this.branches().size > 1 ? this.branches().get(stretch.branchId) : null;
    const room = stretch.room ? `room ${stretch.room}` : null;
    const each = `${patientsIn(stretch)} × ${stretch.slotMinutes} min`;
    return [each, room, branch].filter(Boolean).join(', ');
  }
}
