import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Live, errorWords, liveQuery } from '@medicare/web-core';
import { DisplacedAppointmentsDocument, DoctorDocument, DoctorSlotsChangedDocument } from '@medicare/web-graphql';
import { Failed, HOME_ZONE, PageHeader, dayOf } from '@medicare/web-ui';
import { filter } from 'rxjs';
import { DoctorAbsent } from './doctor-absent';
import { LeaveForm } from './leave-form';
import { LeaveList } from './leave-list';
import { MovePlanner } from './move-planner';

/** A doctor's leave: plan it, see whom it affects, and give each of them another time. Nobody is dropped in silence. */
@Component({
  selector: 'mp-leave-page',
  imports: [DoctorAbsent, Failed, LeaveForm, LeaveList, MovePlanner, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header
      [title]="doctor() ? 'Leave of ' + doctor()?.fullName : 'Leave'"
      [back]="'/doctors/' + id()"
      backText="Back to the doctor"
    />
    @if (doctor(); as doctor) {
      <div class="stack">
        @if (displaced().length) {
          <mp-move-planner
            [doctor]="doctor"
            [displaced]="displaced()"
            [zone]="zone()"
            [today]="today()"
            (applied)="planned.refetch()"
          />
        } @else if (planFailure()) {
          <section class="panel">
            <mp-failed title="Who is affected did not load" [text]="planFailure() ?? ''" (retry)="planned.refetch()" />
          </section>
        }
        <mp-leave-form
          [doctor]="doctor"
          [zone]="zone()"
          [today]="today()"
          [firstDay]="from()"
          [lastDay]="to()"
          (added)="refresh()"
        />
        <mp-leave-list
          [doctor]="doctor"
          [displaced]="displaced()"
          [zone]="zone()"
          [today]="today()"
          (withdrawn)="refresh()"
        />
      </div>
    } @else {
      <mp-doctor-absent [query]="query" />
    }
  `,
})
export class LeavePage {
  /** From the address. */
  readonly id = input.required<string>();
  /** From the address: days to begin with. */
  readonly from = input<string>();
  readonly to = input<string>();
  private readonly changes = inject(Live)
    .events(DoctorSlotsChangedDocument, 'slotsChanged')
    .pipe(filter(({ doctorIds }) => doctorIds.includes(this.id())));
  protected readonly query = liveQuery(DoctorDocument, () => ({ id: this.id() }), { refreshOn: this.changes });
  protected readonly planned = liveQuery(DisplacedAppointmentsDocument, () => ({ doctorId: this.id() }), {
    refreshOn: this.changes,
  });
  private readonly planner = viewChild(MovePlanner);
  protected readonly doctor = computed(() => this.query.data()?.doctor ?? null);
  protected readonly displaced = computed(() => this.planned.data()?.displacedAppointments ?? []);
  protected readonly planFailure = computed(() => (this.planned.error() ? errorWords(this.planned.error()) : null));
  protected readonly zone = computed(() => this.doctor()?.branch?.timeZone ?? HOME_ZONE);
  protected readonly today = computed(() => dayOf(new Date().toISOString(), this.zone()));

  /** Decisions that nobody has carried out yet. */
  hasUnsaved(): boolean {
    return (this.planner()?.chosen() ?? 0) > 0;
  }

  protected refresh(): void {
    this.query.refetch();
    this.planned.refetch();
  }
}
