import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';
import { iconChevronLeft } from './icons/chevron-left';
import { uiWords } from './language/ui-words';

/** The title of a page, a word about it, and its actions on the right. */
@Component({
  selector: 'mp-page-header',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (back(); as link) {
      <a class="back s no-print" [routerLink]="link"
        ><mp-icon [path]="iconBack" [size]="18" />{{ backText() ?? words().back }}</a
      >
    }
    <div class="head">
      <h1>{{ title() }}</h1>
      @if (note(); as words) {
        <span class="muted num note-text">{{ words }}</span>
      }
      <span class="sp"></span>
      <div class="acts page-acts"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--sp-4);
    }
    .head {
      display: flex;
      align-items: center;
      gap: var(--sp-2);
      flex-wrap: wrap;
      min-height: 36px;
    }
    .note-text {
      padding-top: 6px;
      margin-left: 4px;
    }
    .acts {
      display: flex;
      gap: var(--sp-2);
      flex-wrap: wrap;
    }
    .back {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
      color: var(--ink-2);
      text-decoration: none;
      margin: -8px 0 var(--sp-2) -4px;
    }
    .back:hover {
      color: var(--ink);
      text-decoration: underline;
    }
    @media screen and (max-width: 600px) {
      .acts:not(:empty) {
        width: 100%;
      }
    }
  `,
})
export class PageHeader {
  readonly title = input.required<string>();
  readonly note = input<string>();
  readonly back = input<string>();
  readonly backText = input<string>();
  protected readonly words = uiWords;
  protected readonly iconBack = iconChevronLeft;
}
