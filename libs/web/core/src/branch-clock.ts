import { Injectable, computed, inject } from '@angular/core';
import { dayOf, HOME_ZONE } from '@medicare/web-ui';
import { ChosenBranch } from './chosen-branch';

/** The clocks of the branch somebody works at; with all branches chosen, those of the first. */
@Injectable({ providedIn: 'root' })
export class BranchClock {
  private readonly chosen = inject(ChosenBranch);
  readonly zone = computed(() => (this.chosen.branch() ?? this.chosen.branches()[0])?.timeZone ?? HOME_ZONE);

  /** The day there, YYYY-MM-DD, read when asked. */
  today(): string {
    return dayOf(new Date().toISOString(), this.zone());
  }
}
