import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { wallClockOf } from '@medicare/domain';
import {
  type WallFiguresQuery,
  WallFiguresDocument,
  type WallStatsFragment,
  WallStatsChangedDocument,
  type WallStatsChangedSubscription,
} from './wall-documents';
import { shownDays, wallCards, wallDays } from './wall-figures';
import { WALL_KEY_NAME, WallKey } from './wall-key';
import { WallLine } from './wall-line';

const TICK_MS = 5_000;
const HOME_ZONE = 'Asia/Kolkata';

/**
 * Figures on a screen that hangs in an office for days: as far as its key may see them, by push, read again after every
 * break. It holds the present alone.
 */
@Component({
  selector: 'mp-wall-dashboard',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [{ provide: WALL_KEY_NAME, useValue: 'mp-wall-dashboard-key' }, WallKey],
  templateUrl: './wall-dashboard.html',
  styleUrls: ['./wall-screen.scss', './wall-dashboard.scss'],
})
export class WallDashboard {
  protected readonly key = inject(WallKey);
  private readonly now = signal(Date.now());
  private readonly stats = signal<WallStatsFragment | null>(null);
  private readonly byDay = signal<WallFiguresQuery['analytics']['appointmentsByDay']>(null);
  private readonly line = new WallLine<WallFiguresQuery, WallStatsChangedSubscription>({
    query: WallFiguresDocument,
    variables: () => shownDays(this.today()),
    subscription: WallStatsChangedDocument,
    whole: (data) => {
      this.stats.set(data?.stats ?? null);
      this.byDay.set(data?.analytics.appointmentsByDay ?? null);
    },
    push: ({ statsChanged }) => {
      if (statsChanged.stats) this.stats.set(statsChanged.stats);
      return statsChanged.seq;
    },
  });
  protected readonly state = this.line.state;
  protected readonly cards = computed(() => wallCards(this.stats()));
  protected readonly days = computed(() => wallDays(this.byDay() ?? []));
  protected readonly today = computed(() => wallClockOf(this.now(), HOME_ZONE).day);
  protected readonly clock = computed(() => wallClockOf(this.now(), HOME_ZONE).time);

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected use(event: Event, key: string): void {
    event.preventDefault();
    if (key.trim()) this.key.keep(key);
  }
}
