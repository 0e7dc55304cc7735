import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { DayInput, dayText, nearDayWords } from '@medicare/web-ui';
import { startWith, switchMap } from 'rxjs';
import { FOLLOW_UPS, followUpDay } from './follow-up';

/** The day of the next visit: typed, or one of the usual times. */
@Component({
  selector: 'mp-follow-up-field',
  imports: [ReactiveFormsModule, DayInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'field' },
  template: `
    <label for="record-follow-up">Next visit <span class="opt">(optional)</span></label>
    <div class="row wrap">
      <input
        mpDay
        class="day num"
        id="record-follow-up"
        [formControl]="control()"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="problem() ? 'record-follow-up-err' : null"
      />
      @for (choice of choices(); track choice.days) {
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="day() === choice.day"
          [attr.aria-label]="'Next visit in ' + choice.words + ', ' + choice.text"
          (click)="choose(choice.day)"
        >
          {{ choice.words }}
        </button>
      }
      @if (words(); as text) {
        <span class="s muted num">{{ text }}</span>
      }
    </div>
    @if (problem(); as text) {
      <span class="err" id="record-follow-up-err">{{ text }}</span>
    }
  `,
  styles: `
    .opt {
      font-weight: 400;
      color: var(--ink-3);
    }
    :host input.day.num {
      width: 130px;
    }
  `,
})
export class FollowUpField {
  /** YYYY-MM-DD, empty for none. */
  readonly control = input.required<FormControl<string>>();
  /** YYYY-MM-DD at the branch. */
  readonly today = input.required<string>();
  readonly problem = input<string | null>(null);
  protected readonly day = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
    { initialValue: '' },
  );
  protected readonly words = computed(() => (this.day() ? nearDayWords(this.day(), this.today()) : null));
  protected readonly choices = computed(() =>
    FOLLOW_UPS.map(({ words, days }) => {
      const day = followUpDay(this.today(), days);
      return { words, days, day, text: dayText(day) };
    }),
  );

  /** Pressed again it is taken back. */
  protected choose(day: string): void {
    const control = this.control();
    control.markAsDirty();
    control.setValue(control.value === day ? '' : day);
  }
}
