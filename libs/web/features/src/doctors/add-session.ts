import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Session, applyFieldErrors, errorWords, focusFirstError } from '@medicare/web-core';
import type { DoctorDetailFragment, ExtraSessionInput } from '@medicare/web-graphql';
import { DayInput, Dialog, Field, FieldInput, HOME_ZONE, parseTime } from '@medicare/web-ui';
import { partOfDay } from './spans';
import { counted } from './doctor-words';
import { patientsIn } from './week';

export type NewSession = ExtraSessionInput;

const time = ({ value }: { value: string }) =>
  parseTime(value) ? null : { time: 'Write the time as HH:MM, such as 09:00.' };

/** A dialog for one session beyond the weekly hours. */
@Component({
  selector: 'mp-add-session',
  imports: [ReactiveFormsModule, DayInput, Dialog, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './add-session.html',
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: var(--sp-4);
    }
    .all,
    .acts {
      grid-column: 1 / -1;
    }
    .acts {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--sp-2);
    }
    @media screen and (max-width: 600px) {
      form {
        grid-template-columns: 1fr 1fr;
      }
      form > :first-child {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class AddSession {
  readonly doctor = input.required<DoctorDetailFragment>();
  /** Saves; rejects with what the server refuses. */
  readonly add = input.required<(session: NewSession) => Promise<void>>();
  readonly closed = output();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly branches = inject(Session).me()?.branches ?? [];
  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({
    day: ['', Validators.required],
    startsAt: ['', [Validators.required, time]],
    endsAt: ['', [Validators.required, time]],
    slotMinutes: [15, [Validators.required, Validators.min(5), Validators.max(240)]],
    room: ['', Validators.maxLength(20)],
    branchId: [''],
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly typed = toSignal(this.form.valueChanges);
  protected readonly count = computed(() => {
    this.typed();
    const { startsAt, endsAt, ...rest } = this.form.getRawValue();
    const patients = patientsIn({ ...rest, fromTime: startsAt, toTime: endsAt });
    return patients ? `Room for ${counted(patients, 'patient')}.` : '';
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    const session = this.session();
    if (!session && this.form.valid)
      this.form.controls.endsAt.setErrors({ order: 'The end must be later than the beginning.' });
    if (!session || this.form.invalid) return focusFirstError(this.element.nativeElement);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.add()(session).catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private session(): NewSession | null {
    const { day, startsAt, endsAt, slotMinutes, room, branchId } = this.form.getRawValue();
    const branch = this.branches.find(({ id }) => id === branchId) ?? this.doctor().branch;
    const span = partOfDay(day, startsAt, endsAt, branch?.timeZone ?? HOME_ZONE);
    return span && { ...span, slotMinutes, room: room.trim() || null, branchId: branchId || null };
  }

  private refused(error: unknown): void {
    const homeless = applyFieldErrors(this.form, error);
    this.problem.set([errorWords(error), ...homeless].join(' '));
    focusFirstError(this.element.nativeElement);
  }
}
