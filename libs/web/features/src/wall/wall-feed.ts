import { Injectable, signal } from '@angular/core';
import {
  type WallQueueFragment,
  WallQueueChangedDocument,
  type WallQueueChangedSubscription,
  WallQueuesDocument,
  type WallQueuesQuery,
} from './wall-documents';
import { WallLine } from './wall-line';
import { afterChange } from './wall-queues';

/** The queues of the screen's branch: read once, then pushed, read again after every break. Holds the present only. */
@Injectable()
export class WallFeed {
  private readonly known = signal<readonly WallQueueFragment[]>([]);
  readonly queues = this.known.asReadonly();
  private readonly line = new WallLine<WallQueuesQuery, WallQueueChangedSubscription>({
    query: WallQueuesDocument,
    subscription: WallQueueChangedDocument,
    whole: (data) => this.known.set(data?.queues ?? []),
    push: ({ queueChanged }) => {
      this.known.update((queues) => afterChange(queues, queueChanged));
      return queueChanged.seq;
    },
  });
  readonly state = this.line.state;
}
