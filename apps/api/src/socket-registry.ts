import type { SealedEvent } from '@medicare/data';
import { Actor, SESSION_OVER } from '@medicare/platform';
import type { WebSocket } from 'ws';

/** Knows which sockets belong to which session or API key, and closes them the moment it ends. */
export class SocketRegistry {
  readonly #sockets = new Map<string, Set<WebSocket>>();

  add(actor: Actor, socket: WebSocket): void {
    const owner = actor.sessionId ?? actor.id;
    if (!owner) return;
    const sockets = this.#sockets.get(owner) ?? new Set();
    this.#sockets.set(owner, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (!sockets.size) this.#sockets.delete(owner);
    });
  }

  /** To be called for every event. */
  hear(event: SealedEvent): void {
    const owner =
      event.type === 'session.ended'
        ? (event.facts['sessionId'] as string)
        : event.type === 'api-key.revoked'
          ? event.subject
          : null;
    if (!owner) return;
    for (const socket of this.#sockets.get(owner) ?? []) socket.close(SESSION_OVER, 'Session over');
  }
}
