import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LiveQuery, errorWords } from '@medicare/web-core';
import { Bones, Empty, Failed } from '@medicare/web-ui';

/** What stands on a page while there is nothing to show: loading, failed, or none. */
@Component({
  selector: 'mp-stock-absent',
  imports: [RouterLink, Bones, Empty, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (failure(); as words) {
      <section class="panel">
        <mp-failed [title]="'The ' + what() + ' did not load'" [text]="words" (retry)="query().refetch()" />
      </section>
    } @else if (query().data()) {
      <section class="panel">
        <mp-empty [title]="'No such ' + what()" text="It does not exist, or it belongs to another branch."
          ><a class="btn" [routerLink]="back()">{{ backText() }}</a></mp-empty
        >
      </section>
    } @else if (query().loading()) {
      <section class="panel"><mp-bones [widths]="[30, 55, 45, 60]" /></section>
    }
  `,
})
export class StockAbsent {
  readonly query = input.required<LiveQuery<unknown>>();
  /** What is missing, as in "No such item". */
  readonly what = input.required<string>();
  readonly back = input('/stock');
  readonly backText = input('All items');
  protected readonly failure = computed(() => (this.query().error() ? errorWords(this.query().error()) : null));
}
