import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from './icon';
import { iconError } from './icons/error';
import { iconInbox } from './icons/inbox';
import { iconRefresh } from './icons/refresh';
import { uiWords } from './language/ui-words';

/** Nothing here: what is missing, and through the content one thing to do about it. */
@Component({
  selector: 'mp-empty',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="state">
    <mp-icon [path]="icon()" [size]="32" />
    <p class="b">{{ title() }}</p>
    @if (text(); as words) {
      <p>{{ words }}</p>
    }
    <ng-content />
  </div>`,
})
export class Empty {
  readonly title = input.required<string>();
  readonly text = input<string>();
  readonly icon = input(iconInbox);
}

/** Something did not load: what, why, and the way to try again. */
@Component({
  selector: 'mp-failed',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="state" role="alert">
      <mp-icon [path]="iconError" [size]="32" />
      <p class="b">{{ title() }}</p>
      <p>{{ text() ?? words().nothingChanged }}</p>
      <button type="button" class="btn" (click)="retry.emit()">
        <mp-icon [path]="iconRefresh" [size]="18" />{{ words().tryAgain }}
      </button>
    </div>
  `,
})
export class Failed {
  readonly title = input.required<string>();
  readonly text = input<string>();
  readonly retry = output();
  protected readonly words = uiWords;
  protected readonly iconError = iconError;
  protected readonly iconRefresh = iconRefresh;
}

/** Grey lines in the shape of what is coming. */
@Component({
  selector: 'mp-bones',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-busy': 'true' },
  template: `<span class="vh" role="status">{{ words().loading }}</span>
    @for (width of widths(); track $index) {
      <div class="line"><div class="bone" [style.width.%]="width"></div></div>
    }`,
  styles: `
    :host {
      display: block;
      padding: 0 var(--sp-4);
    }
    .line {
      display: flex;
      align-items: center;
      height: var(--row);
    }
  `,
})
export class Bones {
  /** One line each, in percent of the width. */
  readonly widths = input([70, 45, 60, 52, 66, 40]);
  protected readonly words = uiWords;
}
