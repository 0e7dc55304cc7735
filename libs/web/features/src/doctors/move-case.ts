import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { DisplacedFragment, DoctorDetailFragment } from '@medicare/web-graphql';
import { Icon, clockText, dayOf, dayWords, iconCheck, iconWarning, phoneText } from '@medicare/web-ui';
import { type Decision, type NewTime, sameTime, timeOf } from './move-plan';

/** One patient who needs another time: the old one, the proposals, and what was decided. */
@Component({
  selector: 'mp-move-case',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './move-case.html',
  styleUrl: './move-case.scss',
})
export class MoveCase {
  readonly displaced = input.required<DisplacedFragment>();
  readonly decision = input.required<Decision | undefined>();
  readonly doctor = input.required<DoctorDetailFragment>();
  /** The time that was wanted could not be had. */
  readonly missed = input(false);
  readonly busy = input(false);
  readonly isPromised = input.required<(id: string, time: NewTime) => boolean>();
  readonly zone = input.required<string>();
  readonly today = input.required<string>();
  readonly decided = output<Decision>();
  readonly withdrawn = output();
  readonly otherTime = output();
  readonly cancelled = output();
  readonly applied = output();
  protected readonly icons = { check: iconCheck, warning: iconWarning };
  protected readonly name = computed(() => this.displaced().appointment?.patient?.fullName ?? 'A patient');
  protected readonly contact = computed(() => {
    const patient = this.displaced().appointment?.patient;
    return [patient?.uhid, patient?.phone && phoneText(patient.phone)].filter(Boolean).join(', ');
  });
  protected readonly was = computed(() => {
    const startsAt = this.displaced().appointment?.startsAt;
    return startsAt ? this.when(startsAt) : '';
  });
  /** The proposals, and a time chosen beyond them. */
  protected readonly options = computed(() => {
    const decision = this.decision();
    const times = this.displaced().proposals.map(timeOf);
    const chosen = decision?.kind === 'move' ? decision.time : null;
    if (chosen && !times.some((time) => sameTime(time, chosen))) times.push(chosen);
    return times.map((time) => this.option(time, chosen));
  });
  protected readonly cancelReason = computed(() => {
    const decision = this.decision();
    return decision?.kind === 'cancel' ? decision.reason : null;
  });

  protected toggle({ time, isChosen }: { time: NewTime; isChosen: boolean }): void {
    if (isChosen) this.withdrawn.emit();
    else this.decided.emit({ kind: 'move', time });
  }

  private option(time: NewTime, chosen: NewTime | null) {
    const isChosen = chosen !== null && sameTime(time, chosen);
    const who = time.doctorId === this.doctor().id ? 'Same doctor' : time.doctorName;
    const isGone = !isChosen && this.isPromised()(this.displaced().appointmentId, time);
    return {
      time,
      isChosen,
      isGone,
      when: this.when(time.startsAt),
      who: time.room ? `${who}, room ${time.room}` : who,
    };
  }

  private when(instant: string): string {
    return `${dayWords(dayOf(instant, this.zone()), this.today())}, ${clockText(instant, this.zone())}`;
  }
}
