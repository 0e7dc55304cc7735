import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { failure } from './failure';
import { FormProblem } from './form-problem';
import { Session } from './session';
import { OWN_WORDS } from './words';

/** Staff who came in by the patients' door are shown to theirs, which is another program's: hence no link of the router. */
@Component({
  imports: [FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words().title }}</h1>
    <p class="lead">{{ text() }}</p>
    <mp-form-problem [text]="problem()" />
    <a class="btn main wide" href="/">{{ words().console }}</a>
    <button type="button" class="btn wide" (click)="signOut()">{{ words().signOut }}</button>
  `,
})
export class StaffNotice {
  private readonly session = inject(Session);
  protected readonly words = computed(() => OWN_WORDS().staff);
  protected readonly text = computed(() => this.words().text({ name: this.session.me()?.account.displayName ?? '' }));
  protected readonly problem = failure();

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch((error: unknown) => this.problem.note(error));
  }
}
