import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DoctorHoursRowFragment } from '@medicare/web-graphql';
import { Empty, Icon, dayWords, iconEdit, iconSchedule } from '@medicare/web-ui';
import { counted } from './doctor-words';
import { patientsOn, weekOf } from './week';
import { WeekGlance } from './week-glance';
import { type WeekPeriod, weekPeriods } from './week-periods';

/** The present week, and each that is planned from a later day on. */
@Component({
  selector: 'mp-week-periods-panel',
  imports: [RouterLink, Empty, Icon, WeekGlance],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      @for (period of periods(); track period.from; let first = $first) {
        <section class="panel" [attr.aria-label]="period.title">
          <header class="wrap">
            <h2>{{ period.title }}</h2>
            <span class="s muted num">{{ period.until }}</span>
            <span class="sp"></span>
            @if (period.hours.length) {
              <span class="s muted num">{{ period.sum }}</span>
            }
            @if (mayPlan()) {
              <a class="btn small" routerLink="hours" [queryParams]="first ? {} : { from: period.from }"
                ><mp-icon [path]="icons.edit" [size]="16" />{{ period.hours.length ? 'Change' : 'Set hours' }}</a
              >
            }
          </header>
          @if (period.hours.length) {
            <mp-week-glance [hours]="period.hours" />
          } @else {
            <mp-empty title="No hours" [text]="period.nothing" [icon]="icons.hours" />
          }
        </section>
      }
    </div>
  `,
})
export class WeekPeriodsPanel {
  readonly hours = input.required<readonly DoctorHoursRowFragment[]>();
  readonly today = input.required<string>();
  readonly mayPlan = input(false);
  protected readonly icons = { edit: iconEdit, hours: iconSchedule };
  protected readonly periods = computed(() =>
    weekPeriods(this.hours(), this.today()).map((period, i) => ({ ...period, ...this.words(period, i === 0) })),
  );

  private words({ from, to, hours }: WeekPeriod, isPresent: boolean) {
    const until = to ? `until ${dayWords(to, this.today())}` : 'until further notice';
    const title = isPresent ? 'Weekly hours' : `From ${dayWords(from, this.today())}`;
    const patients = weekOf(hours).reduce((sum, day) => sum + patientsOn(day), 0);
    const sum = `${counted(patients, 'patient')} a week`;
    const nothing = isPresent && !to ? 'Patients cannot book until there are hours.' : 'No patients are seen then.';
    return { title, until: hours.length || to ? until : '', sum, nothing };
  }
}
