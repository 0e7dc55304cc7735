import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Bones } from '@medicare/web-ui';
import { localOf } from './day-and-time';
import { beforeText, waitText, type QueuePlace } from './queue-place';
import { QueueWatch } from './queue-watch';
import { APPOINTMENT_WORDS } from '../words';

type Waiting = QueuePlace & { state: 'waiting' };

/** On the day: the token, who is being served, and how long it will take. The turn itself is told by `TurnNotice`. */
@Component({
  selector: 'mp-queue-card',
  imports: [Bones],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './queue-card.html',
  styleUrl: './queue-card.scss',
})
export class QueueCard {
  protected readonly queue = inject(QueueWatch);
  protected readonly words = computed(() => APPOINTMENT_WORDS().queue);
  protected readonly place = this.queue.place;
  protected readonly waiting = computed(() => {
    const place = this.place();
    return place?.state === 'waiting' ? place : undefined;
  });
  /** What readers of screens are told when it changes; not each minute that passes. */
  protected readonly spoken = computed(() => {
    const place = this.place();
    if (place?.state === 'skipped') return `${this.words().skipped}. ${this.words().skippedHint}`;
    return place?.state === 'waiting' ? `${this.servingText(place)}. ${this.beforeText(place)}.` : '';
  });

  protected servingText({ serving }: Waiting): string {
    return serving === null ? this.words().nobody : this.words().serving({ token: serving });
  }

  protected beforeText({ before }: Waiting): string {
    return beforeText(before);
  }

  protected aboutText({ expectedAt }: Waiting): string {
    return expectedAt === null ? '' : waitText(expectedAt, this.queue.clock.now());
  }

  protected timeText({ expectedAt }: Waiting): string {
    const own = this.queue.appointment();
    const zone = own?.branch?.timeZone;
    if (expectedAt === null || !own || !zone || expectedAt <= this.queue.clock.now()) return '';
    // Minutes are told in whole ones; nobody is called before the booked time for that.
    const at = Math.max(expectedAt, Date.parse(own.startsAt));
    return this.words().atAbout({ time: localOf(new Date(at).toISOString(), zone).time });
  }
}
