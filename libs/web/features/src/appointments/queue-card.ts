import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ActionableVisit, BranchClock, Session, VisitActions, errorWords, injectMutate } from '@medicare/web-core';
import {
  CallNextDocument,
  CompleteAppointmentDocument,
  type QueueOfDoctorFragment,
  type QueuePatientFragment,
  RecallAppointmentDocument,
  SkipAppointmentDocument,
} from '@medicare/web-graphql';
import { ClockPipe, Toasts } from '@medicare/web-ui';
import { minutesLeft, paceText, waitText } from './queue-words';

/** One doctor's queue and the buttons that move it. */
@Component({
  selector: 'mp-queue-card',
  imports: [RouterLink, ClockPipe, VisitActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './queue-card.html',
  styleUrl: './queue-card.scss',
})
export class QueueCard {
  readonly queue = input.required<QueueOfDoctorFragment>();
  /** Milliseconds since 1970. */
  readonly now = input.required<number>();
  readonly changed = output();
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly zone = inject(BranchClock).zone;
  protected readonly mayCall = computed(() => this.session.can('queue:call'));
  protected readonly mayComplete = computed(() => this.session.can('appointments:complete'));
  protected readonly pace = computed(() =>
    paceText(this.queue().meanConsultationMinutes, this.queue().waitErrorMinutes),
  );
  protected readonly busy = signal(false);

  protected wait({ expectedAt }: QueuePatientFragment): string {
    return expectedAt ? waitText(minutesLeft(expectedAt, this.now())) : '–';
  }

  protected nameOf({ appointment, initials }: QueuePatientFragment): string {
    return appointment?.patient?.fullName ?? initials ?? '–';
  }

  protected visitOf({ appointment }: QueuePatientFragment): ActionableVisit | null {
    const patient = appointment?.patient;
    return patient ? { id: appointment.id, patientId: patient.id, patientName: patient.fullName } : null;
  }

  /** Calls the next one; `completing` is the visit that ends with it. */
  protected next(completing: string | null | undefined): Promise<void> {
    const { doctorId } = this.queue();
    return this.run(async () => {
      const { callNext } = await this.mutate(CallNextDocument, { doctorId, completing });
      this.toasts.show(callNext ? `Token ${callNext.token} is called.` : 'Nobody else is waiting.');
    });
  }

  protected complete(id: string): Promise<void> {
    return this.run(async () => {
      await this.mutate(CompleteAppointmentDocument, { id });
      this.toasts.show('The visit is completed.');
    });
  }

  protected skip({ appointmentId, token }: QueuePatientFragment): Promise<void> {
    return this.run(async () => {
      await this.mutate(SkipAppointmentDocument, { id: appointmentId ?? '' });
      this.toasts.show(`Token ${token} is skipped.`, {
        label: 'Recall',
        run: () => void this.recall({ appointmentId, token }),
      });
    });
  }

  protected recall({ appointmentId, token }: Pick<QueuePatientFragment, 'appointmentId' | 'token'>): Promise<void> {
    return this.run(async () => {
      await this.mutate(RecallAppointmentDocument, { id: appointmentId ?? '' });
      this.toasts.show(`Token ${token} is called again.`);
    });
  }

  /** One command at a time: a second click must not call a second patient. */
  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work().catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
    this.changed.emit();
  }
}
