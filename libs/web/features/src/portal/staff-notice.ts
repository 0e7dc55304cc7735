import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { errorSentence } from './error-sentence';
import { FormProblem } from './form-problem';
import { WORDS } from './portal-words';
import { Session } from './session';

/** Staff who came in by the patients' door are shown to theirs. */
@Component({
  imports: [RouterLink, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words.title }}</h1>
    <p class="lead">{{ text() }}</p>
    <mp-form-problem [text]="problem()" />
    <a class="btn main wide" routerLink="/">{{ words.console }}</a>
    <button type="button" class="btn wide" (click)="signOut()">{{ words.signOut }}</button>
  `,
})
export class StaffNotice {
  private readonly session = inject(Session);
  protected readonly words = WORDS.staff;
  protected readonly text = computed(() => this.words.text(this.session.me()?.account.displayName ?? ''));
  protected readonly problem = signal('');

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch((error: unknown) => this.problem.set(errorSentence(error)));
  }
}
