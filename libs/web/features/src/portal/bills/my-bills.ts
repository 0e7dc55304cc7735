import { ChangeDetectionStrategy, Component, inject, signal, computed } from '@angular/core';
import { Bones, Empty, Failed, iconReceiptLong, PageHeader } from '@medicare/web-ui';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { BillRow } from './bill-row';
import { OwnBills } from './own-bills';
import { BILL_WORDS, OWN_WORDS } from '../words';

/** All bills of the patient, the newest first; those on which something is due stand out. */
@Component({
  imports: [Bones, Empty, Failed, PageHeader, BillRow, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header [title]="words().title" back="/portal" [backText]="home()" />
    @if (own.list(); as list) {
      <ul class="acts" [attr.aria-label]="words().all">
        @for (each of list; track each.id) {
          <li><mp-bill-row [bill]="each" /></li>
        } @empty {
          <li><mp-empty [title]="words().none" [text]="words().noneHint" [icon]="icon" /></li>
        }
      </ul>
      <mp-form-problem [text]="problem()" />
      @if (own.hasMore()) {
        <button type="button" class="btn wide" [attr.aria-disabled]="busy()" (click)="more()">
          {{ words().more }}
        </button>
      }
    } @else if (own.problem()) {
      <div class="panel"><mp-failed [title]="words().failed" [text]="own.problem()" (retry)="own.load()" /></div>
    } @else {
      <div class="panel"><mp-bones [widths]="[50, 70, 30, 55, 65, 30]" /></div>
    }
  `,
})
export class MyBills {
  protected readonly own = inject(OwnBills);
  protected readonly words = computed(() => BILL_WORDS().list);
  protected readonly home = computed(() => OWN_WORDS().home.title);
  protected readonly icon = iconReceiptLong;
  protected readonly problem = failure();
  protected readonly busy = signal(false);

  constructor() {
    if (!this.own.list()) void this.own.load();
  }

  protected async more(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.clear();
    await this.own.more().catch((error: unknown) => this.problem.note(error));
    this.busy.set(false);
  }
}
