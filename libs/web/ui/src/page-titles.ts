import { Injectable, effect, inject, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { language } from './language/language';

/** "Patients · MediCare Pro": the page first, for tabs and readers; and again in another language. */
@Injectable()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private shown: RouterStateSnapshot | undefined;

  constructor() {
    super();
    effect(() => {
      language();
      untracked(() => this.shown && this.updateTitle(this.shown));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.shown = snapshot;
    const page = titleOf(snapshot.root);
    this.title.setTitle(page ? `${page} · MediCare Pro` : 'MediCare Pro');
  }
}

/** The title of the innermost page that has one. Titles are texts, or functions that say them in the language of the document. */
function titleOf(route: ActivatedRouteSnapshot): string | undefined {
  const own = route.routeConfig?.title as string | (() => string) | undefined;
  const inner = route.firstChild && titleOf(route.firstChild);
  return inner ?? (typeof own === 'function' ? own() : own);
}
