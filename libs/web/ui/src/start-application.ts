import {
  ChangeDetectionStrategy,
  Component,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  RouterOutlet,
  type Routes,
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { PageTitles } from './page-titles';
import { applyTheme, readTheme } from './theme';

/** Nothing but the outlet: whatever stood here, the patients' slim pages would have to carry too. */
@Component({
  selector: 'mp-root',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<router-outlet />',
})
class Root {}

/** Starts console or portal in the document's `mp-root`: no Apollo, no Material, no HttpClient before a route asks for it. */
export function startApplication(routes: Routes): void {
  applyTheme(readTheme());
  // Should it fail, the browser's own console says why.
  void bootstrapApplication(Root, {
    providers: [
      provideBrowserGlobalErrorListeners(),
      provideZonelessChangeDetection(),
      provideRouter(
        routes,
        withComponentInputBinding(),
        withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      ),
      { provide: TitleStrategy, useClass: PageTitles },
    ],
  });
}
