import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import { Icon, iconChevronRight } from '@medicare/web-ui';
import type { Message } from './inbox';
import { LatelyPipe } from './moment';
import { OWN_WORDS } from './words';
import { toldWords } from './told-by-kind';

/** One message; with a way to what it is about, where that is in the portal. */
@Component({
  selector: 'mp-message-row',
  imports: [RouterLink, NgTemplateOutlet, Icon, LatelyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-template #said>
      <span class="act-body">
        <span class="act-text"
          ><b>{{ told().title }}</b
          ><span>{{ told().body }}</span
          ><span class="xs">{{ message().createdAt | mpLately }}</span></span
        >
        @if (!message().readAt) {
          <span class="pill info">{{ words().fresh }}</span>
        }
      </span>
    </ng-template>
    @if (path(); as link) {
      <a class="act" [routerLink]="link"><ng-container *ngTemplateOutlet="said" /><mp-icon [path]="iconGo" /></a>
    } @else {
      <div class="act"><ng-container *ngTemplateOutlet="said" /></div>
    }
  `,
})
export class MessageRow {
  readonly message = input.required<Message>();
  protected readonly words = computed(() => OWN_WORDS().messages);
  protected readonly told = computed(() => toldWords(this.message()));
  protected readonly iconGo = iconChevronRight;
  // Links of the console are of no use here.
  protected readonly path = computed(() => {
    const { link } = this.message();
    return link?.startsWith('/portal/') ? link : null;
  });
}
