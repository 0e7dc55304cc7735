import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LiveQuery, errorWords } from '@medicare/web-core';
import type { DoctorQuery } from '@medicare/web-graphql';
import { Bones, Empty, Failed } from '@medicare/web-ui';

/** What stands on a doctor's pages while there is no doctor: loading, failed, or none. */
@Component({
  selector: 'mp-doctor-absent',
  imports: [RouterLink, Bones, Empty, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (failure(); as words) {
      <section class="panel">
        <mp-failed title="The doctor did not load" [text]="words" (retry)="query().refetch()" />
      </section>
    } @else if (query().data()) {
      <section class="panel">
        <mp-empty title="No such doctor" text="The record does not exist, or you may not see it."
          ><a class="btn" routerLink="/doctors">All doctors</a></mp-empty
        >
      </section>
    } @else if (query().loading()) {
      <section class="panel"><mp-bones [widths]="[30, 55, 45, 60]" /></section>
    }
  `,
})
export class DoctorAbsent {
  readonly query = input.required<LiveQuery<DoctorQuery>>();
  protected readonly failure = computed(() => (this.query().error() ? errorWords(this.query().error()) : null));
}
