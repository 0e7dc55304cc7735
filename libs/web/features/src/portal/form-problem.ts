import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, iconError } from '@medicare/web-ui';

/** What is wrong with a whole form, said aloud when it appears. */
@Component({
  selector: 'mp-form-problem',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
  template: `@if (text(); as words) {
    <p class="note bad"><mp-icon [path]="icon" [size]="20" />{{ words }}</p>
  }`,
  styles: `
    :host:empty {
      display: none;
    }
  `,
})
export class FormProblem {
  readonly text = input.required<string>();
  protected readonly icon = iconError;
}
