import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Empty, Failed, iconCalendarMonth } from '@medicare/web-ui';
import { failure } from '../failure';
import { OwnAppointments } from './own-appointments';
import { APPOINTMENT_WORDS } from '../words';

/** Around everything that is about one appointment: finds it, and says so when it cannot be had. */
@Component({
  selector: 'mp-one-appointment',
  imports: [RouterLink, Bones, Empty, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    @if (row()) {
      <ng-content />
    } @else if (problem()) {
      <div class="panel"><mp-failed [title]="words().failed" [text]="problem()" (retry)="load()" /></div>
    } @else if (isGone()) {
      <div class="panel">
        <mp-empty [title]="words().gone" [text]="words().goneHint" [icon]="icon">
          <a class="btn" routerLink="/portal/appointments">{{ list() }}</a>
        </mp-empty>
      </div>
    } @else {
      <div class="panel"><mp-bones [widths]="[50, 70, 40, 60]" /></div>
    }
  `,
})
export class OneAppointment {
  private readonly appointments = inject(OwnAppointments);
  readonly id = input.required<string>();
  protected readonly words = computed(() => APPOINTMENT_WORDS().one);
  protected readonly list = computed(() => APPOINTMENT_WORDS().list.title);
  protected readonly icon = iconCalendarMonth;
  protected readonly problem = failure();
  protected readonly isGone = signal(false);
  /** The appointment, live. */
  readonly row = computed(() => this.appointments.get(this.id()));

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    this.problem.clear();
    this.isGone.set(false);
    try {
      this.isGone.set((await this.appointments.read(this.id())) === null);
    } catch (error) {
      this.problem.note(error);
    }
  }
}
