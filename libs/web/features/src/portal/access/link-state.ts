import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Failed } from '@medicare/web-ui';
import { ACCESS_WORDS } from '../words';
import { WORDS } from '../portal-words';
import type { MailedLink } from './mailed-link';

/** What is said of a link that opens nothing: it lacks its code, is dead, or is being asked about; and where to get another one. */
@Component({
  selector: 'mp-link-state',
  imports: [RouterLink, Bones, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    @if (!link().code) {
      <p class="note warn">{{ words().noCode }}</p>
    } @else if (link().isDead()) {
      <p class="note bad" role="alert">{{ words().dead }}</p>
      <a class="btn main wide" [routerLink]="again()">{{ words().again }}</a>
    } @else if (link().problem(); as text) {
      <div class="panel"><mp-failed [title]="unreachable()" [text]="text" (retry)="link().look()" /></div>
    } @else {
      <div class="panel"><mp-bones [widths]="[60, 80, 45]" /></div>
    }
  `,
})
export class LinkState {
  readonly link = input.required<MailedLink>();
  /** Where a new link is asked for. */
  readonly again = input.required<string>();
  protected readonly words = computed(() => ACCESS_WORDS().link);
  protected readonly unreachable = computed(() => WORDS().unreachable.title);
}
