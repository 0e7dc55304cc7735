import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BranchClock, STATUS_TONES } from '@medicare/web-core';
import type { AppointmentRowFragment } from '@medicare/web-graphql';
import { ClockPipe, Dialog, PhonePipe, Pill, dayOf, nearDayWords } from '@medicare/web-ui';
import { AppointmentActions } from './appointment-actions';
import { stateWord } from './board-model';

/** A visit opened from the board: the few facts one needs at the desk, and what can be done. */
@Component({
  selector: 'mp-appointment-peek',
  imports: [RouterLink, AppointmentActions, ClockPipe, Dialog, PhonePipe, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog [title]="visit()?.patient?.fullName ?? 'Visit'" [open]="visit() !== null" (closed)="closed.emit()">
      @if (visit(); as visit) {
        <div class="row wrap">
          <mp-pill [tone]="tones[visit.status]">{{ word() }}</mp-pill>
          @if (visit.isOverbooked) {
            <mp-pill tone="warn">Overbooked</mp-pill>
          }
        </div>
        <dl>
          <div>
            <dt>Time</dt>
            <dd class="num">
              {{ day() }}, {{ visit.startsAt | mpClock: zone() }} to {{ visit.endsAt | mpClock: zone() }}
            </dd>
          </div>
          <div>
            <dt>Doctor</dt>
            <dd>{{ visit.doctor?.fullName }}{{ visit.room ? ', room ' + visit.room : '' }}</dd>
          </div>
          <div>
            <dt>UHID</dt>
            <dd class="num">{{ visit.patient?.uhid }}</dd>
          </div>
          @if (visit.patient?.phone) {
            <div>
              <dt>Phone</dt>
              <dd class="num">
                <a [href]="'tel:' + visit.patient?.phone">{{ visit.patient?.phone | mpPhone }}</a>
              </dd>
            </div>
          }
          @if (visit.reason) {
            <div>
              <dt>Reason</dt>
              <dd>{{ visit.reason }}</dd>
            </div>
          }
        </dl>
        <mp-appointment-actions [appointment]="visit" (changed)="changed.emit(); closed.emit()" />
        <div class="row foot">
          <a [routerLink]="['/appointments', visit.id]">Open the appointment</a>
          <span class="sp"></span>
          <button type="button" class="btn quiet" (click)="closed.emit()">Close</button>
        </div>
      }
    </mp-dialog>
  `,
  styles: `
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--sp-4);
      padding: 7px 0;
      border-top: 1px solid var(--line);
    }
    dt {
      flex: none;
      color: var(--ink-2);
    }
    dd {
      font-weight: 550;
      text-align: right;
      overflow-wrap: anywhere;
    }
  `,
})
export class AppointmentPeek {
  readonly visit = input.required<AppointmentRowFragment | null>();
  readonly closed = output();
  readonly changed = output();
  private readonly clock = inject(BranchClock);
  protected readonly zone = computed(() => this.visit()?.branch?.timeZone ?? this.clock.zone());
  protected readonly word = computed(() => {
    const visit = this.visit();
    return visit ? stateWord(visit) : '';
  });
  protected readonly day = computed(() => {
    const visit = this.visit();
    return visit ? nearDayWords(dayOf(visit.startsAt, this.zone()), this.clock.today()) : '';
  });
  protected readonly tones = STATUS_TONES;
}
