import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A tick that draws itself once; with reduced motion it is simply there. */
@Component({
  selector: 'mp-paid-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `<svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 64 64" fill="none">
    <circle cx="32" cy="32" r="30" />
    <path d="M19 33.5l9 9 17-20" pathLength="1" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
    }
    circle {
      fill: var(--good-soft);
      animation: grow 320ms var(--ease);
      transform-origin: center;
    }
    path {
      stroke: var(--good);
      stroke-width: 5;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke-dasharray: 1;
      stroke-dashoffset: 0;
      animation: draw 420ms 160ms var(--ease) backwards;
    }
    @keyframes grow {
      from {
        transform: scale(0.7);
        opacity: 0;
      }
    }
    @keyframes draw {
      from {
        stroke-dashoffset: 1;
      }
    }
  `,
})
export class PaidMark {
  readonly size = input(96);
}
