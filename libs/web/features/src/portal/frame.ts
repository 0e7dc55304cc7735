import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  NavigationEnd,
  NavigationError,
  NavigationStart,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
} from '@angular/router';
import { Icon, iconCalendarMonth, iconHome, iconNotifications, iconPerson, iconWifiOff } from '@medicare/web-ui';
import { filter, skip } from 'rxjs';
import { Connection } from './connection';
import { FormProblem } from './form-problem';
import { Inbox } from './inbox';
import { beInstallable } from './installable';
import { LanguageSwitch } from './language-switch';
import { Session } from './session';
import { WORDS } from './portal-words';
import { WantedPage } from './wanted-page';

/** Around every page of the portal: the brand, the state of the connection, the four ways to go. */
@Component({
  selector: 'mp-portal-frame',
  imports: [Icon, FormProblem, LanguageSwitch, RouterOutlet, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Styled by the portal's own sheet (apps/portal/src/portal.scss), as are all pages inside.
  templateUrl: './frame.html',
})
export class Frame {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly inbox = inject(Inbox);
  private readonly wanted = inject(WantedPage);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private wasSignedIn = false;

  protected readonly words = WORDS;
  protected readonly isOnline = inject(Connection).isOnline;
  protected readonly isPatient = computed(() => this.session.patient() !== null);
  protected readonly unread = this.inbox.unread;
  /** Whether the page that was asked for last could not be fetched. */
  protected readonly isPageMissed = signal(false);
  protected readonly iconOffline = iconWifiOff;
  protected readonly ways = [
    { to: '/portal', exact: true, icon: iconHome, name: 'home' },
    { to: '/portal/appointments', exact: false, icon: iconCalendarMonth, name: 'appointments' },
    { to: '/portal/messages', exact: false, icon: iconNotifications, name: 'messages' },
    { to: '/portal/account', exact: false, icon: iconPerson, name: 'account' },
  ] as const;

  constructor() {
    beInstallable();
    effect(() => this.leaveWhenEnded(this.session.me() !== undefined));
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationStart) this.isPageMissed.set(false);
      if (event instanceof NavigationError) this.isPageMissed.set(true);
    });
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.main().nativeElement.focus());
  }

  // Whoever signs in next may be somebody else: they begin at home.
  private leave(): void {
    this.wanted.forget();
    void this.router.navigateByUrl('/portal/sign-in', { state: { ended: true } });
  }

  // Signed out here, in another tab, or ended from another device: the way is the same.
  private leaveWhenEnded(isSignedIn: boolean): void {
    const hasEnded = this.wasSignedIn && !isSignedIn;
    this.wasSignedIn = isSignedIn;
    if (hasEnded) untracked(() => this.leave());
  }
}
