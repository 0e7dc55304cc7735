import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from './icon';
import { grouped } from './indian-formats';
import { iconChevronLeft } from './icons/chevron-left';
import { iconChevronRight } from './icons/chevron-right';

/** "51 to 100 of 18,204" and the two ways from here. */
@Component({
  selector: 'mp-pager',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="'Pages of ' + of()">
      <span class="num s" aria-live="polite">{{ range() }}</span>
      <button
        type="button"
        class="btn quiet icon"
        aria-label="Previous page"
        [disabled]="page() <= 1"
        (click)="previous.emit()"
      >
        <mp-icon [path]="iconLeft" />
      </button>
      <button type="button" class="btn quiet icon" aria-label="Next page" [disabled]="!hasNext()" (click)="next.emit()">
        <mp-icon [path]="iconRight" />
      </button>
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      gap: var(--sp-1);
      min-height: 48px;
      padding: 0 var(--sp-2) 0 var(--sp-4);
      border-top: 1px solid var(--line);
      color: var(--ink-2);
    }
    span {
      margin-right: var(--sp-2);
    }
  `,
})
export class Pager {
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly shown = input.required<number>();
  readonly total = input.required<number>();
  readonly hasNext = input.required<boolean>();
  readonly of = input('the list');
  readonly previous = output();
  readonly next = output();
  protected readonly iconLeft = iconChevronLeft;
  protected readonly iconRight = iconChevronRight;
  protected readonly range = computed(() => {
    const first = (this.page() - 1) * this.pageSize();
    if (!this.shown()) return 'None';
    return `${grouped(first + 1)} to ${grouped(first + this.shown())} of ${grouped(this.total())}`;
  });
}
