import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Session } from '@medicare/web-core';
import { ConfirmPlace, Icon, iconKeyboardDoubleArrowLeft, iconMenu, ToastPlace, Toasts } from '@medicare/web-ui';
import { filter, map, pairwise, startWith } from 'rxjs';
import { AccountMenu } from './account-menu';
import { BranchSwitch } from './branch-switch';
import { ConnectionBanner } from './connection-banner';
import { LowStockAlerts } from './low-stock-alerts';
import { menuFor } from './menu';
import { NotificationBell } from './notification-bell';
import { SearchBox } from './search-box';

const RAIL_KEY = 'mp-rail';

/** Menu, bar and place for the page: everything that stays while staff move about. */
@Component({
  selector: 'mp-shell',
  imports: [
    RouterOutlet,
    RouterLink,
    RouterLinkActive,
    Icon,
    AccountMenu,
    BranchSwitch,
    ConnectionBanner,
    ConfirmPlace,
    LowStockAlerts,
    NotificationBell,
    SearchBox,
    ToastPlace,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.rail]': 'rail()', '[class.open]': 'open()', '(document:keydown.escape)': 'close()' },
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly session = inject(Session);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly burger = viewChild.required<ElementRef<HTMLElement>>('burger');
  private readonly drawer = viewChild.required<ElementRef<HTMLElement>>('drawer');
  protected readonly menu = computed(() =>
    menuFor((permission) => this.session.can(permission), !!this.session.me()?.account.staff),
  );
  /** Whoever orders is told, on whatever page. */
  protected readonly keepsStock = computed(() => this.session.can('stock:move'));
  protected readonly rail = signal(readRail());
  protected readonly open = signal(false);
  protected readonly iconFold = iconKeyboardDoubleArrowLeft;
  protected readonly iconMenu = iconMenu;

  constructor() {
    const router = inject(Router);
    const toasts = inject(Toasts);
    // A name, or an undo, must not wait on the screen for whoever comes next.
    this.session.ended.pipe(takeUntilDestroyed()).subscribe(() => toasts.close());
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.split(/[?#]/)[0]),
        startWith(undefined),
        pairwise(),
        takeUntilDestroyed(),
      )
      .subscribe(([before, after]) => this.arrived(before !== undefined && before !== after));
  }

  protected fold(): void {
    this.rail.update((rail) => !rail);
    storeRail(this.rail());
  }

  protected openDrawer(): void {
    this.open.set(true);
    setTimeout(() => this.drawer().nativeElement.querySelector<HTMLElement>('a')?.focus());
  }

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.burger().nativeElement.focus();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  /** A new page begins at its top for keyboards and readers too; a filter in the same list leaves the focus alone. */
  private arrived(onOtherPage: boolean): void {
    this.open.set(false);
    if (onOtherPage) this.main().nativeElement.focus({ preventScroll: true });
  }
}

function readRail(): boolean {
  try {
    return localStorage.getItem(RAIL_KEY) === '1';
  } catch {
    return false;
  }
}

function storeRail(rail: boolean): void {
  try {
    localStorage.setItem(RAIL_KEY, rail ? '1' : '0');
  } catch {
    // Without storage the menu is wide again next time.
  }
}
