import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { BranchClock, Session, errorWords, injectMutate, ticking } from '@medicare/web-core';
import {
  type AppointmentDetailFragment,
  type AppointmentRowFragment,
  CheckInAppointmentDocument,
  CompleteAppointmentDocument,
  ConfirmAppointmentDocument,
  MarkAppointmentNoShowDocument,
} from '@medicare/web-graphql';
import { Confirm, Dialog, Toasts, clockText, dayOf, nearDayWords } from '@medicare/web-ui';
import { STEP_WORDS, type Step, openSteps, waitingWords } from './appointment-steps';
import { CancelAppointment } from './cancel-appointment';
import { MoveAppointment } from './move-appointment';

const MINUTE_MS = 60_000;

/** The buttons of an appointment: what its state allows and one's role includes. */
@Component({
  selector: 'mp-appointment-actions',
  imports: [CancelAppointment, Dialog, MoveAppointment],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row wrap acts">
      @for (step of steps(); track step; let first = $first) {
        <button
          type="button"
          class="btn"
          [class.main]="first && step !== 'move' && step !== 'cancel'"
          [attr.aria-disabled]="busy()"
          (click)="take(step)"
        >
          {{ words[step] }}{{ step === 'move' || step === 'cancel' ? '…' : '' }}
        </button>
      }
    </div>
    @if (waiting(); as text) {
      <p class="s muted">{{ text }}</p>
    }
    <mp-dialog [title]="'Move ' + name()" [wide]="true" [open]="asking() === 'move'" (closed)="asking.set(null)">
      @if (asking() === 'move') {
        <mp-move-appointment [appointment]="appointment()" (closed)="asking.set(null)" (moved)="moved($event)" />
      }
    </mp-dialog>
    <mp-dialog [title]="'Cancel ' + name()" [open]="asking() === 'cancel'" (closed)="asking.set(null)">
      @if (asking() === 'cancel') {
        <mp-cancel-appointment [id]="appointment().id" (closed)="asking.set(null)" (cancelled)="cancelled($event)" />
      }
    </mp-dialog>
  `,
  styles: `
    :host {
      display: block;
    }
    p:not(:first-child) {
      margin-top: var(--sp-2);
    }
    .acts:empty {
      display: none;
    }
  `,
})
export class AppointmentActions {
  readonly appointment = input.required<AppointmentRowFragment>();
  readonly changed = output<AppointmentDetailFragment>();
  private readonly session = inject(Session);
  private readonly clock = inject(BranchClock);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly now = ticking(MINUTE_MS / 2);
  private readonly zone = computed(() => this.appointment().branch?.timeZone ?? this.clock.zone());
  private readonly today = computed(() => dayOf(new Date(this.now()).toISOString(), this.zone()));
  protected readonly steps = computed(() =>
    openSteps(this.appointment(), (permission) => this.session.can(permission), this.today(), this.now()),
  );
  protected readonly waiting = computed(() => waitingWords(this.appointment(), this.steps(), this.today()));
  protected readonly name = computed(() => this.appointment().patient?.fullName ?? 'the visit');
  protected readonly asking = signal<'move' | 'cancel' | null>(null);
  protected readonly busy = signal(false);
  protected readonly words = STEP_WORDS;

  protected async take(step: Step): Promise<void> {
    if (step === 'move' || step === 'cancel') return this.asking.set(step);
    if (this.busy()) return;
    this.busy.set(true);
    await this.run(step).catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }

  protected moved(appointment: AppointmentDetailFragment): void {
    this.asking.set(null);
    const { startsAt } = appointment;
    const when = `${nearDayWords(dayOf(startsAt, this.zone()), this.today())} ${clockText(startsAt, this.zone())}`;
    this.done(appointment, `${this.name()} is moved to ${when}.`);
  }

  protected cancelled(appointment: AppointmentDetailFragment): void {
    this.asking.set(null);
    this.done(appointment, `The visit of ${this.name()} is cancelled.`);
  }

  private async run(step: Exclude<Step, 'move' | 'cancel'>): Promise<void> {
    const { id } = this.appointment();
    if (step === 'confirm') {
      const { confirmAppointment } = await this.mutate(ConfirmAppointmentDocument, { id });
      return this.done(confirmAppointment, `The visit of ${this.name()} is confirmed.`);
    }
    if (step === 'complete') {
      const { completeAppointment } = await this.mutate(CompleteAppointmentDocument, { id });
      return this.done(completeAppointment, `The visit of ${this.name()} is completed.`);
    }
    if (step === 'noShow') return this.missed(id);
    if (step === 'arrive') await this.mutate(ConfirmAppointmentDocument, { id });
    const { checkInAppointment } = await this.mutate(CheckInAppointmentDocument, { id });
    this.done(checkInAppointment, `${this.name()} is checked in. Token ${checkInAppointment.token}.`);
  }

  private async missed(id: string): Promise<void> {
    const title = `${this.name()} did not come?`;
    const text = 'The visit is closed and the patient is told that it was missed. This cannot be taken back.';
    if (!(await this.confirm.ask({ title, text, yes: 'Did not come', no: 'Still waiting' }))) return;
    const { markAppointmentNoShow } = await this.mutate(MarkAppointmentNoShowDocument, { id });
    this.done(markAppointmentNoShow, `${this.name()} is marked as not come.`);
  }

  private done(appointment: AppointmentDetailFragment, words: string): void {
    this.toasts.show(words);
    this.changed.emit(appointment);
  }
}
