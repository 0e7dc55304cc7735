import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import type { QueuePlace } from './queue-place';
import { QueueWatch } from './queue-watch';
import { APPOINTMENT_WORDS } from '../words';
import { roomNumber } from './room-text';

const GENTLY_MS = [180, 120, 180];

/** Says on every page of the portal that it is the patient's turn, aloud to readers of screens and by a gentle shake. */
@Component({
  selector: 'mp-turn-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
  template: `
    @if (turn(); as own) {
      <div class="turn">
        <p class="title">{{ words().turn }}</p>
        <p class="room num">{{ goTo(own.room) }}</p>
        <p class="num">{{ words().token }}: {{ own.token }}</p>
      </div>
    }
  `,
  styles: `
    .turn {
      display: grid;
      gap: 4px;
      margin-bottom: var(--sp-4);
      padding: var(--sp-8) var(--sp-5);
      border-radius: 16px;
      background: var(--good);
      color: var(--surface);
      text-align: center;
    }
    .title {
      font: 650 30px/38px var(--font);
      letter-spacing: -0.01em;
    }
    .room {
      margin-bottom: var(--sp-2);
      font: 600 22px/30px var(--font);
    }
  `,
})
export class TurnNotice {
  private readonly place = inject(QueueWatch).place;
  protected readonly words = computed(() => APPOINTMENT_WORDS().queue);
  protected readonly turn = computed(() => {
    const place = this.place();
    return place?.state === 'turn' ? place : undefined;
  });

  constructor() {
    let before: QueuePlace['state'] | undefined;
    effect(() => {
      const state = this.place()?.state;
      if (state === 'turn' && before && before !== 'turn') shake();
      before = state;
    });
  }

  protected goTo(room: string | null): string {
    return room ? this.words().goTo({ room: roomNumber(room) }) : this.words().goToDoctor;
  }
}

// Browsers refuse to vibrate before the page was touched, and complain about the try.
function shake(): void {
  if (navigator.userActivation?.hasBeenActive && 'vibrate' in navigator) navigator.vibrate(GENTLY_MS);
}
