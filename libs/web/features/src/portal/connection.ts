import { computed, Injectable, signal } from '@angular/core';

/** Whether the server can be reached, from what the browser says and from how the last request went. */
@Injectable()
export class Connection {
  private readonly hasNetwork = signal(navigator.onLine);
  private readonly answered = signal(true);

  /** False while what is shown may be out of date. */
  readonly isOnline = computed(() => this.hasNetwork() && this.answered());

  constructor() {
    addEventListener('online', () => this.hasNetwork.set(true));
    addEventListener('offline', () => this.hasNetwork.set(false));
  }

  /** A request was answered, whatever the answer. */
  reached(): void {
    this.answered.set(true);
  }

  /** A request or the live stream did not get through. */
  missed(): void {
    this.answered.set(false);
  }
}
