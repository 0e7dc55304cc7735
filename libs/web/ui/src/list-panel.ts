import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Pager } from './pager';
import { Bones, Failed } from './states';

/** What a page of a list is like at the moment. */
export interface ListView {
  page: number;
  pageSize: number;
  /** Rows on this page. */
  shown: number;
  total: number;
  hasNext: boolean;
  isLoading: boolean;
  /** Some answer has come, be it an empty one. */
  isAnswered: boolean;
  /** Why the newest answer did not come. */
  failure: string | null;
}

/**
 * The frame of every list: filters (`[filters]`), rows, pages; and what is there instead of rows. The rows are the plain
 * content; `mp-empty` inside is shown when there are none.
 */
@Component({
  selector: 'mp-list-panel',
  imports: [Bones, Failed, Pager],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" [attr.aria-busy]="view().isLoading">
      <ng-content select="[filters]" />
      @if (view().shown) {
        @if (view().failure; as words) {
          <p class="note warn old" role="alert">
            Not current: {{ words }} <button type="button" class="link" (click)="retry.emit()">Try again</button>
          </p>
        }
        <div class="rows" [class.waiting]="view().isLoading"><ng-content /></div>
        <mp-pager
          [of]="of()"
          [page]="view().page"
          [pageSize]="view().pageSize"
          [shown]="view().shown"
          [total]="view().total"
          [hasNext]="view().hasNext"
          (previous)="previous.emit()"
          (next)="next.emit()"
        />
      } @else if (view().failure; as words) {
        <mp-failed title="The list did not load" [text]="words" (retry)="retry.emit()" />
      } @else if (view().isAnswered) {
        <ng-content select="mp-empty" />
      } @else if (view().isLoading) {
        <mp-bones [widths]="[70, 45, 60, 52, 66, 40, 58, 63]" />
      }
    </section>
  `,
  styles: `
    .old {
      margin: var(--sp-3) var(--sp-4);
    }
    .rows {
      transition: opacity var(--fast) var(--ease);
    }
    .waiting {
      opacity: 0.6;
    }
    @media screen and (max-width: 960px) {
      .panel {
        margin: 0 calc(-1 * var(--sp-4));
        border-radius: 0;
        border-width: 1px 0;
      }
    }
  `,
})
export class ListPanel {
  readonly view = input.required<ListView>();
  /** What is listed, as in "Pages of doctors". */
  readonly of = input.required<string>();
  readonly retry = output();
  readonly previous = output();
  readonly next = output();
}
