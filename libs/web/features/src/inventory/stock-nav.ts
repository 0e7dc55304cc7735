import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '@medicare/web-core';

const PAGES = [
  { title: 'Items', link: '/stock', exact: true, permission: 'inventory:read' },
  { title: 'Expiring', link: '/stock/expiring', exact: false, permission: 'inventory:read' },
  { title: 'Ledger', link: '/stock/ledger', exact: false, permission: 'inventory:read' },
  { title: 'Counts', link: '/stock/counts', exact: false, permission: 'stock:move' },
  { title: 'Suppliers', link: '/stock/suppliers', exact: false, permission: 'inventory:read' },
  { title: 'Import and export', link: '/stock/import', exact: false, permission: 'inventory:read' },
] as const;

/** The pages about stock, beside each other. */
@Component({
  selector: 'mp-stock-nav',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav aria-label="Stock" class="no-print">
      @for (page of pages; track page.link) {
        <a
          [routerLink]="page.link"
          routerLinkActive="on"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="page.exact ? exact : within"
          >{{ page.title }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--sp-1);
      margin-bottom: var(--sp-4);
      border-bottom: 1px solid var(--line);
      overflow-x: auto;
    }
    a {
      flex: none;
      display: flex;
      align-items: center;
      min-height: 40px;
      padding: 0 var(--sp-3);
      border-bottom: 2px solid transparent;
      margin-bottom: -1px;
      color: var(--ink-2);
      font-weight: 550;
      text-decoration: none;
    }
    a:hover {
      color: var(--ink);
    }
    a:focus-visible {
      outline-offset: -2px;
    }
    a.on {
      color: var(--accent);
      border-bottom-color: var(--accent);
    }
    @media screen and (max-width: 960px) {
      nav {
        margin-inline: calc(-1 * var(--sp-4));
        padding-inline: var(--sp-2);
      }
    }
  `,
})
export class StockNav {
  private readonly session = inject(Session);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly pages = PAGES.filter(({ permission }) => this.session.can(permission));
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
  protected readonly within = { ...this.exact, paths: 'subset' } as const;

  constructor() {
    // On a phone the row is wider than the screen: where one is must be in sight.
    afterNextRender(() =>
      setTimeout(() => this.element.querySelector('a.on')?.scrollIntoView({ inline: 'center', block: 'nearest' })),
    );
  }
}
