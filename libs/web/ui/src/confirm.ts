import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { Dialog } from './dialog';

/** A question before something that others will notice. */
export interface Question {
  title: string;
  text: string;
  /** The verb on the button. */
  yes: string;
  no?: string;
  destructive?: boolean;
}

/** Asks and waits: `if (await confirm.ask({...}))`. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  readonly question = signal<Question | null>(null);
  readonly open = signal(false);
  private settle: ((answer: boolean) => void) | undefined;

  ask(question: Question): Promise<boolean> {
    this.settle?.(false);
    this.question.set(question);
    this.open.set(true);
    return new Promise((resolve) => (this.settle = resolve));
  }

  answer(yes: boolean): void {
    this.open.set(false);
    this.settle?.(yes);
    this.settle = undefined;
  }
}

/** The place where questions appear: once, in the shell. */
@Component({
  selector: 'mp-confirm-place',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-dialog [title]="confirm.question()?.title ?? ''" [open]="confirm.open()" (closed)="confirm.answer(false)">
      @if (confirm.question(); as question) {
        <p class="text">{{ question.text }}</p>
        <div class="acts">
          <button type="button" class="btn" (click)="confirm.answer(false)">{{ question.no ?? 'Cancel' }}</button>
          <button
            type="button"
            class="btn"
            [class.bad]="question.destructive"
            [class.main]="!question.destructive"
            (click)="confirm.answer(true)"
          >
            {{ question.yes }}
          </button>
        </div>
      }
    </mp-dialog>
  `,
  styles: `
    .text {
      color: var(--ink-2);
    }
    .acts {
      display: flex;
      justify-content: flex-end;
      flex-wrap: wrap;
      gap: var(--sp-2);
      margin-top: var(--sp-2);
    }
  `,
})
export class ConfirmPlace {
  protected readonly confirm = inject(Confirm);
}
