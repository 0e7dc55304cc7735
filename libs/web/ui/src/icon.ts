import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A drawing beside a word; always decoration, so hidden from readers. */
@Component({
  selector: 'mp-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `<svg [attr.width]="size()" [attr.height]="size()" viewBox="0 -960 960 960" fill="currentColor">
    <path [attr.d]="path()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
  `,
})
export class Icon {
  /** The drawing: one of the `icon…` constants. */
  readonly path = input.required<string>();
  /** Side in pixels. */
  readonly size = input(20);
}
