import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { ROLE_WORDS, Session } from '@medicare/web-core';
import {
  Avatar,
  Icon,
  type Theme,
  iconCheck,
  iconDarkMode,
  iconDevices,
  iconLightMode,
  iconLock,
  iconLogout,
  iconSettings,
  readTheme,
  storeTheme,
} from '@medicare/web-ui';

const THEMES: readonly { theme: Theme; text: string; icon: string }[] = [
  { theme: 'system', text: 'Colours: as the system', icon: iconSettings },
  { theme: 'light', text: 'Colours: light', icon: iconLightMode },
  { theme: 'dark', text: 'Colours: dark', icon: iconDarkMode },
];

/** Who is signed in, and what concerns only them. */
@Component({
  selector: 'mp-account-menu',
  imports: [MatMenuModule, RouterLink, Avatar, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="btn quiet me" [attr.aria-label]="'Account: ' + name()" [matMenuTriggerFor]="menu">
      <mp-avatar [name]="name()" /><span class="who"
        ><b>{{ name() }}</b
        ><span>{{ role() }}</span></span
      >
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      @for (choice of themes; track choice.theme) {
        <button
          mat-menu-item
          role="menuitemradio"
          [attr.aria-checked]="theme() === choice.theme"
          (click)="choose(choice.theme)"
        >
          <span class="line"
            ><mp-icon [path]="choice.icon" [size]="18" />{{ choice.text }}
            @if (theme() === choice.theme) {
              <mp-icon class="on" [path]="iconCheck" [size]="18" />
            }
          </span>
        </button>
      }
      <a mat-menu-item routerLink="/account/sessions" fragment="password"
        ><span class="line"><mp-icon [path]="iconLock" [size]="18" />Change password</span></a
      >
      <a mat-menu-item routerLink="/account/sessions"
        ><span class="line"><mp-icon [path]="iconDevices" [size]="18" />My sessions</span></a
      >
      <button mat-menu-item (click)="signOut()">
        <span class="line"><mp-icon [path]="iconLogout" [size]="18" />Sign out</span>
      </button>
    </mat-menu>
  `,
  styles: `
    :host {
      order: 3;
    }
    .me {
      gap: 10px;
      padding: 0 6px;
      min-height: 44px;
    }
    .who {
      display: grid;
      text-align: left;
      font: var(--t-xs);
      color: var(--ink-3);
    }
    .who b {
      font: 600 var(--t-s);
      color: var(--ink);
    }
    .line {
      display: flex;
      align-items: center;
      gap: 10px;
      color: var(--ink);
    }
    .on {
      margin-left: auto;
      color: var(--accent);
    }
    @media screen and (max-width: 960px) {
      .who {
        display: none;
      }
    }
  `,
})
export class AccountMenu {
  private readonly session = inject(Session);
  protected readonly themes = THEMES;
  protected readonly theme = signal(readTheme());
  protected readonly name = computed(() => this.session.me()?.account.displayName ?? '');
  protected readonly role = computed(() => ROLE_WORDS[this.session.me()?.role ?? ''] ?? '');
  protected readonly iconCheck = iconCheck;
  protected readonly iconLock = iconLock;
  protected readonly iconDevices = iconDevices;
  protected readonly iconLogout = iconLogout;

  protected choose(theme: Theme): void {
    storeTheme(theme);
    this.theme.set(theme);
  }

  protected signOut(): void {
    // Without an answer the session is over on this screen all the same.
    this.session.signOut().catch(() => undefined);
  }
}
