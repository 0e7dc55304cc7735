import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Directive,
  type ElementRef,
  TemplateRef,
  afterNextRender,
  contentChildren,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from './icon';
import { iconArrowDownward } from './icons/arrow-downward';
import { iconArrowUpward } from './icons/arrow-upward';

/** One column: `<ng-template mpColumn="Phone" [of]="rows()" let-row>`; `of` only gives `row` its type. */
@Directive({ selector: 'ng-template[mpColumn]' })
export class Column<T> {
  readonly header = input.required<string>({ alias: 'mpColumn' });
  readonly of = input<readonly T[]>();
  /** The key by which a click on the header sorts; without it the column does not sort. */
  readonly sort = input<string>();
  readonly right = input(false);
  /** On a card it stands in the upper right corner, without its header: the state. */
  readonly corner = input(false);
  /** On a card it takes a line of its own: a long text. */
  readonly wide = input(false);
  /** Header for readers only: the column of actions. */
  readonly bare = input(false);
  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);

  static ngTemplateContextGuard<T>(_column: Column<T>, context: unknown): context is { $implicit: T } {
    return context !== undefined;
  }
}

/** How a table is sorted at the moment. */
export interface TableSort {
  key: string;
  descending: boolean;
}

/** Rows and projected columns. Under 960 px each row turns into a card with the same facts in the same order. */
@Component({
  selector: 'mp-table',
  imports: [NgTemplateOutlet, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './table.html',
  styleUrl: './table.scss',
})
export class Table<T extends object> {
  readonly rows = input.required<readonly T[]>();
  readonly label = input.required<string>();
  readonly key = input.required<(row: T) => string | number>();
  readonly sorted = input<TableSort>();
  readonly dimmed = input<(row: T) => boolean>(() => false);
  readonly sortBy = output<string>();
  protected readonly columns = contentChildren<Column<T>>(Column);
  protected readonly iconUp = iconArrowUpward;
  protected readonly iconDown = iconArrowDownward;
  /** Wider than its place: then the keyboard must be able to scroll it. */
  protected readonly overflows = signal(false);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const frame = this.frame().nativeElement;
      const observer = new ResizeObserver(() => this.overflows.set(frame.scrollWidth > frame.clientWidth));
      for (const element of [frame, ...Array.from(frame.children)]) observer.observe(element);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected ariaSort(column: Column<T>): 'ascending' | 'descending' | null {
    const sorted = this.sorted();
    if (!sorted || sorted.key !== column.sort()) return null;
    return sorted.descending ? 'descending' : 'ascending';
  }
}
