import { ChangeDetectionStrategy, Component, DestroyRef, inject, computed } from '@angular/core';
import { Router } from '@angular/router';
import { Failed } from '@medicare/web-ui';
import { WORDS } from './portal-words';

const TRY_EVERY_MS = 10_000;

/** Shown when it cannot be said who is there, since the server is out of reach. Goes on by itself. */
@Component({
  imports: [Failed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:online)': 'tryAgain()' },
  template: `<h1 class="vh">{{ words().title }}</h1>
    <div class="panel"><mp-failed [title]="words().title" [text]="words().text" (retry)="tryAgain()" /></div>`,
})
export class Unreachable {
  private readonly router = inject(Router);
  protected readonly words = computed(() => WORDS().unreachable);

  constructor() {
    const timer = setInterval(() => void this.tryAgain(), TRY_EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected tryAgain(): Promise<boolean> {
    return this.router.navigateByUrl('/portal', { onSameUrlNavigation: 'reload' });
  }
}
