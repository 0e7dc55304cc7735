import { afterRenderEffect, Directive, ElementRef, inject, input } from '@angular/core';

/** Keeps the chosen chip of a row in sight: on a phone the row is wider than the screen. */
@Directive({ selector: '[mpChosenChip]' })
export class ChosenChip {
  /** Whether this one is chosen. */
  readonly mpChosenChip = input.required<boolean>();

  constructor() {
    const chip = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      if (this.mpChosenChip()) bringToMiddle(chip);
    });
  }
}

// The row alone is moved: scrolling into view would move the page, too.
function bringToMiddle(chip: HTMLElement): void {
  const row = chip.parentElement;
  if (row) row.scrollLeft += middleOf(chip) - middleOf(row);
}

function middleOf(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
