import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { shownSigns } from '@medicare/domain';
import type { OwnSignsFragment } from '../record-documents';
import { RECORD_WORDS } from '../words';

/** What was measured, with units. Whether a value is unusual is for the doctor to say. */
@Component({
  selector: 'mp-sign-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (sign of shown(); track sign.name) {
        <li>
          <span>{{ sign.label }}</span>
          <span class="num">{{ sign.text }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--sp-4);
      padding: 2px 0;
    }
  `,
})
export class SignList {
  readonly signs = input.required<OwnSignsFragment>();
  protected readonly shown = computed(() => {
    const { signs, outOfTen } = RECORD_WORDS();
    return shownSigns(this.signs(), null).map(({ name, value, unit }) => ({
      name,
      label: signs[name],
      text: name === 'painOutOfTen' ? outOfTen({ value }) : `${value} ${unit}`,
    }));
  });
}
