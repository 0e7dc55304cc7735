import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FigureCard } from './figure-cards';

/** Figures that belong together; each leads to the rows that it counts. */
@Component({
  selector: 'mp-figure-strip',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel num" [attr.aria-label]="name()">
      @for (card of cards(); track card.name) {
        <a
          [routerLink]="card.link.path"
          [queryParams]="card.link.query"
          [class.urgent]="card.isUrgent"
          [attr.data-figure]="card.name"
        >
          <span class="label">{{ card.label }}</span>
          <span class="figure">{{ card.text }}</span>
        </a>
      }
    </section>
  `,
  styleUrl: './figure-strip.scss',
})
export class FigureStrip {
  readonly name = input.required<string>();
  readonly cards = input.required<readonly FigureCard[]>();
}
