import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ComingAppointmentsQuery } from '@medicare/web-graphql';
import { Icon, clockText, dayOf, dayWords, iconWarning } from '@medicare/web-ui';
import { counted } from './doctor-words';

/** Why a doctor cannot be deactivated yet: who is still booked, and the way to move them. */
@Component({
  selector: 'mp-doctor-obstacles',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="obstacles">
      <header>
        <mp-icon [path]="icon" />
        <h2 id="obstacles">{{ name() }} is still booked</h2>
      </header>
      <div class="in">
        <p>{{ words() }} Move or cancel them first; then the doctor can be deactivated.</p>
        <ul>
          @for (row of rows(); track row.id) {
            <li>
              <span class="num muted">{{ row.when }}</span> <span class="b">{{ row.who }}</span>
            </li>
          }
        </ul>
        @if (more()) {
          <p class="s muted">and {{ more() }} more</p>
        }
        <div class="row wrap">
          <a class="btn main" routerLink="leave" [queryParams]="{ from: today(), to: lastDay() }"
            >Move these patients</a
          >
          <button type="button" class="btn" (click)="closed.emit()">Not now</button>
        </div>
      </div>
    </section>
  `,
  styles: `
    .panel {
      border-color: var(--warn);
    }
    header {
      color: var(--warn);
    }
    ul {
      margin: var(--sp-3) 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--sp-3);
      padding: 6px 0;
      border-top: 1px solid var(--line);
    }
    .row {
      margin-top: var(--sp-3);
    }
  `,
})
export class DoctorObstacles {
  readonly coming = input.required<ComingAppointmentsQuery>();
  readonly name = input.required<string>();
  readonly zone = input.required<string>();
  readonly today = input.required<string>();
  readonly closed = output();
  protected readonly icon = iconWarning;
  protected readonly words = computed(() => {
    const count = this.coming().first.totalCount;
    return `${counted(count, 'appointment')} ${count === 1 ? 'is' : 'are'} still to come.`;
  });
  protected readonly rows = computed(() =>
    this.coming().first.items.map(({ id, startsAt, patient }) => ({
      id,
      when: `${dayWords(dayOf(startsAt, this.zone()), this.today())}, ${clockText(startsAt, this.zone())}`,
      who: patient?.fullName ?? 'A patient',
    })),
  );
  protected readonly more = computed(() => this.coming().first.totalCount - this.rows().length);
  protected readonly lastDay = computed(() => {
    const last = this.coming().last.items[0];
    return last ? dayOf(last.startsAt, this.zone()) : this.today();
  });
}
