import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { holdEnd } from '@medicare/domain';
import { injectMutate } from '@medicare/web-core';
import { HoldSlotDocument, type HoldSlotMutation, ReleaseSlotDocument } from '@medicare/web-graphql';
import type { WantedTime } from './taken-time';

type Held = HoldSlotMutation['holdSlot'];

/** "1:05" for 65 seconds. */
export const countdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The time that is kept for the form on the screen: two minutes at most, given back when the form goes away. */
@Injectable()
export class SlotHold {
  private readonly mutate = injectMutate();
  private readonly now = signal(Date.now());
  private readonly kept = signal<Held | null>(null);
  private readonly until = signal(0);
  private timer: ReturnType<typeof setInterval> | undefined;

  /** The hold, also after it ran out; null when none was asked for. */
  readonly held = this.kept.asReadonly();
  readonly secondsLeft = computed(() => (this.kept() ? Math.max(0, Math.ceil((this.until() - this.now()) / 1000)) : 0));
  readonly isExpired = computed(() => this.kept() !== null && this.secondsLeft() === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.release());
  }

  /** Keeps a time; another one that was kept is let go of by the server. Rejects with an `ApiError`. */
  async hold({ doctorId, startsAt, endsAt }: WantedTime): Promise<void> {
    this.forget();
    const { holdSlot } = await this.mutate(HoldSlotDocument, { doctorId, startsAt, endsAt: endsAt ?? null });
    this.now.set(Date.now());
    this.until.set(holdEnd(holdSlot.expiresAt, this.now()));
    this.kept.set(holdSlot);
    this.timer = setInterval(() => this.now.set(Date.now()), 1000);
  }

  /** Gives the time back. Whether the server hears it is not waited for: the hold ends by itself. */
  release(): void {
    const held = this.kept();
    const isOpen = held !== null && !this.isExpired();
    this.forget();
    if (isOpen) void this.mutate(ReleaseSlotDocument, { id: held.id }).catch(() => undefined);
  }

  /** The time is booked, or another one is wanted: nothing is to be given back. */
  forget(): void {
    clearInterval(this.timer);
    this.kept.set(null);
  }
}
