import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LiveQuery, errorWords } from '@medicare/web-core';
import type { StaffMemberQuery } from '@medicare/web-graphql';
import { Bones, Empty, Failed } from '@medicare/web-ui';

/** What stands on the pages of a member of staff while there is none: loading, failed, or none. */
@Component({
  selector: 'mp-staff-absent',
  imports: [RouterLink, Bones, Empty, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (failure(); as words) {
      <section class="panel">
        <mp-failed title="The record did not load" [text]="words" (retry)="query().refetch()" />
      </section>
    } @else if (query().data()) {
      <section class="panel">
        <mp-empty title="No such member of staff" text="The record does not exist, or you may not see it."
          ><a class="btn" routerLink="/staff">All staff</a></mp-empty
        >
      </section>
    } @else if (query().loading()) {
      <section class="panel"><mp-bones [widths]="[30, 55, 45, 60]" /></section>
    }
  `,
})
export class StaffAbsent {
  readonly query = input.required<LiveQuery<StaffMemberQuery>>();
  protected readonly failure = computed(() => (this.query().error() ? errorWords(this.query().error()) : null));
}
