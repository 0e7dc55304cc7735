import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { errorWords, injectMutate } from '@medicare/web-core';
import { type DisplacedFragment, type DoctorDetailFragment, WithdrawDoctorLeaveDocument } from '@medicare/web-graphql';
import { Confirm, Pill, Toasts } from '@medicare/web-ui';
import { counted } from './doctor-words';
import { spanWords, spansMeet } from './spans';

/** Leave under way and to come, each with those who still wait for another time; it can be taken back. */
@Component({
  selector: 'mp-leave-list',
  imports: [Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="planned-leave">
      <header><h2 id="planned-leave">Planned leave</h2></header>
      <ul>
        @for (leave of leaves(); track leave.id) {
          <li>
            <span class="b num">{{ leave.when }}</span>
            <span class="s muted">{{ leave.reason }}</span>
            <span class="sp"></span>
            @if (leave.affected) {
              <mp-pill tone="warn">{{ leave.affected }}</mp-pill>
            }
            <button
              type="button"
              class="btn small"
              [attr.aria-label]="'Withdraw leave, ' + leave.when"
              [disabled]="busy()"
              (click)="withdraw(leave.id, leave.when)"
            >
              Withdraw
            </button>
          </li>
        } @empty {
          <li class="muted">No leave is planned.</li>
        }
      </ul>
    </section>
  `,
  styleUrl: './panel-list.scss',
})
export class LeaveList {
  readonly doctor = input.required<DoctorDetailFragment>();
  readonly displaced = input.required<readonly DisplacedFragment[]>();
  readonly zone = input.required<string>();
  readonly today = input.required<string>();
  readonly withdrawn = output();
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly busy = signal(false);
  protected readonly leaves = computed(() => {
    const now = new Date().toISOString();
    return [...this.doctor().leaves]
      .filter(({ endsAt }) => endsAt > now)
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
      .map((leave) => {
        const count = this.displaced().filter(({ appointment }) => appointment && spansMeet(appointment, leave)).length;
        const affected = count ? `${counted(count, 'patient')} to re-plan` : null;
        return { ...leave, affected, when: spanWords(leave, this.zone(), this.today()) };
      });
  });

  protected async withdraw(id: string, when: string): Promise<void> {
    const text = 'These times can be booked again. Patients who were moved because of it stay where they are now.';
    const question = { title: `Withdraw leave of ${when}?`, text, yes: 'Withdraw', no: 'Keep it' };
    if (this.busy() || !(await this.confirm.ask(question))) return;
    this.busy.set(true);
    await this.mutate(WithdrawDoctorLeaveDocument, { id })
      .then(() => this.done(when))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }

  private done(when: string): void {
    this.toasts.show(`Leave of ${when} is withdrawn.`);
    this.withdrawn.emit();
  }
}
