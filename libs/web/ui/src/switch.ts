import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** On or off, at once: for what needs no "save". The words stand beside it. */
@Component({
  selector: 'mp-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      role="switch"
      [attr.aria-checked]="on()"
      [disabled]="disabled()"
      (click)="toggled.emit(!on())"
    >
      <span class="track" aria-hidden="true"><span class="knob"></span></span><ng-content />
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: var(--sp-2);
      min-height: var(--ctl);
      padding: 0;
      border: 0;
      background: none;
      color: var(--ink);
      font: var(--t-m);
      font-weight: 550;
      cursor: pointer;
    }
    button:disabled {
      opacity: 0.55;
      cursor: default;
    }
    .track {
      display: block;
      width: 36px;
      height: 20px;
      padding: 2px;
      border: 1px solid var(--line-ctl);
      border-radius: var(--r-full);
      background: var(--surface-2);
      transition: background var(--fast) var(--ease);
    }
    .knob {
      display: block;
      width: 14px;
      height: 14px;
      border-radius: 50%;
      background: var(--ink-3);
      transition: translate var(--fast) var(--ease);
    }
    [aria-checked='true'] .track {
      border-color: var(--accent);
      background: var(--accent);
    }
    [aria-checked='true'] .knob {
      translate: 16px;
      background: var(--on-accent);
    }
  `,
})
export class Switch {
  readonly on = input.required<boolean>();
  readonly disabled = input(false);
  readonly toggled = output<boolean>();
}
