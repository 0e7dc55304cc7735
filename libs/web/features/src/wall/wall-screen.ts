import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { WallFeed } from './wall-feed';
import { WallKey } from './wall-key';
import { aboutText, pageOf, shownQueues } from './wall-queues';

const TICK_MS = 5_000;
/** Ticks for which a page stands when there are several. */
const TICKS_A_PAGE = 3;
const NEXT_SHOWN = 3;

/** The screen in the waiting room: whose turn it is, by token and initials. Nothing else about anybody. */
@Component({
  selector: 'mp-wall-screen',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [WallKey, WallFeed],
  templateUrl: './wall-screen.html',
  styleUrl: './wall-screen.scss',
})
export class WallScreen {
  private readonly feed = inject(WallFeed);
  protected readonly key = inject(WallKey);
  protected readonly state = this.feed.state;
  private readonly ticks = signal(0);
  private readonly now = signal(Date.now());
  private readonly perPage = signal(perPage());
  private readonly busy = computed(() => shownQueues(this.feed.queues()));
  protected readonly isEmpty = computed(() => this.busy().length === 0);
  protected readonly expected = computed(() => this.feed.queues().reduce((sum, queue) => sum + queue.expected, 0));
  protected readonly pages = computed(() => Math.ceil(this.busy().length / this.perPage()));
  private readonly turn = computed(() => Math.floor(this.ticks() / TICKS_A_PAGE));
  protected readonly page = computed(() => (this.pages() ? (this.turn() % this.pages()) + 1 : 1));
  protected readonly queues = computed(() =>
    pageOf(this.busy(), this.perPage(), this.turn()).map((queue) => ({
      ...queue,
      next: queue.waiting
        .slice(0, NEXT_SHOWN)
        .map((entry) => ({ ...entry, about: aboutText(entry.expectedAt, this.now()) })),
      more: Math.max(0, queue.waiting.length - NEXT_SHOWN),
    })),
  );
  /** Where the screen hangs, once there is a queue to tell it. */
  private readonly place = computed(() => this.feed.queues()[0]);
  protected readonly hospital = computed(() => this.place()?.branchName ?? '');
  protected readonly clock = computed(() => {
    const options = { hour: '2-digit', minute: '2-digit', timeZone: this.place()?.timeZone } as const;
    return new Date(this.now()).toLocaleTimeString('en-GB', options);
  });

  constructor() {
    const timer = setInterval(() => {
      this.now.set(Date.now());
      this.ticks.update((ticks) => ticks + 1);
    }, TICK_MS);
    const resized = () => this.perPage.set(perPage());
    addEventListener('resize', resized);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      removeEventListener('resize', resized);
    });
  }

  protected use(event: Event, key: string): void {
    event.preventDefault();
    if (key.trim()) this.key.keep(key);
  }
}

/** Pixels of a card at the least. Type grows with the width of the screen, and the cards' height with it. */
const [CARD_WIDTH, CARD_HEIGHT, HEAD] = [420, 250, 130];
const GROWTH = 0.083;

/** How many cards fit the screen at a size that is read from across the room. On a phone all of them: it scrolls. */
function perPage(): number {
  if (innerWidth < 700) return 100;
  const across = Math.max(1, Math.floor(innerWidth / CARD_WIDTH));
  const height = CARD_HEIGHT + innerWidth * GROWTH;
  return across * Math.max(1, Math.floor((innerHeight - HEAD) / height));
}
