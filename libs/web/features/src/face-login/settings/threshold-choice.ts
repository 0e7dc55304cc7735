import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { MEASURED, PAIRS, partWords } from './measured';

/** The threshold to choose, and beside each what it cost when we measured it. */
@Component({
  selector: 'mp-threshold-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './threshold-choice.html',
  styleUrl: './threshold-choice.scss',
})
export class ThresholdChoice {
  readonly threshold = input.required<number>();
  readonly busy = input(false);
  readonly chosen = output<number>();
  /** Marked, and not saved yet. */
  protected readonly marked = linkedSignal(() => this.threshold());
  protected readonly pairs = PAIRS;
  protected readonly differentAll = PAIRS.different.toLocaleString('en-IN');
  protected readonly rows = computed(() => {
    const measured = MEASURED.map(({ threshold, falseAccepts, falseRejects }) => ({
      threshold,
      strangers: partWords(falseAccepts, PAIRS.different),
      own: partWords(falseRejects, PAIRS.same),
    }));
    const isAmong = measured.some(({ threshold }) => threshold === this.threshold());
    const present = { threshold: this.threshold(), strangers: 'not measured', own: 'not measured' };
    return isAmong ? measured : [...measured, present].sort((a, b) => a.threshold - b.threshold);
  });
}
