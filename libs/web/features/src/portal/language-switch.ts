import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type Language, language, LANGUAGES, Speech } from '@medicare/web-ui';
import { FormProblem } from './form-problem';
import { WORDS } from './portal-words';

const ALL = Object.keys(LANGUAGES) as Language[];

/** The other languages, each by its own name: whoever needs it can read it. */
@Component({
  selector: 'mp-language-switch',
  imports: [FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" [attr.aria-label]="words().label">
      @for (each of others(); track each) {
        <button type="button" class="btn quiet" [lang]="each" [attr.aria-disabled]="busy()" (click)="use(each)">
          {{ names[each].name }}
        </button>
      }
    </div>
    <mp-form-problem [text]="hasFailed() ? words().failed : ''" />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      margin: 0 calc(-1 * var(--sp-4)) 0 auto;
    }
    .btn {
      color: var(--accent);
      font-weight: 600;
    }
    // The device has letters for its name: those of its pages are fetched when it is chosen.
    .btn:lang(hi) {
      font-family: system-ui, sans-serif;
    }
  `,
})
export class LanguageSwitch {
  private readonly speech = inject(Speech);
  protected readonly words = computed(() => WORDS().languages);
  protected readonly names = LANGUAGES;
  protected readonly others = computed(() => ALL.filter((each) => each !== language()));
  protected readonly busy = signal(false);
  protected readonly hasFailed = signal(false);

  protected async use(chosen: Language): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.hasFailed.set(false);
    await this.speech.use(chosen).catch(() => this.hasFailed.set(true));
    this.busy.set(false);
  }
}
