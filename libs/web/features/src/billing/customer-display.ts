import { DestroyRef, Injectable, type Signal, inject, signal } from '@angular/core';

const CHANNEL = 'mp-customer-display';

/** What the windows of one browser tell each other: which bill is at the desk, or the question for it. */
type Word = { kind: 'show'; billId: string | null } | { kind: 'ask' };

const open = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);

/**
 * The desk's side of the screen that faces the customer. Both are windows of one browser, signed in by the same cashier,
 * and speak over a BroadcastChannel: the server keeps no "current bill", and what one desk shows never reaches another.
 */
@Injectable({ providedIn: 'root' })
export class CustomerDisplay {
  private readonly channel = open();
  private billId: string | null = null;

  constructor() {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if (data.kind === 'ask' && this.billId) this.say(this.billId);
    });
    addEventListener('pagehide', () => this.billId && this.show(null));
  }

  /** The bill at the desk from now on; null when the customer has gone. */
  show(billId: string | null): void {
    this.billId = billId;
    this.say(billId);
  }

  private say(billId: string | null): void {
    this.channel?.postMessage({ kind: 'show', billId } satisfies Word);
  }
}

/** The customer's side: the bill that the desk shows. Call it where `inject` works. */
export function billAtDesk(): Signal<string | null> {
  const billId = signal<string | null>(null);
  const channel = open();
  channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'show') billId.set(data.billId);
  });
  channel?.postMessage({ kind: 'ask' } satisfies Word);
  inject(DestroyRef).onDestroy(() => channel?.close());
  return billId.asReadonly();
}
