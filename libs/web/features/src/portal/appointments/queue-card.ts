import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { Bones } from '@medicare/web-ui';
import { BOOKING_WORDS } from './appointment-words';
import { localOf } from './day-and-time';
import { beforeText, waitText, type QueuePlace } from './queue-place';
import { QueueWatch } from './queue-watch';

const GENTLY_MS = [180, 120, 180];
type Waiting = QueuePlace & { state: 'waiting' };

/** On the day: the token, who is being served, how long it will take, and unmistakably when it is one's turn. */
@Component({
  selector: 'mp-queue-card',
  imports: [Bones],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './queue-card.html',
  styleUrl: './queue-card.scss',
})
export class QueueCard {
  protected readonly queue = inject(QueueWatch);
  protected readonly words = BOOKING_WORDS.queue;
  protected readonly place = this.queue.place;
  protected readonly waiting = computed(() => {
    const place = this.place();
    return place?.state === 'waiting' ? place : undefined;
  });
  protected readonly goTo = computed(() => {
    const place = this.place();
    if (place?.state !== 'turn') return '';
    return place.room ? this.words.goTo(roomInSentence(place.room)) : this.words.goToDoctor;
  });
  /** What readers of screens are told when it changes; not each minute that passes. */
  protected readonly spoken = computed(() => {
    const place = this.place();
    if (place?.state === 'skipped') return `${this.words.skipped}. ${this.words.skippedHint}`;
    return place?.state === 'waiting' ? `${this.servingText(place)}. ${this.beforeText(place)}.` : '';
  });

  constructor() {
    let before: QueuePlace['state'] | undefined;
    effect(() => {
      const state = this.place()?.state;
      if (state === 'turn' && before === 'waiting') vibrate();
      before = state;
    });
  }

  protected servingText({ serving }: Waiting): string {
    return serving === null ? this.words.nobody : this.words.serving(serving);
  }

  protected beforeText({ before }: Waiting): string {
    return beforeText(before);
  }

  protected aboutText({ expectedAt }: Waiting): string {
    return expectedAt === null ? '' : waitText(expectedAt, this.queue.clock.now());
  }

  protected timeText({ expectedAt }: Waiting): string {
    const zone = this.queue.appointment()?.branch?.timeZone;
    if (expectedAt === null || !zone || expectedAt <= this.queue.clock.now()) return '';
    return this.words.atAbout(localOf(new Date(expectedAt).toISOString(), zone).time);
  }
}

/** "room 4" inside a sentence. */
const roomInSentence = (room: string): string => BOOKING_WORDS.room(room).replace(/^Room/, 'room');

// Browsers refuse to vibrate before the page was touched, and complain about the try.
function vibrate(): void {
  if (navigator.userActivation?.hasBeenActive && 'vibrate' in navigator) navigator.vibrate(GENTLY_MS);
}
