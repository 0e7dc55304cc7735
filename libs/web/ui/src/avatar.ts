import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** The first letters of up to two names, without titles: "Dr Arjun Menon" is AM. */
export function initials(name: string): string {
  const words = name
    .replace(/^(dr|mr|ms|mrs|smt|shri|baby)\.?\s+/i, '')
    .split(/\s+/)
    .filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase('en-IN') ?? '')
    .join('');
}

/** A round mark with somebody's initials; the name itself stands beside it. */
@Component({
  selector: 'mp-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `<span class="av" [class.l]="large()">{{ letters() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  readonly large = input(false);
  protected readonly letters = computed(() => initials(this.name()));
}
