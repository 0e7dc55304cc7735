import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { Dialog } from './dialog';

/** One field of which there are two versions, both in words. */
export interface TwoVersions {
  field: string;
  name: string;
  mine: string;
  theirs: string;
  /** Both have changed it; otherwise only the other one has. */
  isConflict: boolean;
}

/** Two versions of one row side by side; whoever saves decides field by field. */
@Component({
  selector: 'mp-choose-versions',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './choose-versions.html',
  styleUrl: './choose-versions.scss',
})
export class ChooseVersions {
  readonly open = input.required<boolean>();
  /** What was changed, as in "this patient". */
  readonly of = input.required<string>();
  readonly rows = input.required<readonly TwoVersions[]>();
  readonly chosen = output<Record<string, 'mine' | 'theirs'>>();
  readonly dropped = output();
  protected readonly choices = linkedSignal<Record<string, 'mine' | 'theirs'>>(() =>
    Object.fromEntries(this.rows().map(({ field, isConflict }) => [field, isConflict ? 'mine' : 'theirs'])),
  );

  protected choose(field: string, choice: 'mine' | 'theirs'): void {
    this.choices.update((choices) => ({ ...choices, [field]: choice }));
  }
}
