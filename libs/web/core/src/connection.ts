import { Injectable, computed, signal } from '@angular/core';

/** Whether changes arrive by themselves. */
export type ConnectionState = 'online' | 'offline' | 'reconnecting';

// A socket that comes back within this time is not worth a word.
const PATIENCE_MS = 1_500;

/** What is known of the way to the server: the browser's word and the socket's. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly network = signal(navigator.onLine);
  private readonly socketLost = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly state = computed<ConnectionState>(() => {
    if (!this.network()) return 'offline';
    return this.socketLost() ? 'reconnecting' : 'online';
  });

  constructor() {
    addEventListener('online', () => this.network.set(true));
    addEventListener('offline', () => this.network.set(false));
  }

  socketOpened(): void {
    clearTimeout(this.timer);
    this.socketLost.set(false);
  }

  /** `wanted`: closed against our will. */
  socketClosed(wanted: boolean): void {
    clearTimeout(this.timer);
    if (wanted) this.socketLost.set(false);
    else this.timer = setTimeout(() => this.socketLost.set(true), PATIENCE_MS);
  }
}
