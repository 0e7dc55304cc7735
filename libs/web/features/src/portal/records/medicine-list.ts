import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { dosingText, type DosingWords, drugText } from '@medicare/domain';
import { Clock } from '../appointments/clock';
import type { OwnMedicineFragment } from '../record-documents';
import { isTaken, medicineState, todayAt } from './record-rules';
import { RECORD_WORDS } from '../words';

/** Medicines with how they are taken, in words; and until when, unless they are only looked back at. */
@Component({
  selector: 'mp-medicine-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (each of shown(); track each.id) {
        <li>
          <b class="num">{{ each.name }}</b>
          <p class="num">{{ each.dosing }}</p>
          @if (each.instructions) {
            <p>{{ each.instructions }}</p>
          }
          @if (each.state) {
            <p class="s num" [class.void]="each.isVoid">{{ each.state }}</p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      padding: var(--sp-3) 0;
      overflow-wrap: anywhere;
    }
    li:first-child {
      padding-top: 0;
    }
    li:last-child {
      padding-bottom: 0;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    .s {
      color: var(--ink-2);
    }
    .void {
      color: var(--warn);
    }
  `,
})
export class MedicineList {
  private readonly now = inject(Clock).now;
  readonly medicines = input.required<readonly OwnMedicineFragment[]>();
  /** Whether they are of an earlier version, which says nothing of now. */
  readonly isEarlier = input(false);
  private readonly dosing = computed<DosingWords>(() => {
    const { dosing } = RECORD_WORDS();
    return { ...dosing, forDays: (count) => dosing.forDays({ count }) };
  });
  protected readonly shown = computed(() =>
    this.medicines().map((medicine) => {
      const today = todayAt(medicine.branch, this.now());
      return {
        id: medicine.id,
        name: drugText(medicine, this.dosing()),
        dosing: dosingText(medicine, this.dosing()),
        instructions: medicine.instructions,
        state: this.isEarlier() ? '' : medicineState(medicine, today),
        isVoid: medicine.withdrawnAt !== null && !isTaken(medicine, today),
      };
    }),
  );
}
