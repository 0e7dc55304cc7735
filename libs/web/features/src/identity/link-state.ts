import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Bones } from '@medicare/web-ui';
import type { MailedLink } from './mailed-link';

/** What is said of a link that opens nothing: it lacks its code, does not work any more, or is still being asked about. */
@Component({
  selector: 'mp-link-state',
  imports: [Bones],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!link().code) {
      <p class="note warn">
        This address lacks the code of the link. Copy the whole link from the mail, including what follows “#”.
      </p>
    } @else if (link().refusal(); as refused) {
      <p class="note bad" role="alert">{{ refused.words }}</p>
      @if (!refused.final) {
        <button type="button" class="btn" (click)="link().look()">Try again</button>
      }
    } @else {
      <mp-bones [widths]="[60, 80, 45]" />
    }
  `,
})
export class LinkState {
  readonly link = input.required<MailedLink<unknown>>();
}
