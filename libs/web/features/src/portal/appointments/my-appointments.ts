import { ChangeDetectionStrategy, Component, inject, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Empty, Failed, Icon, iconAdd, iconCalendarMonth } from '@medicare/web-ui';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { AppointmentRow } from './appointment-row';
import { OwnAppointments } from './own-appointments';
import { APPOINTMENT_WORDS } from '../words';

/** All appointments of the patient: those that come, the next first, and those that were. */
@Component({
  imports: [RouterLink, Icon, Bones, Empty, Failed, AppointmentRow, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words().title }}</h1>
    <a class="btn main wide" routerLink="/portal/book"><mp-icon [path]="icons.book" />{{ words().book }}</a>
    @if (own.list(); as list) {
      <h2 id="coming">{{ words().coming }}</h2>
      <ul class="acts" aria-labelledby="coming">
        @for (each of list.coming; track each.id) {
          <li><mp-appointment-row [appointment]="each" /></li>
        } @empty {
          <li><mp-empty [title]="words().none" [text]="words().noneHint" [icon]="icons.none" /></li>
        }
      </ul>
      @if (list.past.length) {
        <h2 id="past">{{ words().past }}</h2>
        <ul class="acts" aria-labelledby="past">
          @for (each of list.past; track each.id) {
            <li><mp-appointment-row [appointment]="each" /></li>
          }
        </ul>
      }
      <mp-form-problem [text]="problem()" />
      @if (own.hasMore()) {
        <button type="button" class="btn wide" (click)="more()">{{ words().more }}</button>
      }
    } @else if (own.problem()) {
      <div class="panel"><mp-failed [title]="words().failed" [text]="own.problem()" (retry)="own.load()" /></div>
    } @else {
      <div class="panel"><mp-bones [widths]="[50, 70, 30, 55, 65, 30]" /></div>
    }
  `,
})
export class MyAppointments {
  protected readonly own = inject(OwnAppointments);
  protected readonly words = computed(() => APPOINTMENT_WORDS().list);
  protected readonly icons = { book: iconAdd, none: iconCalendarMonth };
  protected readonly problem = failure();

  protected async more(): Promise<void> {
    this.problem.clear();
    await this.own.more().catch((error: unknown) => this.problem.note(error));
  }
}
