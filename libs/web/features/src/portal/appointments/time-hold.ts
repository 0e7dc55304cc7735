import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { holdEnd } from '@medicare/domain';
import { errorSentence } from '../error-sentence';
import { PortalData } from '../portal-data';
import { HoldTimeDocument, ReleaseTimeDocument } from '../appointment-documents';
import { hasCode, PortalError } from '../portal-error';
import { secondsLeft } from './hold-countdown';
import type { OpenTime } from './slot-days';

/** A time of a doctor. */
export interface WantedTime {
  readonly doctorId: string;
  readonly startsAt: string;
}

export type HoldState =
  | { readonly is: 'asking' }
  | { readonly is: 'held'; readonly id: string; readonly endsAt: string; readonly until: number }
  | { readonly is: 'over' }
  | { readonly is: 'taken'; readonly own: string | null; readonly others: readonly OpenTime[] }
  | { readonly is: 'failed'; readonly text: () => string };

const TICK_MS = 250;

/** Keeps one time for two minutes while its page is open, and gives it back when the page is left. */
@Injectable()
export class TimeHold {
  private readonly data = inject(PortalData);
  private readonly current = signal<HoldState>({ is: 'asking' });
  private readonly now = signal(Date.now());
  private wanted: WantedTime | undefined;
  private isLeft = false;

  readonly state = computed<HoldState>(() => {
    const state = this.current();
    return state.is === 'held' && state.until <= this.now() ? { is: 'over' } : state;
  });
  readonly seconds = computed(() => {
    const state = this.current();
    return state.is === 'held' ? secondsLeft(state.until, this.now()) : 0;
  });

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), TICK_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      this.leave();
    });
  }

  /** Takes `wanted`; a time that was held before is given back by that. */
  async take(wanted: WantedTime): Promise<void> {
    this.wanted = wanted;
    this.current.set({ is: 'asking' });
    try {
      const { holdSlot } = await this.data.run(HoldTimeDocument, { ...wanted });
      if (this.isLeft) return this.giveBack(holdSlot.id);
      if (this.wanted !== wanted) return;
      const until = holdEnd(holdSlot.expiresAt, Date.now());
      this.now.set(Date.now());
      this.current.set({ is: 'held', id: holdSlot.id, endsAt: holdSlot.endsAt, until });
    } catch (error) {
      if (this.wanted === wanted) this.refused(error);
    }
  }

  /** Takes the same time once more, after the two minutes or a failure. */
  async again(): Promise<void> {
    if (this.wanted) await this.take(this.wanted);
  }

  /** Shows what the server said against the time, to the hold or to the booking. */
  refused(error: unknown): void {
    if (hasCode(error, 'CONFLICT')) this.current.set({ is: 'over' });
    else if (hasCode(error, 'SLOT_TAKEN')) this.current.set({ is: 'taken', ...suggestionsOf(error as PortalError) });
    else this.current.set({ is: 'failed', text: () => errorSentence(error) });
  }

  /** The time is booked: there is nothing to give back. */
  done(): void {
    this.current.set({ is: 'asking' });
  }

  private leave(): void {
    this.isLeft = true;
    const state = this.current();
    if (state.is === 'held') this.giveBack(state.id);
  }

  // Without the network the two minutes do the same, a little later.
  private giveBack(id: string): void {
    void this.data.run(ReleaseTimeDocument, { id }).catch(() => undefined);
  }
}

/** What SLOT_TAKEN proposes, and the id of what is in the way: it is told of own appointments only. */
function suggestionsOf({ facts }: PortalError): { own: string | null; others: readonly OpenTime[] } {
  const free = Array.isArray(facts['nextFree']) ? (facts['nextFree'] as OpenTime[]) : [];
  const inTheWay = facts['inTheWay'] as { appointmentId?: string } | undefined;
  return { own: inTheWay?.appointmentId ?? null, others: free.map((time) => ({ ...time, room: null })) };
}
