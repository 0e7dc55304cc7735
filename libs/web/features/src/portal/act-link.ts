import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconChevronRight } from '@medicare/web-ui';

/** One line of a list of ways to go: icon, name, what is to be said about it. */
@Component({
  selector: 'mp-act-link',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="act" [routerLink]="to()">
      <mp-icon [path]="icon()" [size]="24" />
      <span class="act-body">
        <span class="act-text"
          ><b>{{ name() }}</b
          ><span class="num">{{ text() }}</span></span
        >
        <ng-content />
      </span>
      <mp-icon [path]="iconGo" />
    </a>
  `,
})
export class ActLink {
  readonly to = input.required<string>();
  readonly icon = input.required<string>();
  readonly name = input.required<string>();
  readonly text = input('');
  protected readonly iconGo = iconChevronRight;
}
