import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Empty, Failed, iconReceiptLong } from '@medicare/web-ui';
import { Connection } from '../connection';
import { failure } from '../failure';
import { OwnBills } from './own-bills';
import { BILL_WORDS } from '../words';

/** Around everything that is about one bill: finds it, and says so when it cannot be had. */
@Component({
  selector: 'mp-one-bill',
  imports: [RouterLink, Bones, Empty, Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    @if (bill()) {
      <ng-content />
    } @else if (problem()) {
      <div class="panel"><mp-failed [title]="words().failed" [text]="problem()" (retry)="load()" /></div>
    } @else if (isGone()) {
      <div class="panel">
        <mp-empty [title]="words().gone" [text]="words().goneHint" [icon]="icon">
          <a class="btn" routerLink="/portal/bills">{{ list() }}</a>
        </mp-empty>
      </div>
    } @else {
      <div class="panel"><mp-bones [widths]="[50, 70, 40, 60]" /></div>
    }
  `,
})
export class OneBill {
  private readonly bills = inject(OwnBills);
  readonly id = input.required<string>();
  protected readonly words = computed(() => BILL_WORDS().one);
  protected readonly list = computed(() => BILL_WORDS().list.title);
  protected readonly icon = iconReceiptLong;
  protected readonly problem = failure();
  protected readonly isGone = signal(false);
  protected readonly bill = computed(() => this.bills.get(this.id()));

  constructor() {
    const { isOnline } = inject(Connection);
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
    effect(() => {
      if (isOnline() && untracked(this.problem)) untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    this.problem.clear();
    this.isGone.set(false);
    try {
      this.isGone.set((await this.bills.read(this.id())) === null);
    } catch (error) {
      this.problem.note(error);
    }
  }
}
