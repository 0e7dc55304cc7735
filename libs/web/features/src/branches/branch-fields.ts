import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { isVpa } from '@medicare/domain';
import { Field, FieldInput, Icon, iconCheckCircle } from '@medicare/web-ui';
import { map, startWith, switchMap } from 'rxjs';
import type { BranchForm } from './branch-form';

// Browsers list India's zone under its old name; this is the one of the IANA database.
const ZONES = ['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Dhaka', 'Asia/Colombo', 'Asia/Dubai', 'Asia/Thimphu'];

/** The fields of a branch; used to add one and to change it. */
@Component({
  selector: 'mp-branch-fields',
  imports: [ReactiveFormsModule, Field, FieldInput, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './branch-fields.html',
  styleUrl: './branch-fields.scss',
})
export class BranchFields {
  readonly form = input.required<BranchForm>();
  /** The code can be given only once: numbers of bills begin with it. */
  readonly withCode = input(false);
  protected readonly zones = ZONES;
  protected readonly iconGood = iconCheckCircle;
  private readonly values = toSignal(
    toObservable(this.form).pipe(
      switchMap((form) =>
        form.valueChanges.pipe(
          startWith(null),
          map(() => form.getRawValue()),
        ),
      ),
    ),
  );
  /** What a payer's app will show, once it can. */
  protected readonly payee = computed(() => {
    const { payeeVpa = '', payeeName = '' } = this.values() ?? {};
    return isVpa(payeeVpa.trim()) ? { vpa: payeeVpa.trim(), name: payeeName.trim() } : null;
  });
}
