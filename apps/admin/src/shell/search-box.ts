import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@medicare/web-core';
import { Icon, iconClose, iconSearch } from '@medicare/web-ui';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog[open], [contenteditable]') !== null;

/** Finds patients from every page; "/" goes there. On phones it is a button that opens over the bar. */
@Component({
  selector: 'mp-search-box',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'onKey($event)', '[class.open]': 'open()' },
  template: `
    @if (allowed()) {
      <form role="search" (submit)="search($event, box.value); box.value = ''" (keydown.escape)="close($event)">
        <mp-icon [path]="iconSearch" [size]="18" />
        <input
          #box
          type="search"
          aria-label="Search patients"
          placeholder="Patient, phone or UHID"
          autocomplete="off"
          spellcheck="false"
          maxlength="100"
        /><kbd aria-hidden="true">/</kbd>
        <button type="button" class="btn quiet icon shut" aria-label="Close search" (click)="open.set(false)">
          <mp-icon [path]="iconClose" />
        </button>
      </form>
      <button type="button" class="btn quiet icon phone" aria-label="Search patients" (click)="show()">
        <mp-icon [path]="iconSearch" />
      </button>
    }
  `,
  styleUrl: './search-box.scss',
})
export class SearchBox {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly allowed = computed(
    () => this.session.can('patients:read') || this.session.can('patients:read-names'),
  );
  protected readonly open = signal(false);
  protected readonly iconSearch = iconSearch;
  protected readonly iconClose = iconClose;

  protected onKey(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    event.preventDefault();
    this.show();
  }

  protected show(): void {
    this.open.set(true);
    setTimeout(() => this.box()?.nativeElement.select());
  }

  protected close(event: Event): void {
    event.stopPropagation();
    this.open.set(false);
    this.box()?.nativeElement.blur();
  }

  protected search(event: Event, text: string): void {
    event.preventDefault();
    this.open.set(false);
    void this.router.navigate(['/patients'], { queryParams: { search: text.trim() || null } });
  }
}
