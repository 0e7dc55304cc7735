import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What a state means, apart from its word. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral';

/** A state as a dot and a word. */
@Component({
  selector: 'mp-pill',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="pill" [class]="tone()"><ng-content /></span>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class Pill {
  readonly tone = input<Tone>('neutral');
}
