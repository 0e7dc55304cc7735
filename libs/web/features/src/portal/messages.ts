import { ChangeDetectionStrategy, Component, inject, computed } from '@angular/core';
import { Bones, Empty, Failed, iconNotifications } from '@medicare/web-ui';
import { failure } from './failure';
import { Inbox } from './inbox';
import { MessageRow } from './message-row';
import { OWN_WORDS } from './words';

/** What the hospital wrote to the patient, newest first; new ones appear by push. */
@Component({
  imports: [Bones, Empty, Failed, MessageRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words().title }}</h1>
    @if (problem(); as text) {
      <div class="panel"><mp-failed [title]="words().failed" [text]="text" (retry)="load()" /></div>
    }
    @if (inbox.messages(); as list) {
      <ul class="acts" aria-live="polite">
        @for (message of list; track message.id) {
          <li><mp-message-row [message]="message" /></li>
        } @empty {
          <li><mp-empty [title]="words().none" [text]="words().noneHint" [icon]="icon" /></li>
        }
      </ul>
    } @else if (!problem()) {
      <div class="panel"><mp-bones [widths]="[60, 85, 40]" /></div>
    }
  `,
})
export class Messages {
  protected readonly inbox = inject(Inbox);
  protected readonly words = computed(() => OWN_WORDS().messages);
  protected readonly icon = iconNotifications;
  protected readonly problem = failure();

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.problem.clear();
    await this.inbox.open().catch((error: unknown) => this.problem.note(error));
  }
}
